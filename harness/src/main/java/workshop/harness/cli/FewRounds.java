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
import workshop.harness.measure.Fork;
import workshop.harness.measure.MachineLock;
import workshop.harness.measure.Measurement;
import workshop.harness.measure.Plan;
import workshop.harness.measure.Rounds;

/** Measures a few rounds, for commands that do something else in the first place. */
final class FewRounds {

  private static final Plan USUAL_FORKS = Plan.ofRounds(5);

  private static final Plan SHORT_FORKS =
      USUAL_FORKS.withForks(Duration.ofMillis(500), 5, Duration.ofMillis(60));

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private TurnOptions turn;

  @Option(
      names = "--iteration-ms",
      hidden = true,
      description = "Fewer and shorter forks, for tests.")
  private Integer iterationMs;

  /** What the measuring takes turns with. */
  TurnOptions turn() {
    return turn;
  }

  /** With forks as {@code measure} has them. */
  <I, R> Optional<Rounds> usual(
      Suite<I, R> suite, List<Version<I, R>> versions, Workload workload) {
    return measure(suite, versions, workload, USUAL_FORKS);
  }

  /** With forks of half the length: for a difference that one sees without a magnifying glass. */
  <I, R> Optional<Rounds> brief(
      Suite<I, R> suite, List<Version<I, R>> versions, Workload workload) {
    return measure(suite, versions, workload, iterationMs == null ? SHORT_FORKS : Plan.ofRounds(2));
  }

  /** The rounds; empty if a version failed, which has been told. */
  private <I, R> Optional<Rounds> measure(
      Suite<I, R> suite, List<Version<I, R>> versions, Workload workload, Plan given) {
    Plan plan =
        iterationMs == null
            ? given
            : given.withForks(
                Duration.ofMillis(4L * iterationMs), 2, Duration.ofMillis(iterationMs));
    try (MachineLock _ = turn.take(spec.commandLine())) {
      Progress progress = new Progress(spec.commandLine(), plan.minRounds() * versions.size());
      Rounds rounds =
          new Measurement<>(
                  suite, versions, workload, plan, progress, Fork.ofAnyKind(turn.chatter()))
              .run(1);
      progress.clear();
      return rounds.failures().isEmpty() ? Optional.of(rounds) : Optional.empty();
    }
  }
}
