package workshop.harness.exercise;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
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
  private final long threadsBefore = THREADS.getTotalStartedThreadCount();

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
    return told(
        started > 0,
        "It runs on more than one thread (started: %d): that is another lesson; here one does all.",
        started);
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
    long anew = 0;
    long again = 0;
    long own = 0;
    for (int i = 1; i <= QUESTIONS && anew < ENOUGH_NANOS; i++) {
      I question = workbook.question(input, 1 + i * 1e-3); // As much work, and never asked before.
      anew += nanos(() -> answers.apply(question));
      again += nanos(() -> answers.apply(question));
      own += nanos(() -> answers.apply(input));
    }
    double share = (double) Math.min(again, own) / anew;
    return told(
        anew >= ENOUGH_NANOS && share < KEPT,
        "It keeps results: what it was asked before takes it %.2f of the time of what is asked anew."
            + " Each call is to do the work.",
        share);
  }

  /**
   * What is kept for each pair shows in bytes, whatever computes it; what is computed for each pair
   * and kept in a shorter form shows in time. Both are looked at as they grow with the pairs. The
   * time alone tells nothing: where the solution's iteration is slow, all pairs are laid out in an
   * array sooner than it ends.
   */
  private Optional<String> layingOut(long seed) {
    Once own = oncePerPair(version, seed);
    return told(
            own.nanos() > ONCE_A_PAIR,
            "Laying out takes %.1f ns for each pair: %s.",
            own.nanos(),
            workbook.layingOut())
        .or(() ->
            told(
                own.bytes() > ONCE_A_PAIR + oncePerPair(exercise.reference(), seed).bytes(),
                "Laying out and the first call leave %.1f bytes for each pair: %s.",
                own.bytes(),
                workbook.layingOut()));
  }

  /**
   * What a version does for laying out and its first call, and not for the second.
   *
   * @param bytes allocated
   * @param nanos processor time beyond that of four later calls, whose noise would hide it
   */
  private record Once(double bytes, double nanos) {

    Once min(Once other) {
      return new Once(Math.min(bytes, other.bytes), Math.min(nanos, other.nanos));
    }
  }

  private Once oncePerPair(Version<I, R> measured, long seed) {
    Once few = once(measured, CROWD, seed);
    Once many = once(measured, 2 * CROWD, seed);
    double pairs = (double) CROWD * Workbook.REST;
    return new Once((many.bytes - few.bytes) / pairs, (many.nanos - few.nanos) / pairs);
  }

  private Once once(Version<I, R> measured, int size, long seed) {
    Once once = new Once(Double.MAX_VALUE, Double.MAX_VALUE);
    for (int i = 0; i < CROWDS; i++) {
      I input = workbook.crowd(size, seed + i); // Never seen before: nothing is kept of it.
      List<Function<I, R>> answers = new ArrayList<>();
      Runnable call = () -> answers.getFirst().apply(input);
      long start = THREADS.getCurrentThreadAllocatedBytes();
      long first =
          nanos(() -> {
            answers.add(workbook.layOut(measured, input));
            call.run();
          });
      long between = THREADS.getCurrentThreadAllocatedBytes();
      long later = nanos(call);
      long bytes = 2 * between - start - THREADS.getCurrentThreadAllocatedBytes();
      once = once.min(new Once(bytes, Math.max(0, first - 4 * later)));
    }
    return once;
  }

  private static long nanos(Runnable call) {
    long start = THREADS.getCurrentThreadCpuTime();
    call.run();
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  private static Optional<String> told(boolean isBroken, String sentence, Object... figures) {
    return isBroken ? Optional.of(sentence.formatted(figures)) : Optional.empty();
  }
}
