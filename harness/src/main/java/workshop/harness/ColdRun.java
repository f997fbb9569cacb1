package workshop.harness;

/** The main class of a JVM that runs a version from cold and prints when each iteration ran. */
final class ColdRun {

  private ColdRun() {}

  /** Takes the version's id, the workload, and the number of iterations. */
  public static void main(String[] args) {
    run(Suites.version(args[0]), Workload.parse(args[1]), Integer.parseInt(args[2]));
  }

  private static <I, R> void run(Suites.Found<I, R> found, Workload workload, int iterations) {
    Task<R> task = found.version().prepare(found.suite().input(workload));
    long[] times = new long[iterations + 1];
    Object last = null;
    for (int i = 0; i < iterations; i++) {
      times[i] = System.nanoTime();
      last = task.run();
    }
    times[iterations] = System.nanoTime();
    // Printing waits until the end, so that it is not in the times.
    StringBuilder lines = new StringBuilder();
    for (long time : times) {
      lines.append(time).append('\n');
    }
    System.out.print(lines);
    System.out.flush();
    if (last == null) {
      System.exit(1);
    }
  }
}
