package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import picocli.CommandLine.Model.CommandSpec;
import workshop.harness.*;
import workshop.harness.Requirements.Availability;

/** Which versions are meant: those of a suite or a part of it, or those that are named. */
abstract class VersionsOption {

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  @Option(
      names = "--versions",
      paramLabel = "VERSIONS",
      split = ",",
      completionCandidates = CompletionCommand.Versions.class,
      description =
          "These versions of a suite, such as v0,v4,v7; the others are compared with the first. With"
              + " +prepare behind its name, a version prepares its input in every call.")
  private List<String> ids = List.of();

  final boolean isByName() {
    return !ids.isEmpty();
  }

  /** The versions of a suite or a part of one; null where none is named. */
  final Suites.Part<?, ?> chosen(String name) {
    Errors.refuseIf(
        spec,
        name != null && !ids.isEmpty(),
        "got both `%s` and --versions; name a suite, or versions",
        name);
    String part = name == null ? Suites.first().name() : name;
    return Errors.check(spec, () -> ids.isEmpty() ? Suites.part(part) : Suites.chosen(ids));
  }

  /** For the commands that measure several. */
  static final class OfSuite extends VersionsOption {

    @Parameters(
        paramLabel = "SUITE",
        arity = "0..1",
        completionCandidates = CompletionCommand.SuitesAndParts.class,
        description =
            "A suite or a part of one, as `workshop list --all` shows it (default: the first).")
    private String name;

    Suites.Part<?, ?> chosen() {
      return chosen(name);
    }
  }

  /** For profiling: one version, or those of a suite that can run here in a JVM. */
  static final class Profiled extends VersionsOption {

    @Parameters(
        paramLabel = "VERSION",
        arity = "0..1",
        completionCandidates = CompletionCommand.Versions.class,
        description =
            "A version, as `workshop list --all` shows it; with --all, a suite or a part.")
    private String name;

    @Option(names = "--all", description = "Every version of a suite (default: the first).")
    private boolean all;

    Suites.Part<?, ?> chosen() {
      if (all || isByName()) {
        return Errors.without(spec, chosen(name), Profiled::profiling);
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
}
