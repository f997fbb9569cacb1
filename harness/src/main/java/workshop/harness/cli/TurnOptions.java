package workshop.harness.cli;

import java.io.PrintStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workshop.harness.measure.MachineLock;

/** What all commands have in common that need the machine for themselves. */
final class TurnOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--wait", description = "Wait while another measurement runs on this machine.")
  private boolean wait;

  @Option(names = "--verbose", description = "Show what JMH prints.")
  private boolean verbose;

  private MachineLock lock;

  /** The machine for oneself, until it is closed. */
  interface Turn extends AutoCloseable {

    @Override
    void close();
  }

  /**
   * Takes the machine. A command of several steps takes it around all of them: else another
   * measurement could begin between two.
   */
  Turn take() {
    if (lock != null) {
      return () -> {};
    }
    lock = take(spec, wait);
    return () -> {
      lock.close();
      lock = null;
    };
  }

  static MachineLock take(CommandSpec spec, boolean wait) {
    return MachineLock.take(
        wait,
        () -> spec.commandLine().getErr().println("This machine is busy measuring; waiting."));
  }

  /** Where JMH's own output goes, or null. */
  PrintStream chatter() {
    return verbose ? System.err : null;
  }
}
