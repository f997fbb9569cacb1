package workshop.harness.exercise;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** So many, unless it takes the time that the coarsest of processor clocks needs. */
  private static final int QUESTIONS = 500;

  private static final long ENOUGH_NANOS = 50_000_000L;

  /** Who does the work anew takes as long for each question; who looks up takes a hundredth. */
  private static final double KEPT = 0.25;

  /** How many are held against {@link Workbook#REST} others, and then twice as many. */
  private static final int CROWD = 500;

  private static final int CROWDS = 3;

  /**
   * Bytes or nanoseconds: a number takes four bytes at the least, and as many nanoseconds to get.
   * What belongs to one side of the pairs is a thousandth of it.
   */
  private static final double ONCE_A_PAIR = 1;

  private final Exercise<I, R> exercise;
  private final Workbook<I, R> workbook;
  private final Version<I, R> version;
  private final long threadsStarted = THREADS.getTotalStartedThreadCount();
  private final Set<Long> threadsBefore =
      LongStream.of(THREADS.getAllThreadIds()).boxed().collect(Collectors.toSet());

  /** Made before the version is called for the first time: threads that start later are its own. */
  Conduct(Exercise<I, R> exercise, Version<I, R> version) {
    this.exercise = exercise;
    this.workbook = exercise.workbook();
    this.version = version;
  }

  /**
   * The first rule that the version breaks.
   *
   * @param seed of the input that it is called with
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
    if (!(version.type().getClassLoader() instanceof StudentClasses classes)) {
      return Optional.empty();
    }
    List<Workbook.Call> calls = Bytecode.calls(classes.folder());
    Set<String> versions =
        Suites.all().stream()
            .flatMap(suite -> suite.versions().stream())
            .map(each -> each.type().getName())
            .collect(Collectors.toSet());
    return calls.stream()
        .filter(call -> versions.contains(call.owner().replaceFirst("\\$.*", "")))
        .findFirst()
        .map(call ->
            "`%s` calls `%s`, and has it do the work: the code is to be your own."
                .formatted(call.by(), call.owner()))
        .or(() -> exercise.workbook().contract(exercise.id()).breach().apply(calls));
  }

  /**
   * Also those that it borrows: the common pool's and the carriers of virtual threads start once.
   */
  private Optional<String> threads() {
    if (THREADS.getTotalStartedThreadCount() == threadsStarted) {
      return Optional.empty();
    }
    String names =
        Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
            .filter(thread -> thread != null && !threadsBefore.contains(thread.getThreadId()))
            .map(ThreadInfo::getThreadName)
            .limit(2)
            .collect(Collectors.joining(", "));
    return Optional.of(
        "It runs on more than one thread%s: that is another lesson; here one thread does all."
            .formatted(names.isEmpty() ? "" : " (" + names + ")"));
  }

  private Optional<String> ownResult(Function<I, R> answers, I input) {
    answers.apply(input);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    R result = answers.apply(input);
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
    long least = workbook.leastBytes(result);
    return bytes >= least
        ? Optional.empty()
        : Optional.of(
            ("A call allocates %,d bytes, and its result alone takes %,d: each call is to make a"
                    + " result of its own.")
                .formatted(bytes, least));
  }

  private Optional<String> keptResults(Function<I, R> answers, I input) {
    long anew = 0;
    long again = 0;
    long own = 0;
    for (int i = 1; i <= QUESTIONS && anew < ENOUGH_NANOS; i++) {
      I question =
          workbook.question(input, 1 + i * 1e-3); // About as much work, never asked before.
      anew += nanos(answers, question);
      again += nanos(answers, question);
      own += nanos(answers, input);
    }
    double share = (double) Math.min(again, own) / anew;
    return anew < ENOUGH_NANOS || share > KEPT
        ? Optional.empty()
        : Optional.of(
            ("It keeps results: what it was asked before takes it %.2f of the time of what is asked"
                    + " anew. Each call is to do the work.")
                .formatted(share));
  }

  private static <I> long nanos(Function<I, ?> answers, I question) {
    long start = THREADS.getCurrentThreadCpuTime();
    answers.apply(question);
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  /**
   * What each pair costs that an input has more, once: in laying out and the first call, not in the
   * second.
   *
   * @param bytes allocated
   * @param nanos processor time, as far as it is more than that of four later calls, whose noise
   *     would hide it
   */
  private record Once(double bytes, double nanos) {}

  /**
   * What is kept for each pair shows in bytes, whatever computes it; what is computed for each pair
   * and kept in a shorter form shows in time. Both are looked at as they grow with the pairs, since
   * the time alone tells nothing: where the solution's iteration is slow, all pairs are laid out in
   * an array sooner than it ends.
   */
  private Optional<String> layingOut(long seed) {
    Once own = once(version, seed);
    if (own.nanos() > ONCE_A_PAIR) {
      return Optional.of(
          "Laying out takes %.1f ns for each pair: %s."
              .formatted(own.nanos(), workbook.layingOut()));
    }
    if (own.bytes() <= ONCE_A_PAIR) {
      return Optional.empty();
    }
    Once reference = once(exercise.reference(), seed);
    return own.bytes() <= ONCE_A_PAIR + reference.bytes()
        ? Optional.empty()
        : Optional.of(
            "Laying out and the first call leave %.1f bytes for each pair, the solution's %.1f: %s."
                .formatted(own.bytes(), reference.bytes(), workbook.layingOut()));
  }

  private Once once(Version<I, R> measured, long seed) {
    double bytes = 0;
    double nanos = 0;
    for (int size : new int[] {2 * CROWD, CROWD}) {
      long leastBytes = Long.MAX_VALUE;
      long first = Long.MAX_VALUE;
      long later = Long.MAX_VALUE;
      for (int i = 0; i < CROWDS; i++) {
        I input = workbook.crowd(size, seed + i); // Never seen before: nothing is kept of it.
        long start = THREADS.getCurrentThreadCpuTime();
        long startBytes = THREADS.getCurrentThreadAllocatedBytes();
        Function<I, R> answers = workbook.layOut(measured, input);
        answers.apply(input);
        long firstBytes = THREADS.getCurrentThreadAllocatedBytes() - startBytes;
        first = Math.min(first, THREADS.getCurrentThreadCpuTime() - start);
        startBytes = THREADS.getCurrentThreadAllocatedBytes();
        later = Math.min(later, nanos(answers, input));
        long laterBytes = THREADS.getCurrentThreadAllocatedBytes() - startBytes;
        leastBytes = Math.min(leastBytes, firstBytes - laterBytes);
      }
      int sign = size == CROWD ? -1 : 1;
      bytes += sign * leastBytes;
      nanos += sign * Math.max(0, first - 4 * later);
    }
    double pairs = (double) CROWD * Workbook.REST;
    return new Once(bytes / pairs, nanos / pairs);
  }
}
