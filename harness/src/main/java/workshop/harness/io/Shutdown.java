package workshop.harness.io;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;

/** Whether the user asked to stop: from then on nothing is started and nothing is written. */
public final class Shutdown {

  private static volatile boolean requested;

  private Shutdown() {}

  /** Whether the user asked to stop. What fails from then on is of no interest. */
  public static boolean isRequested() {
    return requested;
  }

  /** The user asks to stop. */
  public static void request() {
    requested = true;
  }

  /** Takes the request back, for tests: a process that was asked to stop never goes on. */
  public static void reset() {
    requested = false;
  }

  /** Refuses to begin something, in one sentence, once the user asked to stop. */
  static void refuse(String consequence) {
    if (requested) {
      throw new UncheckedIOException(
          "you asked to stop, so " + consequence, new InterruptedIOException());
    }
  }
}
