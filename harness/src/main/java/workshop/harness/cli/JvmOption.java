package workshop.harness.cli;

import java.util.List;
import picocli.CommandLine.Option;
import workshop.harness.Version;
import workshop.harness.measure.Machine;

/** Options that the user gives to the measured JVMs. */
final class JvmOption {

  @Option(
      names = "-J",
      paramLabel = "OPTION",
      description =
          "An option for the measured JVMs, such as -J -XX:UseAVX=2. May be given more than once.")
  private List<String> options = List.of();

  /** Versions whose JVMs get these options too. */
  <I, R> List<Version<I, R>> appliedTo(List<Version<I, R>> versions) {
    return versions.stream()
        .map(version -> version.withJvmOptions(options.toArray(String[]::new)))
        .toList();
  }

  /** This machine, as the measured JVMs see it. */
  Machine machine() {
    return Machine.current().with(options);
  }
}
