package workshop.harness.measure;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The user asked to stop, by Ctrl-C: nothing more starts, and nothing is written. There is nothing
 * to say about it either; what took the wish has said it.
 */
public final class Stopped extends RuntimeException {

  private Stopped() {
    super("stopped");
  }

  /**
   * Does a job unless the user asked to stop, before or meanwhile: a process that was killed then
   * has not failed.
   *
   * @throws Stopped if the user did
   */
  public static <T> T unless(BooleanSupplier requested, Supplier<T> job) {
    ifRequested(requested);
    try {
      return job.get();
    } finally {
      ifRequested(requested);
    }
  }

  private static void ifRequested(BooleanSupplier requested) {
    if (requested.getAsBoolean()) {
      throw new Stopped();
    }
  }
}
