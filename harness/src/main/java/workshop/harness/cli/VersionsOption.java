package workshop.harness.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workshop.harness.Suites;

/** Which versions are meant: those of a suite or a part of it, or those that are named. */
class VersionsOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--versions",
      paramLabel = "VERSIONS",
      split = ",",
      completionCandidates = CompletionCommand.Versions.class,
      description =
          "These versions of a suite, such as v0,v4,v7; the others are compared with the first. With"
              + " +prepare behind its name, a version prepares its input in every call.")
  private List<String> ids = List.of();

  boolean isByName() {
    return !ids.isEmpty();
  }

  /** The versions of a suite or a part of one; null where none is named. */
  Suites.Part<?, ?> chosen(String name) {
    Errors.refuseIf(
        spec,
        name != null && !ids.isEmpty(),
        "got both `%s` and --versions; name a suite, or versions",
        name);
    String part = name == null ? Suites.first().name() : name;
    return Errors.check(spec, () -> ids.isEmpty() ? Suites.part(part) : Suites.chosen(ids));
  }
}
