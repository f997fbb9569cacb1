package workshop.harness.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import workshop.harness.WorkshopException;

/**
 * The heap of a measuring process: the same for all versions of a measurement, and the usual one
 * unless the input is so large that it would not fit.
 */
final class ForkHeap {

  /** The usual size, in megabytes. */
  static final int USUAL = 256;

  /**
   * A version lays out its input, twice where it is prepared again, and holds two results beside
   * it; a third of the heap is for what is young. So much more than what lives here it may need.
   */
  private static final int FACTOR = 6;

  private static final long MEGABYTE = 1 << 20;

  private ForkHeap() {}

  /**
   * The size for what lives in this process now: the input and the baseline's result, that is.
   *
   * @return megabytes
   * @throws WorkshopException if this machine has too little memory for it
   */
  static int megabytes() {
    if (FACTOR * used() <= USUAL * MEGABYTE) {
      return USUAL; // Whatever of it is garbage.
    }
    System.gc();
    long memory =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : Long.MAX_VALUE;
    return megabytes(used(), memory);
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** A power of two, so that a little more input doesn't change what is measured. */
  static int megabytes(long live, long memory) {
    long megabytes = USUAL;
    while (megabytes * MEGABYTE < FACTOR * live) {
      megabytes *= 2;
    }
    if (megabytes > memory / MEGABYTE / 2) {
      throw new WorkshopException(
          "an input of this size needs a heap of %d MB in each process, more than half of this"
                  .formatted(megabytes)
              + " machine's memory (%d MB); give a smaller one".formatted(memory / MEGABYTE));
    }
    return Math.toIntExact(megabytes);
  }
}
