package workshop.harness.exercise;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.measure.ForkScore;
import workshop.harness.measure.JmhFork;
import workshop.harness.measure.Measurement;
import workshop.harness.measure.Plan;
import workshop.harness.measure.Rounds;

/** A student's version on other inputs than the one it was written for. */
public final class Variations {

  private Variations() {}

  /** Measures one round on each of the workbook's variations; a line each. */
  public static <I, R> List<String> measure(Exercise<I, R> exercise, PrintStream chatter) {
    List<String> lines = new ArrayList<>();
    lines.add("On other inputs, one round each:");
    Plan plan = Plan.ofRounds(1).withForks(Duration.ofMillis(400), 3, Duration.ofMillis(60));
    Version<I, R> version = exercise.version();
    for (Workload workload : exercise.workbook().variations()) {
      Rounds rounds =
          new Measurement<>(
                  exercise.suite(),
                  List.of(exercise.suite().baseline(), version),
                  workload,
                  plan,
                  new Silent(),
                  new JmhFork(chatter))
              .run(1);
      String speedup =
          rounds.failures().isEmpty()
              ? rounds.speedup(version.id()).ratioText()
              : String.join(" ", rounds.failures().values());
      lines.add("  %-8s %s".formatted(speedup, workload));
    }
    return lines;
  }

  private static final class Silent implements Measurement.Listener {

    @Override
    public void forkStarts(int round, String version) {}

    @Override
    public void forkEnds(int round, String version, ForkScore score) {}

    @Override
    public void failed(String version, String sentence) {}
  }
}
