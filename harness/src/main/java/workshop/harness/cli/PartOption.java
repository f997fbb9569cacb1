package workshop.harness.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import workshop.harness.Suites;

/** Which versions are meant, where a suite is: all of it, a part of it, or those that are named. */
final class PartOption {

  @Mixin private VersionsOption choice;

  @Parameters(
      paramLabel = "SUITE",
      arity = "0..1",
      description = "A suite or a part of one, as `workshop list` shows it (default: the first).")
  private String name;

  /** The versions. */
  Suites.Part<?, ?> chosen() {
    return choice.chosen(name);
  }

  /** Whether versions are named. */
  boolean isByName() {
    return choice.isByName();
  }
}
