package workshop.harness.cli;

import workshop.harness.io.Shutdown;

/** Ctrl-C: ends the measuring processes with us. */
final class Interruption {

  private static volatile boolean done;
  private static volatile boolean requested;
  private static volatile Runnable last = () -> {};

  private Interruption() {}

  static void install() {
    Runtime.getRuntime().addShutdownHook(new Thread(Interruption::stop));
  }

  /** The command ended by itself. */
  static void done() {
    done = true;
  }

  /** What to do when the processes are gone, such as setting the terminal back. */
  static void lastly(Runnable action) {
    last = action;
  }

  /** Whether the user asked to stop: what fails from then on is of no interest. */
  static boolean isRequested() {
    return requested;
  }

  private static void stop() {
    if (done) {
      return;
    }
    requested = true;
    Shutdown.request();
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    last.run();
    System.err.println(
        (Terminal.isPresent() ? "\r\033[K" : "") + "Stopped; no file is half-written.");
  }
}
