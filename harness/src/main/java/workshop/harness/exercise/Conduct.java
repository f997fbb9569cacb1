package workshop.harness.exercise;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workbook;

/**
 * What a version does beside giving right results, seen in the JVM that tries it. This is for
 * versions that are fast for another reason than the exercise's.
 *
 * @param <I> the suite's input
 * @param <R> the suite's result
 */
final class Conduct<I, R> {

  /** What is said of them. */
  static final String OTHER_THREADS =
      " runs on more than one thread (started: %d): that is another lesson; here one does all.";

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Of processor time. Questions are asked until they took it. */
  private static final long ENOUGH_NANOS = 50_000_000L;

  /** But never less than so many steps of its clock, which on some systems is coarse. */
  private static final long ENOUGH_STEPS = 50;

  /** Who does the work anew takes as long for each question; who looks up takes a hundredth. */
  private static final double KEPT = 0.25;

  /** How many are held against {@link Workbook#REST} others, and then twice as many. */
  private static final int CROWD = 500;

  /** Bytes, at the least. What belongs to one side of the pairs is a thousandth of it. */
  private static final double NUMBER = 1;

  private final Exercise<I, R> exercise;
  private final Workbook<I, R> workbook;
  private final Version<I, R> version;
  private final long threadsBefore = THREADS.getTotalStartedThreadCount();
  private int asked;

  /** Made before the version is called for the first time: threads that start later are its own. */
  Conduct(Exercise<I, R> exercise, Version<I, R> version) {
    this.exercise = exercise;
    this.workbook = exercise.workbook();
    this.version = version;
  }

  /**
   * The first rule that the version breaks.
   *
   * @param seed of the inputs that it is called with
   */
  Optional<String> breach(long seed) {
    I input = exercise.suite().input(workbook.drawn(seed).getFirst());
    Function<I, R> answers = workbook.layOut(version, input);
    return Stream.<Supplier<Optional<String>>>of(
            this::code,
            this::threads,
            () -> ownResult(answers, input),
            () -> keptResults(answers, input),
            () -> layingOut(seed))
        .flatMap(rule -> rule.get().stream())
        .findFirst();
  }

  private Optional<String> code() {
    List<Workbook.Call> calls = Bytecode.calls(version.type());
    Set<String> versions =
        Suites.all().stream()
            .flatMap(suite -> suite.versions().stream())
            .map(each -> each.type().getName())
            .collect(Collectors.toSet());
    return calls.stream()
        .filter(call -> versions.contains(call.owner().replaceFirst("\\$.*", "")))
        .findFirst()
        .map(call -> call + ", which is not your own: write what it does.")
        .or(() -> workbook.contract(exercise.id()).breach().apply(calls));
  }

  /** Those that it borrows, the common pool's and virtual threads' carriers, once started too. */
  private Optional<String> threads() {
    long started = THREADS.getTotalStartedThreadCount() - threadsBefore;
    return told(started > 0, "It" + OTHER_THREADS, started);
  }

  private Optional<String> ownResult(Function<I, R> answers, I input) {
    answers.apply(input);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    R result = answers.apply(input);
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
    return told(
        bytes < workbook.leastBytes(result),
        "A call allocates %,d bytes, and its result takes %,d: each is to make one of its own.",
        bytes,
        workbook.leastBytes(result));
  }

  private Optional<String> keptResults(Function<I, R> answers, I input) {
    double share = shareAgain(answers, input);
    if (share < KEPT) { // What disturbs one look hardly disturbs two alike.
      share = Math.max(share, shareAgain(answers, input));
    }
    return told(
        share < KEPT,
        "It keeps results: what it was asked before takes it %.2f of the time of what is asked anew."
            + " Each call is to do the work.",
        share);
  }

  /** What was asked before takes, of the time of what is asked anew. */
  private double shareAgain(Function<I, R> answers, I input) {
    long enough = Math.max(ENOUGH_NANOS, ENOUGH_STEPS * clockStep());
    long anew = 0;
    long again = 0;
    long own = 0;
    long clock = 0;
    while (anew < enough) {
      asked++;
      I question = workbook.question(input, 1 + asked * 1e-6); // As much work, never asked before.
      anew += nanos(() -> answers.apply(question));
      again += nanos(() -> answers.apply(question));
      own += nanos(() -> answers.apply(input));
      clock += nanos(() -> {});
    }
    return (double) Math.max(0, Math.min(again, own) - clock) / Math.max(1, anew - clock);
  }

  private static long clockStep() {
    long start = THREADS.getCurrentThreadCpuTime();
    long next = start;
    while (next == start) {
      next = THREADS.getCurrentThreadCpuTime();
    }
    return next - start;
  }

  /** Held against the reference's, whose lists of what is near grow with the pairs, too. */
  private Optional<String> layingOut(long seed) {
    double bytes = bytesPerPair(version, seed);
    return told(
        bytes > NUMBER + bytesPerPair(exercise.reference(), seed),
        "Laying out and the first call leave %.1f bytes for each pair: %s.",
        bytes,
        workbook.layingOut());
  }

  private double bytesPerPair(Version<I, R> measured, long seed) {
    long more = bytesOnce(measured, 2 * CROWD, seed) - bytesOnce(measured, CROWD, seed);
    return (double) more / (CROWD * Workbook.REST);
  }

  /** What laying out and the first call allocate, and not the second. */
  private long bytesOnce(Version<I, R> measured, int size, long seed) {
    I input = workbook.crowd(size, seed);
    long start = THREADS.getCurrentThreadAllocatedBytes();
    Function<I, R> answers = workbook.layOut(measured, input);
    answers.apply(input);
    long between = THREADS.getCurrentThreadAllocatedBytes();
    answers.apply(input);
    return 2 * between - start - THREADS.getCurrentThreadAllocatedBytes();
  }

  private static long nanos(Runnable call) {
    long start = THREADS.getCurrentThreadCpuTime();
    call.run();
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  /** A sentence where a rule is broken. */
  static Optional<String> told(boolean isBroken, String sentence, Object... figures) {
    return isBroken ? Optional.of(sentence.formatted(figures)) : Optional.empty();
  }
}
