package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import picocli.CommandLine.Model.CommandSpec;
import workshop.harness.Requirements.Availability;
import workshop.harness.Suites;
import workshop.harness.Version;

/** Which versions are profiled: one, or those of a suite that can run here in a JVM. */
final class ProfiledVersionsOption extends VersionsOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "VERSION",
      arity = "0..1",
      completionCandidates = CompletionCommand.Versions.class,
      description = "A version, as `workshop list --all` shows it; with --all, a suite or a part.")
  private String name;

  @Option(names = "--all", description = "Every version of a suite (default: the first).")
  private boolean all;

  Suites.Part<?, ?> chosen() {
    if (all || isByName()) {
      return Errors.without(spec, chosen(name), ProfiledVersionsOption::profiling);
    }
    Errors.refuseIf(spec, name == null, "no version given; name one, such as v0, or pass --all");
    return Errors.check(spec, () -> Suites.chosen(List.of(name)));
  }

  private static Availability profiling(Version<?, ?> version) {
    return version.isProgram()
        ? Availability.no("the profiler reads JVMs alone")
        : version.availability();
  }
}
