package workshop.harness.cli;

import workshop.harness.io.Shutdown;

/** Ctrl-C: ends the measuring processes with us. */
final class Interruption {

  private static final long SETTLE_MILLIS = 50;

  private static volatile boolean done;

  private Interruption() {}

  static void install() {
    Runtime.getRuntime().addShutdownHook(new Thread(Interruption::stop));
  }

  /** The command ended by itself. */
  static void done() {
    done = true;
  }

  private static void stop() {
    if (done) {
      return;
    }
    Shutdown.request();
    try {
      // What another thread was about to start when it was asked to stop is there a moment later.
      do {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Thread.sleep(SETTLE_MILLIS);
      } while (ProcessHandle.current().descendants().findAny().isPresent());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.err.println(Terminal.withoutStatus() + "Stopped; no file is half-written.");
  }
}
