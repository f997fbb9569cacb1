package workshop.harness.cli;

import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.WorkshopException;

/** One version, or those of a suite that can run here in a JVM. */
final class OneOrAll {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private VersionsOption choice;

  @Parameters(
      paramLabel = "VERSION",
      arity = "0..1",
      description = "A version, as `workshop list` shows it; with --all, a suite or a part.")
  private String name;

  @Option(names = "--all", description = "Every version of a suite (default: the first).")
  private boolean all;

  /** The versions. */
  Suites.Part<?, ?> chosen() {
    if (all || spec.commandLine().getParseResult().hasMatchedOption("--versions")) {
      return thatCanBeSampled(Errors.present(spec, choice.chosen(name)));
    }
    if (name == null) {
      throw new ParameterException(
          spec.commandLine(), "no version given; name one, such as v0, or pass --all");
    }
    return Errors.check(spec, () -> Suites.chosen(List.of(name)));
  }

  private <I, R> Suites.Part<I, R> thatCanBeSampled(Suites.Part<I, R> part) {
    List<Version<I, R>> java =
        part.versions().stream().filter(version -> !version.isProgram()).toList();
    part.versions().stream()
        .filter(Version::isProgram)
        .forEach(
            version -> Errors.print(spec, "left out: %s (it is no Java)".formatted(version.id())));
    if (java.isEmpty()) {
      throw new WorkshopException("nothing is left to profile; name a version in Java, such as v0");
    }
    return new Suites.Part<>(part.name(), part.suite(), java);
  }
}
