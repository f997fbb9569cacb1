package workshop.harness.cli;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import workshop.harness.measure.MachineLock;

/** What all commands have in common that need the machine for themselves. */
final class TurnOptions {

  @Option(names = "--wait", description = "Wait while another measurement runs on this machine.")
  private boolean wait;

  @Option(names = "--verbose", description = "Show what JMH prints.")
  private boolean verbose;

  /** Takes the machine, until the lock is closed. */
  MachineLock take(CommandLine commandLine) {
    return take(commandLine, wait);
  }

  static MachineLock take(CommandLine commandLine, boolean wait) {
    return MachineLock.take(
        wait, () -> commandLine.getErr().println("This machine is busy measuring; waiting."));
  }

  /** Where JMH's own output goes, or null. */
  PrintStream chatter() {
    return verbose ? System.err : null;
  }
}
