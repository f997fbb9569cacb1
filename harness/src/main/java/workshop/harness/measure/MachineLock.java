package workshop.harness.measure;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import workshop.harness.WorkshopException;

/**
 * Keeps two measurements from running at once on one machine. It locks the file that JMH itself
 * locks, so that any JMH benchmark on the machine counts. The system frees the lock when the
 * process ends, however it ends.
 */
public final class MachineLock implements AutoCloseable {

  /** Tells JMH, which locks the same file in this process, to leave it to us. */
  private static final String JMH_IGNORES_ITS_LOCK = "jmh.ignoreLock";

  private final FileChannel channel;

  private MachineLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param wait whether to wait while another measurement runs
   * @param busy told once, before waiting
   * @throws WorkshopException if another measurement runs and it shall not wait
   */
  public static MachineLock take(boolean wait, Runnable busy) {
    Path file = Path.of(System.getProperty("java.io.tmpdir"), "jmh.lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null && !wait) {
        channel.close();
        throw new WorkshopException(
            "this machine is busy measuring; try again when that is done, or pass --wait");
      }
      if (lock == null) {
        busy.run();
        channel.lock();
      }
      System.setProperty(JMH_IGNORES_ITS_LOCK, "true");
      return new MachineLock(channel);
    } catch (IOException e) {
      throw new WorkshopException(
          "`%s`, by which measurements keep out of each other's way, can't be locked (%s); remove it"
              .formatted(file, e));
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // Held by this process itself.
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
