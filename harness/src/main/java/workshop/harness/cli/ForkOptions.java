package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workshop.harness.Suites;
import workshop.harness.Workload;
import workshop.harness.measure.Fork;
import workshop.harness.measure.MachineLock;
import workshop.harness.measure.Measurement;
import workshop.harness.measure.Plan;
import workshop.harness.measure.Rounds;

/** The options of all commands that start measuring processes, which need the machine alone. */
class ForkOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--wait", description = "Wait while another measurement runs on this machine.")
  private boolean wait;

  @Option(names = "--verbose", description = "Show what JMH prints.")
  private boolean verbose;

  @Option(names = "--iteration-ms", hidden = true, description = "Shorter forks, for tests.")
  private Integer iterationMs;

  private MachineLock lock;

  /** The machine for this command alone, until it is closed. */
  interface Turn extends AutoCloseable {

    @Override
    void close();
  }

  /**
   * Takes the machine. A command of several steps takes it around all of them: otherwise another
   * measurement could begin between two.
   */
  Turn take() {
    if (lock != null) {
      return () -> {};
    }
    lock =
        MachineLock.take(
            wait,
            () -> spec.commandLine().getErr().println("This machine is busy measuring; waiting."));
    return () -> {
      lock.close();
      lock = null;
    };
  }

  /** Whether to show more. */
  boolean isVerbose() {
    return verbose;
  }

  /** Where JMH's own output goes, or null. */
  PrintStream chatter() {
    return verbose ? System.err : null;
  }

  /** The plan, with shorter forks where a test asks for them. */
  Plan of(Plan plan) {
    return iterationMs == null
        ? plan
        : plan.withForks(Duration.ofMillis(4L * iterationMs), 2, Duration.ofMillis(iterationMs));
  }

  /**
   * Measures versions in rounds, and shows the progress.
   *
   * @param seed decides the order of the forks
   */
  <I, R> Rounds measure(
      Suites.Part<I, R> part, Workload workload, Plan plan, Fork fork, long seed) {
    int forks = plan.minRounds() * part.versions().size();
    try (Turn _ = take();
        Progress progress = new Progress(spec.commandLine(), forks)) {
      return new Measurement<>(part.suite(), part.versions(), workload, plan, progress, fork)
          .run(seed);
    }
  }
}
