package workshop.harness.measure;

import java.util.Arrays;
import workshop.harness.Suite;
import workshop.harness.Task;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;

/**
 * The original workshop's own protocol: ten iterations in one process, no warm-up. Kept to show
 * what it hides.
 *
 * @param ms time of each iteration in milliseconds
 */
public record NaiveRun(double[] ms) {

  private static final int ITERATIONS = 10;

  /**
   * Runs a version ten times.
   *
   * @throws IllegalArgumentException if the workload is out of range
   * @throws WorkshopException if it returns null, or is a student's that isn't right
   */
  public static <I, R> NaiveRun of(Suite<I, R> suite, Version<I, R> version, Workload workload) {
    version
        .objection()
        .get()
        .ifPresent(objection -> {
          throw new WorkshopException(objection + "; it is not timed");
        });
    Task<R> task = version.prepare(suite.input(workload));
    double[] ms = new double[ITERATIONS];
    for (int i = 0; i < ITERATIONS; i++) {
      long start = System.nanoTime();
      R result = task.run();
      ms[i] = (System.nanoTime() - start) / 1e6;
      if (result == null) {
        throw new WorkshopException("%s returned null; correct it".formatted(version.id()));
      }
    }
    return new NaiveRun(ms);
  }

  /** Mean time of an iteration in milliseconds. */
  public double averageMs() {
    return Arrays.stream(ms).average().orElseThrow();
  }
}
