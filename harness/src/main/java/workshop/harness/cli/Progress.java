package workshop.harness.cli;

import module java.base;

import picocli.CommandLine;
import workshop.harness.io.Shutdown;
import workshop.harness.measure.ForkScore;
import workshop.harness.measure.Measurement;
import workshop.harness.report.Numbers;

/**
 * Shows how a measurement goes: a line a version in the first round, and on a terminal what runs
 * and how long it will take.
 */
final class Progress implements Measurement.Listener, AutoCloseable {

  private static final int BAR = 20;

  private final PrintWriter out;
  private final PrintWriter err;
  private final int forks;
  private final long start = System.nanoTime();
  private final Set<String> shown = new HashSet<>();
  private int ended;

  /**
   * Starts.
   *
   * @param forks how many forks are planned
   */
  Progress(CommandLine commandLine, int forks) {
    out = commandLine.getOut();
    err = commandLine.getErr();
    this.forks = forks;
  }

  @Override
  public void forkStarts(int round, String version) {
    if (!Terminal.isPresent() || Shutdown.isRequested()) {
      return;
    }
    int filled = Math.min(BAR, BAR * ended / forks);
    String line =
        "[%s%s] %s, round %d%s"
            .formatted(
                "#".repeat(filled), ".".repeat(BAR - filled), version, round + 1, timeLeft());
    Terminal.status(err, line);
  }

  private String timeLeft() {
    if (ended == 0 || ended >= forks) {
      return "";
    }
    double secondsPerFork = (System.nanoTime() - start) / 1e9 / ended;
    return String.format(Locale.ROOT, ", about %.0f s left", secondsPerFork * (forks - ended));
  }

  @Override
  public void forkEnds(int round, String version, ForkScore score) {
    ended++;
    if (round == 0 && shown.add(version)) {
      clear();
      out.printf("  %s  %s ms%n", version, Numbers.ms(score.ms()));
    }
  }

  @Override
  public void failed(String version, String sentence) {
    if (!Shutdown.isRequested()) {
      clear();
      err.println("workshop: " + sentence);
    }
  }

  /** Takes the progress line off the terminal. */
  @Override
  public void close() {
    clear();
  }

  private void clear() {
    Terminal.status(err, "");
  }
}
