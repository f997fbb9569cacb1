package workshop.harness.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import workshop.harness.Version;
import workshop.harness.Workbook;

/**
 * What a version takes for inputs that it has never met, with its code as compiled as when it was
 * measured. Who does the work in each call takes no longer than in an iteration; who keeps
 * something from call to call, whatever it is and whenever it was begun, does.
 */
public final class FreshWork {

  /** The option by which a process looks at it, after its last iteration. */
  public static final String OPTION = "-Dworkshop.fresh=true";

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** How many are held against {@link Workbook#REST} others, and then twice as many. */
  private static final int CROWD = 250;

  /** Other branches than those of the iterations are taken: some code is compiled anew. */
  private static final long NANOS = 300_000_000L;

  private FreshWork() {}

  static boolean isAskedFor() {
    return Boolean.getBoolean("workshop.fresh");
  }

  /**
   * Processor time for one more pair, laid out and met for the first time, in nanoseconds. What
   * belongs to one side of the pairs alone hardly shows in it.
   */
  static <I, R> double nsPerPair(Workbook<I, R> workbook, Version<I, R> version) {
    double few = Double.MAX_VALUE;
    double many = Double.MAX_VALUE;
    long start = System.nanoTime();
    for (long seed = 1; seed == 1 || System.nanoTime() - start < NANOS; seed++) {
      few = Math.min(few, nanos(version, workbook.crowd(CROWD, seed)));
      many = Math.min(many, nanos(version, workbook.crowd(2 * CROWD, seed)));
    }
    return Math.max(0, many - few) / (CROWD * Workbook.REST);
  }

  private static <I, R> long nanos(Version<I, R> version, I input) {
    long start = THREADS.getCurrentThreadCpuTime();
    version.prepare(input).run();
    return THREADS.getCurrentThreadCpuTime() - start;
  }
}
