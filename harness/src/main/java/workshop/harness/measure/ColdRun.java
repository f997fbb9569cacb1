package workshop.harness.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import workshop.harness.Suites;
import workshop.harness.Task;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;

/** The main class of a JVM that runs a version from cold and writes when each iteration ran. */
final class ColdRun {

  private ColdRun() {}

  /** Takes the version's id, the workload, the number of iterations, and the file to write. */
  public static void main(String[] args) throws IOException {
    try {
      long[] times =
          run(Suites.version(args[0]), Workload.parse(args[1]), Integer.parseInt(args[2]));
      List<String> lines = LongStream.of(times).mapToObj(Long::toString).toList();
      Files.write(Path.of(args[3]), lines);
    } finally {
      System.exit(0); // Whatever threads the version started; what is missing is seen by the file.
    }
  }

  /** When each iteration began, and when the last ended, by {@link System#nanoTime}. */
  private static <I, R> long[] run(Suites.Found<I, R> found, Workload workload, int iterations) {
    Task<R> task = found.version().prepare(found.suite().input(workload));
    long[] times = new long[iterations + 1];
    Object last = null;
    for (int i = 0; i < iterations; i++) {
      times[i] = System.nanoTime();
      last = task.run();
    }
    times[iterations] = System.nanoTime();
    if (last == null) {
      throw new WorkshopException(found.version().id() + " returned null");
    }
    return times;
  }
}
