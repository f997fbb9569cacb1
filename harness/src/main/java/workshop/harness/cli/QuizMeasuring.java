package workshop.harness.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workshop.harness.Suite;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.measure.JmhFork;
import workshop.harness.measure.MachineLock;
import workshop.harness.measure.Measurement;
import workshop.harness.measure.Plan;
import workshop.harness.measure.Rounds;

/** Measures what a quiz asked about, with short forks. */
final class QuizMeasuring {

  private static final int ROUNDS = 5;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private TurnOptions turn;

  @Option(names = "--iteration-ms", hidden = true, description = "Shorter forks, for tests.")
  private Integer iterationMs;

  TurnOptions turn() {
    return turn;
  }

  /** The rounds; empty if a version failed, which has been told. */
  <I, R> Optional<Rounds> measure(Suite<I, R> suite, Workload workload, List<String> ids) {
    List<Version<I, R>> versions = ids.stream().distinct().map(id -> version(suite, id)).toList();
    int ms = iterationMs == null ? 100 : iterationMs;
    Plan plan =
        Plan.ofRounds(ROUNDS).withForks(Duration.ofMillis(5L * ms), 4, Duration.ofMillis(ms));
    try (MachineLock _ = turn.take(spec.commandLine())) {
      Progress progress = new Progress(spec.commandLine(), ROUNDS * versions.size());
      Rounds rounds =
          new Measurement<>(suite, versions, workload, plan, progress, new JmhFork(turn.chatter()))
              .run(1);
      progress.clear();
      return rounds.failures().isEmpty() ? Optional.of(rounds) : Optional.empty();
    }
  }

  /** A version as a suite has it: more than one suite may have it. */
  static <I, R> Version<I, R> version(Suite<I, R> suite, String id) {
    return suite.versions().stream()
        .filter(version -> version.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(suite.name() + " has no version " + id));
  }
}
