package workshop.harness.io;

import module java.base;

/**
 * Kills the processes that this one starts from now on, if they take too long. The limit is on
 * processor time, which a busy machine doesn't lengthen; by the clock they have several times that.
 */
public final class TimeLimit implements AutoCloseable {

  private static final long POLL_MILLIS = 200;

  private static final int BY_THE_CLOCK = 6;

  private final Duration limit;
  private final long start = System.nanoTime();
  private final Timer timer = new Timer(true);
  private final Set<ProcessHandle> others =
      ProcessHandle.current().children().collect(Collectors.toSet());
  private volatile boolean hasPassed;

  public TimeLimit(Duration limit) {
    this.limit = limit;
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            ProcessHandle.current()
                .children()
                .filter(child -> !others.contains(child) && takesTooLong(child))
                .forEach(child -> {
                  hasPassed = true;
                  child.destroyForcibly();
                });
          }
        },
        POLL_MILLIS,
        POLL_MILLIS);
  }

  private boolean takesTooLong(ProcessHandle child) {
    Duration computed = child.info().totalCpuDuration().orElse(Duration.ZERO);
    Duration passed = Duration.ofNanos(System.nanoTime() - start);
    return computed.compareTo(limit) > 0 || passed.compareTo(limit.multipliedBy(BY_THE_CLOCK)) > 0;
  }

  public boolean hasPassed() {
    return hasPassed;
  }

  @Override
  public void close() {
    timer.cancel();
  }
}
