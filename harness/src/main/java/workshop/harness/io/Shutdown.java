package workshop.harness.io;

/** Whether the user asked to stop: nothing starts and nothing is written from then on. */
public final class Shutdown {

  private static volatile boolean requested;

  private Shutdown() {}

  /** Whether the user asked to stop. */
  public static boolean isRequested() {
    return requested;
  }

  /** The user asks to stop. */
  public static void request() {
    requested = true;
  }
}
