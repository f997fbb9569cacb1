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
   * Measures a version.
   *
   * @param workload the input, which the process makes for itself
   * @param expected file with the serialized result that is right, by which the process checks its
   *     own
   * @throws Died if the process died
   * @throws WorkshopException if it failed otherwise, such as by a wrong result
   */
  ForkScore measure(Version<?, ?> version, Workload workload, Path expected, Plan plan);

  /** Forks of every kind: a JVM, whose output goes to the chatter, or a program. */
  static Fork ofAnyKind(Optional<PrintStream> chatter) {
    Fork jvm = new JmhFork(chatter);
    return (version, workload, expected, plan) ->
        version.isProgram()
            ? program(Suites.version(version.id()), workload, expected, plan)
            : jvm.measure(version, workload, expected, plan);
  }

  /**
   * Whether this process checks a version's result before any fork starts. Otherwise its forks
   * check it alone.
   */
  default boolean checksHere(Version<?, ?> version) {
    return true;
  }

  /** Runs a version that is a program of its own in one fresh process, which times itself. */
  private static <I, R> ForkScore program(
      Suites.Found<I, R> found, Workload workload, Path expected, Plan plan) {
    Program<I, R> program = (Program<I, R>) found.version().factory();
    I input = found.suite().input(workload);
    Program.Timing timing =
        new Program.Timing(
            plan.warmup().toNanos() / 1e9, plan.iterations(), plan.iteration().toNanos() / 1e9);
    Program.Answer<R> answer = program.run(input, timing);
    R right = Expected.read(expected, found.suite());
    try {
      ForkTask.requireRight(found, input, right, answer.result());
    } catch (WorkshopException e) {
      throw ProcessEnd.failure(found.version().id(), e);
    }
    // What it allocates is its own affair.
    return new ForkScore(answer.iterationMs(), Optional.empty(), answer.prepareMs());
  }
}
