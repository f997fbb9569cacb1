package workshop.harness.cli;

import module java.base;

import workshop.harness.io.Shutdown;
import workshop.harness.measure.Measurement;
import workshop.harness.plot.Numbers;
import workshop.harness.results.ForkScore;

/**
 * Shows how a measurement goes: a line a version in the first round, and on a terminal what runs
 * and how long it will take.
 */
final class TerminalProgress implements Measurement.Listener {

  private static final int BAR = 20;

  private final PrintWriter out;
  private final PrintWriter err;
  private int forks;
  private long start;
  private final Set<String> shown = new HashSet<>();
  private int ended;

  TerminalProgress(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public void starts(int planned) {
    forks = planned;
    start = System.nanoTime();
    ended = 0;
    shown.clear();
  }

  @Override
  public void runs(String line) {
    Terminal.status(err, line);
  }

  @Override
  public void forkStarts(int round, String version) {
    int filled = Math.min(BAR, BAR * ended / forks);
    String bar = "#".repeat(filled) + ".".repeat(BAR - filled);
    runs("[%s] %s, round %d%s".formatted(bar, version, round + 1, timeLeft()));
  }

  private String timeLeft() {
    double secondsPerFork = (System.nanoTime() - start) / 1e9 / ended;
    return ended == 0 || ended >= forks
        ? ""
        : ", %.0f s left".formatted(secondsPerFork * (forks - ended));
  }

  @Override
  public void forkEnds(int round, String version, ForkScore score) {
    ended++;
    if (round == 0 && shown.add(version)) {
      ends();
      out.printf("  %s  %s ms%n", version, Numbers.ms(score.median()));
    }
  }

  @Override
  public void failed(String version, String sentence) {
    if (!Shutdown.isRequested()) {
      ends();
      err.println("workshop: " + sentence);
    }
  }

  @Override
  public void ends() {
    runs("");
  }
}
