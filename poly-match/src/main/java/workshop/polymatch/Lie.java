package workshop.polymatch;

import module java.base;

import workshop.harness.WorkshopException;
import workshop.harness.io.ChildJvm;
import workshop.harness.results.Speedup;

/**
 * A benchmark written by hand, as one does in a hurry. It runs in a process of its own, holds new
 * code against old, and claims something. Each of those that extend it has one flaw; {@link
 * LiesSuite} measures the same code without it.
 */
abstract class Lie {

  private static final long WARM_UP_NANOS = 1_000_000_000;
  private static final long MEASURED_NANOS = 500_000_000;

  /** Reading the clock takes time too. */
  private static final int CALLS_PER_READING = 16;

  /** Takes each result: what is stored here is used, as far as the compiler can know. */
  private static volatile Object used;

  /** What it claims: how many times faster the new code is than the old. */
  abstract String claim(Scene scene, double maxDistance);

  /** The old code, for most: squares compared, as in version 4. */
  static class Squares extends Frames.V3 {
    Squares(List<Shape> shapes) {
      super(shapes);
    }

    @Override
    boolean isNear(double dx, double dy, double maxDistance) {
      return dx * dx + dy * dy < maxDistance * maxDistance;
    }
  }

  /** Milliseconds of a call: the mean of half a second, after a second to warm up. */
  static double warmMs(Supplier<?> call) {
    mean(WARM_UP_NANOS, call);
    return mean(MEASURED_NANOS, call);
  }

  private static double mean(long nanos, Supplier<?> call) {
    long end = System.nanoTime() + nanos;
    double sum = 0;
    int blocks = 0;
    do {
      sum += meanMs(CALLS_PER_READING, call);
      blocks++;
    } while (System.nanoTime() < end);
    return sum / blocks;
  }

  /** Milliseconds of a call: the mean of so many. */
  static double meanMs(int calls, Supplier<?> call) {
    long start = System.nanoTime();
    for (int i = 0; i < calls; i++) {
      used = call.get();
    }
    return (System.nanoTime() - start) / 1e6 / calls;
  }

  static String timesFaster(double oldMs, double newMs) {
    double ratio = oldMs / newMs;
    return new Speedup(ratio, ratio, ratio).ratioText();
  }

  /** Runs this benchmark in a process of its own. */
  String told(Job job) {
    try {
      Process process =
          ChildJvm.command(List.of(), Lie.class, getClass().getName())
              .redirectOutput(ProcessBuilder.Redirect.PIPE)
              .start();
      try (ObjectOutputStream out = new ObjectOutputStream(process.getOutputStream())) {
        out.writeObject(job);
      }
      String said = new String(process.getInputStream().readAllBytes()).strip();
      if (process.waitFor() != 0) {
        throw new WorkshopException(
            "the benchmark %s failed (%s); try again".formatted(getClass().getSimpleName(), said));
      }
      return said.substring(said.lastIndexOf('\n') + 1); // A JVM may have words of its own first.
    } catch (IOException e) {
      throw new WorkshopException(
          "the benchmark %s could not be run (%s); try again"
              .formatted(getClass().getSimpleName(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorkshopException("interrupted; try again");
    }
  }

  /** Takes the name of the class and, from stdin, the job; prints the claim. */
  public static void main(String[] args) throws Exception {
    Lie lie = (Lie) Class.forName(args[0]).getDeclaredConstructor().newInstance();
    try (ObjectInputStream in = new ObjectInputStream(System.in)) {
      Job job = (Job) in.readObject();
      System.out.println(lie.claim(job.scene(), job.maxDistance()));
    }
  }
}
