package workshop.harness;

import module java.base;

/** A version that is a program of its own, which prepares the input and times itself. */
public interface Program<I, R> extends Function<I, Task<R>> {

  /**
   * How long a program runs.
   *
   * @param warmUpSeconds it calls itself for so long before anything is timed
   * @param iterations timed iterations; 0 for the result alone
   * @param iterationSeconds the length of each, of at least one call
   */
  record Timing(double warmUpSeconds, int iterations, double iterationSeconds) {}

  /**
   * What a program gave.
   *
   * @param prepareMs time of the preparation, in milliseconds
   * @param iterationMs mean time of a call in each iteration, in milliseconds
   * @param result the first call's result
   */
  record Answer<R>(double prepareMs, List<Double> iterationMs, R result) {}

  /** Runs the program in a process of its own; a failure becomes one sentence. */
  Answer<R> run(I input, Timing timing);

  @Override
  default Task<R> apply(I input) {
    return () -> run(input, new Timing(0, 0, 0)).result();
  }
}
