package workshop.harness.measure;

import module java.base;

import workshop.harness.*;
import workshop.harness.io.ChildJvm;
import workshop.harness.results.MeasuredSuite;

/**
 * The heap of a measuring process: the same for all versions of a measurement, and the usual one
 * unless the input is so large that it would not fit.
 */
final class ForkHeap {

  /**
   * The heap holds the input, up to two prepared forms of it, and two results; a third of it is the
   * young generation. So it is so many times larger than the input and a result.
   */
  private static final int FACTOR = 6;

  private static final long MEGABYTE = 1 << 20;

  private ForkHeap() {}

  /**
   * Megabytes for an input and a result of so many bytes; refused if memory is too small. A power
   * of two, so that a little more input doesn't change what is measured.
   */
  static int megabytes(long live, long memoryMegabytes) {
    long megabytes = MeasuredSuite.Conditions.USUAL_HEAP;
    while (megabytes * MEGABYTE < FACTOR * live) {
      megabytes *= 2;
    }
    if (megabytes > MeasuredSuite.Conditions.USUAL_HEAP && megabytes > memoryMegabytes / 2) {
      throw new WorkshopException(
          "an input of this size needs a heap of %d MB in each process, more than half of this machine's memory (%d MB); give a smaller one"
              .formatted(megabytes, memoryMegabytes));
    }
    return Math.toIntExact(megabytes);
  }

  /**
   * The heap does not grow while the clock runs, and each of its pages has been touched before. The
   * serial collector has no threads that would share the cores with the task. A version that names
   * a collector has the heap that the JVM gives it.
   */
  static List<String> options(Version<?, ?> version, int heapMegabytes) {
    return ChildJvm.chooseCollector(version.jvmOptions())
        ? List.of()
        : List.of(
            "-Xms" + heapMegabytes + "m",
            "-Xmx" + heapMegabytes + "m",
            "-XX:+AlwaysPreTouch",
            "-XX:+UseSerialGC");
  }

  /** What a result tells of a version's JVMs; not the system properties, which are ours. */
  static List<String> jvmOptions(Version<?, ?> version, int heapMegabytes) {
    return version.isProgram()
        ? List.of()
        : Stream.of(options(version, heapMegabytes), version.jvmOptions())
            .flatMap(List::stream)
            .filter(option -> !option.startsWith("-D"))
            .toList();
  }
}
