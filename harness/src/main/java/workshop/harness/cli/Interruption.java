package workshop.harness.cli;

/** Ctrl-C: ends the measuring processes with us. */
final class Interruption {

  private static volatile boolean done;
  private static volatile boolean requested;

  private Interruption() {}

  static void install() {
    Runtime.getRuntime().addShutdownHook(new Thread(Interruption::stop));
  }

  /** The command ended by itself. */
  static void done() {
    done = true;
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
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    System.err.println((Terminal.isPresent() ? "\r\033[K" : "") + "Stopped; no file was written.");
  }
}
