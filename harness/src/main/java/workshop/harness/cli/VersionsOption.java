package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.Suites;

/** Which versions are meant: those of a suite or a part of it, or those that are named. */
final class VersionsOption {

  @Parameters(
      paramLabel = "SUITE",
      arity = "0..1",
      completionCandidates = CompletionCommand.SuitesAndParts.class,
      description =
          "A suite or a part of one, as `workshop list --all` shows it (default: the first).")
  private String name;

  @Option(
      names = "--versions",
      paramLabel = "VERSIONS",
      split = ",",
      completionCandidates = CompletionCommand.Versions.class,
      description =
          "Versions, the first as the baseline: v0,v7,v7+prepare (prepared again in every call).")
  private List<String> ids = List.of();

  boolean isByName() {
    return !ids.isEmpty();
  }

  Suites.Part<?, ?> chosen() {
    if (name != null && isByName()) {
      throw new IllegalArgumentException(
          "got both `%s` and --versions; name a suite, or versions".formatted(name));
    }
    return isByName() ? Suites.chosen(ids) : part(name);
  }

  /** The part of a name, or the first suite. */
  static Suites.Part<?, ?> part(String name) {
    return Suites.part(name == null ? Suites.first().name() : name);
  }
}
