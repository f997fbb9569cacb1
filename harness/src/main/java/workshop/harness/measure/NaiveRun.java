package workshop.harness.measure;

import module java.base;

import workshop.harness.Suite;
import workshop.harness.Task;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;

/**
 * The original workshop's own protocol: ten iterations in one process, no warm-up. Kept to show
 * what it hides.
 */
public final class NaiveRun {

  private static final int ITERATIONS = 10;

  private NaiveRun() {}

  /**
   * Runs a version ten times.
   *
   * @return the time of each iteration in milliseconds
   * @throws IllegalArgumentException if the workload is out of range
   * @throws WorkshopException if it returns null, or is a student's that isn't right
   */
  public static <I, R> double[] ms(Suite<I, R> suite, Version<I, R> version, Workload workload) {
    version.requireTimeable("it is not timed");
    if (!version.fitsThisJvm() || version.isProgram()) {
      throw new WorkshopException(
          "%1$s needs a process of its own, and a naive run has but this JVM; `measure %1$s%2$s"
              .formatted(
                  version.id(),
                  version.isProgram() ? "` measures it" : " --warmup` begins as cold"));
    }
    I input = suite.input(workload);
    return version.told(() -> times(version.prepare(input)));
  }

  private static double[] times(Task<?> task) {
    double[] ms = new double[ITERATIONS];
    for (int i = 0; i < ITERATIONS; i++) {
      long start = System.nanoTime();
      Object result = task.run();
      ms[i] = (System.nanoTime() - start) / 1e6;
      Objects.requireNonNull(result, "null in place of a result");
    }
    return ms;
  }
}
