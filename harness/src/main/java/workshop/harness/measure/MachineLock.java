package workshop.harness.measure;

import module java.base;

import workshop.harness.WorkshopException;

/**
 * Keeps two measurements from running at once on one machine. It locks the file that JMH itself
 * locks, so that any JMH benchmark on the machine counts. The system frees the lock when the
 * process ends, however it ends.
 *
 * <p>Whatever tells a time takes it: measuring in forks, cold starts, the naive run, and profiles,
 * which would disturb the others. Running a version once, trying a student's version at each save,
 * and building do not: they tell no time, take seconds, and must not wait for minutes. Where they
 * fall into a measurement, its rounds share the disturbance and its interval shows it.
 */
public record MachineLock(FileChannel channel) implements AutoCloseable {

  /** Tells JMH, which locks the same file in this process, to leave it to us. */
  private static final String JMH_IGNORES_ITS_LOCK = "jmh.ignoreLock";

  /** Takes the lock; where another measurement has it, refuses, or tells that and waits. */
  public static MachineLock take(boolean wait, Runnable busy) {
    Path file = Path.of(System.getProperty("java.io.tmpdir"), "jmh.lock");
    try {
      if (file.toFile().createNewFile()) { // Then it is no link to another file.
        file.toFile().setReadable(true, false); // For all users, as JMH makes it.
        file.toFile().setWritable(true, false);
      }
      MachineLock lock =
          new MachineLock(
              FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
      if (!lock.tryTake()) {
        if (!wait) {
          lock.close();
          throw new WorkshopException(
              "this machine is busy measuring; try again when that is done, or pass --wait");
        }
        busy.run();
        lock.channel.lock();
      }
      System.setProperty(JMH_IGNORES_ITS_LOCK, "true");
      return lock;
    } catch (FileLockInterruptionException e) {
      throw new WorkshopException("interrupted while it waited for the machine; try again");
    } catch (IOException e) {
      throw new WorkshopException(
          "`%s`, the file that lets one measurement run at a time, can't be locked (%s);"
                  .formatted(file, e)
              + " delete it, or ask its owner to");
    }
  }

  /** Takes the lock if no other measurement has it. */
  private boolean tryTake() throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // This process itself has it.
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The process ends soon, and the lock with it.
    }
  }
}
