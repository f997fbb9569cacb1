package workshop.harness.io;

import module java.base;

/** Runs programs to their end. */
public final class Processes {

  /** Longer than any program that is waited for. */
  private static final Duration NO_LIMIT = Duration.ofDays(1);

  private Processes() {}

  /** How a program ended, and what it printed where that was not redirected. */
  public record Outcome(int exitCode, String out) {

    public boolean isGood() {
      return exitCode == 0;
    }
  }

  /**
   * Runs a program.
   *
   * @throws IOException if it can't be started, or this thread was interrupted meanwhile
   * @throws Shutdown.Stopped if the user asked to stop
   */
  public static Outcome run(ProcessBuilder builder) throws IOException {
    return run(builder, NO_LIMIT);
  }

  /** Runs a program, and kills it if it runs longer than the limit: an IOException too. */
  public static Outcome run(ProcessBuilder builder, Duration limit) throws IOException {
    Shutdown.check();
    Process process = builder.start();
    try {
      CompletableFuture<Process> end =
          process.onExit().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
      end.exceptionally(_ -> process.destroyForcibly());
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exitCode = process.waitFor();
      if (end.isCompletedExceptionally()) {
        throw new IOException("it did not end within %d s".formatted(limit.toSeconds()));
      }
      return new Outcome(exitCode, out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } finally {
      process.destroy();
    }
  }
}
