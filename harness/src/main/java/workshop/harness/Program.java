package workshop.harness;

import java.util.function.Function;

/**
 * How a version is prepared that is no Java: a program that runs in a process of its own, lays out
 * the input there, and times itself.
 *
 * @param <I> the suite's input
 * @param <R> the suite's result
 */
@FunctionalInterface
public interface Program<I, R> extends Function<I, Task<R>> {

  /**
   * How long it runs.
   *
   * @param warmUpSeconds it calls itself for so long before anything is timed
   * @param iterations timed iterations; 0 for the result alone
   * @param iterationSeconds the length of each, of at least one call
   */
  record Timing(double warmUpSeconds, int iterations, double iterationSeconds) {

    /** Once, for the result. */
    static final Timing ONCE = new Timing(0, 0, 0);
  }

  /**
   * What a process told.
   *
   * @param prepareMs time of laying out the input, in milliseconds
   * @param iterationMs mean time of a call in each iteration, in milliseconds
   * @param result the first call's result
   * @param <R> the suite's result
   */
  record Told<R>(double prepareMs, double[] iterationMs, R result) {}

  /**
   * Runs it.
   *
   * @throws WorkshopException if it failed, in one sentence
   */
  Told<R> run(I input, Timing timing);

  @Override
  default Task<R> apply(I input) {
    return () -> run(input, Timing.ONCE).result();
  }
}
