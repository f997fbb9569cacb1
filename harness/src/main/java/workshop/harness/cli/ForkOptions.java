package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.Option;
import workshop.harness.app.Measure;
import workshop.harness.measure.MachineLock;

/** The options of all commands that start measuring processes, which need the machine alone. */
class ForkOptions extends CommandPart {

  @Option(names = "--wait", description = "Wait while another measurement runs on this machine.")
  private boolean wait;

  @Option(names = "--verbose", description = "Show what JMH prints.")
  private boolean verbose;

  /**
   * Takes the machine for this command alone, until it is closed. So no other measurement can begin
   * between the steps of a command.
   */
  MachineLock take() {
    return MachineLock.take(wait, () -> err().println("This machine is busy measuring; waiting."));
  }

  /** Where JMH's own output goes, if anywhere. */
  Optional<PrintStream> chatter() {
    return verbose ? Optional.of(System.err) : Optional.empty();
  }

  /** Of the commands whose JVMs the user may give options. */
  static class OfJvms extends ForkOptions {

    @Option(
        names = "-J",
        paramLabel = "OPTION",
        description = "An option for the measured JVMs, such as -J -XX:UseAVX=2; may be repeated.")
    private List<String> jvmOptions = List.of();

    final Measure measure(long scheduleSeed) {
      return new Measure(jvmOptions, scheduleSeed, chatter(), new TerminalProgress(out(), err()));
    }
  }
}
