package workshop.harness.io;

import module java.base;

/** Runs programs to their end. */
public final class Processes {

  private Processes() {}

  /** How a program ended, and what it printed where that was not redirected. */
  public record Outcome(int exitCode, String out) {

    public boolean isGood() {
      return exitCode == 0;
    }
  }

  /** Runs a program, unless the user asked to stop. */
  public static Outcome run(ProcessBuilder builder) throws IOException {
    Shutdown.check();
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } finally {
      process.destroy();
    }
  }

  /** Runs a program under a {@link TimeLimit}; an IOException too if it takes too long. */
  public static Outcome run(ProcessBuilder builder, Duration limit) throws IOException {
    try (TimeLimit time = new TimeLimit(limit)) {
      Outcome outcome = run(builder);
      if (time.hasPassed()) {
        throw new IOException("it did not end within %d s".formatted(limit.toSeconds()));
      }
      return outcome;
    }
  }

  /**
   * Kills the processes that this one starts from now on, if they take too long. The limit is on
   * processor time, which a busy machine doesn't lengthen; by the clock they have several times
   * that.
   */
  public static final class TimeLimit implements AutoCloseable {

    private static final long POLL_MILLIS = 200;
    private static final int BY_THE_CLOCK = 6;

    private final Duration limit;
    private final long start = System.nanoTime();
    private final ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    private final Set<ProcessHandle> others =
        ProcessHandle.current().children().collect(Collectors.toSet());
    private volatile boolean hasPassed;

    public TimeLimit(Duration limit) {
      this.limit = limit;
      timer.scheduleAtFixedRate(this::look, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
      ProcessHandle.current()
          .children()
          .filter(child -> !others.contains(child) && takesTooLong(child))
          .forEach(child -> {
            hasPassed = true;
            child.destroyForcibly();
          });
    }

    private boolean takesTooLong(ProcessHandle child) {
      Duration computed = child.info().totalCpuDuration().orElse(Duration.ZERO);
      Duration passed = Duration.ofNanos(System.nanoTime() - start);
      return computed.compareTo(limit) > 0
          || passed.compareTo(limit.multipliedBy(BY_THE_CLOCK)) > 0;
    }

    public boolean hasPassed() {
      return hasPassed;
    }

    @Override
    public void close() {
      timer.shutdownNow();
    }
  }
}
