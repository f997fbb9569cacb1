package workshop.harness.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.ToDoubleFunction;
import workshop.harness.Task;
import workshop.harness.Version;
import workshop.harness.Workbook;

/**
 * What a version takes for inputs that it has never met, with its code as compiled as when it was
 * measured, and what it takes for them when they come again. Who keeps something from call to call,
 * whatever it is and whenever it was begun, takes longer for what is new than in an iteration, and
 * than for what comes again. Who does the work in each call may take longer than in an iteration,
 * too: of its few inputs the processor learns by heart which way each branch goes. Of what comes
 * again here there is so much that it doesn't.
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
   * So many times as much comes again: a processor learns tens of thousands of branches by heart.
   */
  public static final int AGAIN = 4;

  /** Of processor time, for what comes again. */
  private static final long NANOS_AGAIN = 150_000_000L;

  /**
   * The least processor time that a process took, in nanoseconds.
   *
   * @param few for {@value #CROWD} inputs held against {@link Workbook#REST} others
   * @param many for twice as many
   * @param fewAgain for {@value #AGAIN} times as few, that come again
   * @param manyAgain for {@value #AGAIN} times as many, that come again
   */
  public record Times(double few, double many, double fewAgain, double manyAgain) {

    /** Of a process in which nobody looked. */
    static final Times NONE = new Times(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
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
      I crowd = workbook.crowd(CROWD, seed);
      I larger = workbook.crowd(2 * CROWD, seed);
      few = Math.min(few, nanos(() -> version.prepare(crowd).run()));
      many = Math.min(many, nanos(() -> version.prepare(larger).run()));
    }
    double fewAgain = Double.MAX_VALUE;
    double manyAgain = Double.MAX_VALUE;
    Task<R> crowd = version.prepare(workbook.crowd(AGAIN * CROWD, 0));
    Task<R> larger = version.prepare(workbook.crowd(2 * AGAIN * CROWD, 0));
    start = THREADS.getCurrentThreadCpuTime();
    do {
      fewAgain = Math.min(fewAgain, nanos(crowd::run));
      manyAgain = Math.min(manyAgain, nanos(larger::run));
    } while (THREADS.getCurrentThreadCpuTime() - start < NANOS_AGAIN);
    return new Times(few, many, fewAgain, manyAgain);
  }

  /**
   * Processor time for one more pair, laid out and met for the first time, in nanoseconds; NaN if
   * nobody looked. What belongs to one side of the pairs alone hardly shows in it. What disturbs a
   * process only adds time, to the few or to the many: so each is the least of all processes.
   */
  static double nsPerPair(List<Times> processes) {
    return nsPerPair(processes, Times::few, Times::many);
  }

  /** The same for a pair that comes again. */
  static double nsPerPairAgain(List<Times> processes) {
    return nsPerPair(processes, Times::fewAgain, Times::manyAgain) / AGAIN;
  }

  private static double nsPerPair(
      List<Times> processes, ToDoubleFunction<Times> few, ToDoubleFunction<Times> many) {
    double least = processes.stream().mapToDouble(few).min().orElse(Double.NaN);
    double more = processes.stream().mapToDouble(many).min().orElse(Double.NaN);
    return Math.max(0, more - least) / (CROWD * Workbook.REST);
  }

  private static long nanos(Runnable call) {
    long start = THREADS.getCurrentThreadCpuTime();
    call.run();
    return THREADS.getCurrentThreadCpuTime() - start;
  }
}
