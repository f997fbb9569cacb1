package workshop.harness.measure;

import module java.base;

import workshop.harness.*;
import workshop.harness.results.ForkScore;

/** Runs one version in one fresh process. */
@FunctionalInterface
public interface Fork {

  /** The process ended without a verdict, as one does that is killed. */
  final class Died extends WorkshopException {

    public Died(String sentence) {
      super(sentence);
    }
  }

  /**
   * Measures a version, whose result the process checks first.
   *
   * @throws Died if the process died
   * @throws WorkshopException if it failed otherwise, such as by a wrong result
   */
  ForkScore measure(Version<?, ?> version, Expected<?, ?> expected, Plan plan);

  /** Forks of every kind: a JVM, whose output goes to the chatter, or a program. */
  static Fork ofAnyKind(Optional<PrintStream> chatter) {
    Fork jvm = new JmhFork(chatter);
    return (version, expected, plan) ->
        version.isProgram()
            ? program(version, expected, plan)
            : jvm.measure(version, expected, plan);
  }

  /**
   * Whether this process checks a version's result before any fork starts. Otherwise its forks
   * check it alone.
   */
  default boolean checksHere(Version<?, ?> version) {
    return true;
  }

  /** Runs a version that is a program of its own in one fresh process, which times itself. */
  @SuppressWarnings("unchecked") // The version is one of the suite's.
  private static <I, R> ForkScore program(
      Version<?, ?> version, Expected<I, R> expected, Plan plan) {
    Version<I, R> own = (Version<I, R>) version;
    Program.Timing timing =
        new Program.Timing(
            plan.warmup().toNanos() / 1e9, plan.iterations(), plan.iteration().toNanos() / 1e9);
    Program.Answer<R> answer = ((Program<I, R>) own.factory()).run(expected.input(), timing);
    expected.requireRight(own, answer.result());
    // What it allocates is its own affair.
    return new ForkScore(answer.iterationMs(), Optional.empty(), answer.prepareMs());
  }
}
