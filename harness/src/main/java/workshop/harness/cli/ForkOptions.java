package workshop.harness.cli;

import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workshop.harness.Suite;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.measure.Fork;
import workshop.harness.measure.Measurement;
import workshop.harness.measure.Plan;
import workshop.harness.measure.Rounds;

/** Measuring in rounds, and showing how it goes. */
final class ForkOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private TurnOptions turn;

  @Option(names = "--iteration-ms", hidden = true, description = "Shorter forks, for tests.")
  private Integer iterationMs;

  /** What the measuring takes turns with. */
  TurnOptions turn() {
    return turn;
  }

  /** Whether forks are to be shorter than planned. */
  boolean areShort() {
    return iterationMs != null;
  }

  /** The plan, with shorter forks where that was asked for. */
  Plan of(Plan plan) {
    return areShort()
        ? plan.withForks(Duration.ofMillis(4L * iterationMs), 2, Duration.ofMillis(iterationMs))
        : plan;
  }

  /**
   * Measures.
   *
   * @param seed decides the order of the forks
   */
  <I, R> Rounds measure(
      Suite<I, R> suite,
      List<Version<I, R>> versions,
      Workload workload,
      Plan plan,
      Fork fork,
      long seed) {
    try (TurnOptions.Turn _ = turn.take();
        Progress progress = new Progress(spec.commandLine(), plan.minRounds() * versions.size())) {
      return new Measurement<>(suite, versions, workload, plan, progress, fork).run(seed);
    }
  }
}
