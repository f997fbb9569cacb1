package workshop.harness.measure;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
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
public final class MachineLock implements AutoCloseable {

  /** Tells JMH, which locks the same file in this process, to leave it to us. */
  private static final String JMH_IGNORES_ITS_LOCK = "jmh.ignoreLock";

  private final List<FileChannel> channels = new ArrayList<>();

  private MachineLock() {}

  /**
   * Takes the lock.
   *
   * @param wait whether to wait while another measurement runs
   * @param busy told before waiting
   * @throws WorkshopException if another measurement runs and it shall not wait
   */
  public static MachineLock take(boolean wait, Runnable busy) {
    MachineLock lock = new MachineLock();
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      boolean exclusive = lock.lock(folder.resolve("jmh.lock"), wait, busy);
      if (!exclusive) {
        // Another user's file, only to be read, takes only a shared lock: that keeps off whoever
        // can write it, but not others like us.
        lock.lock(folder.resolve("workshop.lock"), wait, busy);
      }
      System.setProperty(JMH_IGNORES_ITS_LOCK, "true");
      return lock;
    } catch (WorkshopException e) {
      lock.close();
      throw e;
    }
  }

  /** Locks a file, and tells whether by an exclusive lock. */
  private boolean lock(Path file, boolean wait, Runnable busy) {
    try {
      boolean exclusive = isWritable(file);
      FileChannel channel =
          FileChannel.open(file, exclusive ? StandardOpenOption.WRITE : StandardOpenOption.READ);
      channels.add(channel);
      if (tryLock(channel, exclusive) == null) {
        if (!wait) {
          throw new WorkshopException(
              "this machine is busy measuring; try again when that is done, or pass --wait");
        }
        busy.run();
        channel.lock(0, Long.MAX_VALUE, !exclusive);
      }
      return exclusive;
    } catch (IOException e) {
      throw new WorkshopException(
          ("`%s`, by which measurements keep out of each other's way, can't be locked (%s); its"
                  + " owner makes it so by `chmod a+rw`")
              .formatted(file, e));
    }
  }

  /** Makes the file if it is missing, writable for all users, as JMH does. */
  private static boolean isWritable(Path file) throws IOException {
    file.toFile().createNewFile();
    file.toFile().setReadable(true, false);
    file.toFile().setWritable(true, false);
    return Files.isWritable(file);
  }

  private static FileLock tryLock(FileChannel channel, boolean exclusive) throws IOException {
    try {
      return channel.tryLock(0, Long.MAX_VALUE, !exclusive);
    } catch (OverlappingFileLockException e) {
      return null; // Held by this process itself.
    }
  }

  @Override
  public void close() {
    for (FileChannel channel : channels) {
      try {
        channel.close();
      } catch (IOException e) {
        // The process ends soon, and the lock with it.
      }
    }
  }
}
