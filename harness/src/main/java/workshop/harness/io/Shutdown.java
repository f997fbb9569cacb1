package workshop.harness.io;

import module java.base;

/** Ctrl-C: from then on nothing is started and nothing is written. */
public final class Shutdown {

  private static final long SETTLE_NANOS = 50_000_000;

  private static volatile boolean requested;
  private static volatile boolean ended;

  private Shutdown() {}

  /** The user asked to stop; there is nothing to say about it. */
  public static final class Stopped extends RuntimeException {
    private Stopped() {
      super("stopped");
    }
  }

  /** Ends the child processes with this one, and prints a farewell. */
  public static void install(Supplier<String> farewell) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(farewell)));
  }

  /** The command ended by itself. */
  public static void ended() {
    ended = true;
  }

  private static void stop(Supplier<String> farewell) {
    if (ended) {
      return;
    }
    request();
    // What another thread was about to start when it was asked to stop is there a moment later.
    do {
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
      LockSupport.parkNanos(SETTLE_NANOS);
    } while (ProcessHandle.current().descendants().findAny().isPresent());
    System.err.println(farewell.get());
  }

  /** Whether the user asked to stop. What fails from then on is of no interest. */
  public static boolean isRequested() {
    return requested;
  }

  public static void request() {
    requested = true;
  }

  /** Takes the request back, for tests: a process that was asked to stop never goes on. */
  public static void reset() {
    requested = false;
  }

  /**
   * Does a job unless the user asked to stop, before or meanwhile: a process that was killed then
   * has not failed.
   */
  public static <T> T unlessRequested(Supplier<T> job) {
    check();
    try {
      return job.get();
    } finally {
      check();
    }
  }

  /** Throws {@link Stopped} if the user asked to stop. */
  static void check() {
    if (requested) {
      throw new Stopped();
    }
  }
}
