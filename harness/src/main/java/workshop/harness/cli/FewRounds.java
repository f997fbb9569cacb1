package workshop.harness.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import workshop.harness.Suite;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.measure.Fork;
import workshop.harness.measure.Plan;
import workshop.harness.measure.Rounds;

/** Measures a few rounds, for commands that do something else in the first place. */
final class FewRounds {

  private static final Plan USUAL_FORKS = Plan.ofRounds(5);

  private static final Plan SHORT_FORKS =
      USUAL_FORKS.withForks(Duration.ofMillis(500), 5, Duration.ofMillis(60));

  @Mixin private ForkOptions forks;

  /** What the measuring takes turns with. */
  TurnOptions turn() {
    return forks.turn();
  }

  /** With forks as {@code measure} has them. */
  <I, R> Optional<Rounds> usual(
      Suite<I, R> suite, List<Version<I, R>> versions, Workload workload) {
    return measure(suite, versions, workload, USUAL_FORKS);
  }

  /** With forks of half the length: for a difference that one sees without a magnifying glass. */
  <I, R> Optional<Rounds> brief(
      Suite<I, R> suite, List<Version<I, R>> versions, Workload workload) {
    return measure(suite, versions, workload, forks.areShort() ? Plan.ofRounds(2) : SHORT_FORKS);
  }

  /** The rounds; empty if a version failed, which has been told. */
  private <I, R> Optional<Rounds> measure(
      Suite<I, R> suite, List<Version<I, R>> versions, Workload workload, Plan plan) {
    Fork fork = Fork.ofAnyKind(turn().chatter());
    Rounds rounds = forks.measure(suite, versions, workload, forks.of(plan), fork, 1);
    return rounds.failures().isEmpty() ? Optional.of(rounds) : Optional.empty();
  }
}
