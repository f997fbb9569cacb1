package workshop.harness.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
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
  public static final int CROWD = 250;

  /**
   * Of processor time. Other branches than those of the iterations are taken: some code is compiled
   * anew.
   */
  private static final long NANOS = 300_000_000L;

  /**
   * The least processor time that a process took, in nanoseconds.
   *
   * @param few for {@value #CROWD} inputs held against {@link Workbook#REST} others
   * @param many for twice as many
   */
  public record Times(double few, double many) {

    /** Of a process in which nobody looked. */
    static final Times NONE = new Times(Double.NaN, Double.NaN);
  }

  private FreshWork() {}

  static boolean isAskedFor() {
    return Boolean.getBoolean("workshop.fresh");
  }

  static <I, R> Times times(Workbook<I, R> workbook, Version<I, R> version) {
    double few = Double.MAX_VALUE;
    double many = Double.MAX_VALUE;
    long start = THREADS.getCurrentThreadCpuTime();
    for (long seed = 1; seed == 1 || THREADS.getCurrentThreadCpuTime() - start < NANOS; seed++) {
      few = Math.min(few, nanos(version, workbook.crowd(CROWD, seed)));
      many = Math.min(many, nanos(version, workbook.crowd(2 * CROWD, seed)));
    }
    return new Times(few, many);
  }

  /**
   * Processor time for one more pair, laid out and met for the first time, in nanoseconds; NaN if
   * nobody looked. What belongs to one side of the pairs alone hardly shows in it. What disturbs a
   * process only adds time, to the few or to the many: so each is the least of all processes.
   */
  static double nsPerPair(List<Times> processes) {
    double few = processes.stream().mapToDouble(Times::few).min().orElse(Double.NaN);
    double many = processes.stream().mapToDouble(Times::many).min().orElse(Double.NaN);
    return Math.max(0, many - few) / (CROWD * Workbook.REST);
  }

  private static <I, R> long nanos(Version<I, R> version, I input) {
    long start = THREADS.getCurrentThreadCpuTime();
    version.prepare(input).run();
    return THREADS.getCurrentThreadCpuTime() - start;
  }
}
