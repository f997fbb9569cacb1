package workshop.harness.measure;

import module java.base;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import workshop.harness.*;

/**
 * A task that gets a new input in every call, as {@code check} measures. The inputs of an iteration
 * are drawn before it, outside the clock, and never used again, so that memoization can't pay.
 */
public final class Questions<I, R> implements Task<R> {

  /** System property: how many calls an iteration makes, each with a new input. */
  static final String PROPERTY = "workshop.questions";

  /** How many results of the last iteration are compared with the baseline's. */
  private static final int COMPARED = 20;

  /** How long an iteration shall be, and how many inputs it may have. */
  private static final long ITERATION_NANOS = 50_000_000L;

  private static final int MOST_CALLS = 4096;

  /** How long a version is called to find out how long a call takes. */
  private static final long PILOT_NANOS = 150_000_000L;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Suites.Found<I, R> found;
  private final Workbook<I, R> workbook;
  private final I input;
  private final int count = Integer.getInteger(PROPERTY);
  private final Function<I, R> answers;
  private final SplittableRandom random = new SplittableRandom(); // Nobody knows its seed.
  // These two don't allocate in a call.
  private final List<R> kept = new ArrayList<>(Collections.nCopies(count, null));
  private final BitSet compared = new BitSet();
  private List<I> drawn;
  private int next;
  private long bytesBefore;

  /** Prepares a version for an input, which is that of the first call. */
  Questions(Suites.Found<I, R> found, I input) {
    this.found = found;
    this.input = input;
    drawn = List.of(input);
    workbook = found.suite().workbook().orElseThrow();
    answers = workbook.prepare(found.version(), input);
  }

  /** Finds out how many calls an iteration of a version shall make, by calling it for a while. */
  public static <I, R> int callsPerIteration(
      Workbook<I, R> workbook, Version<I, R> version, I input) {
    Function<I, R> answers = workbook.prepare(version, input);
    SplittableRandom random = new SplittableRandom();
    long least = Long.MAX_VALUE;
    long end = System.nanoTime() + PILOT_NANOS;
    do {
      I question = workbook.questions(input, 1, random).getFirst();
      long start = System.nanoTime();
      answers.apply(question);
      least = Math.min(least, System.nanoTime() - start);
    } while (System.nanoTime() < end);
    return Math.clamp(ITERATION_NANOS / Math.max(1, least), 1, MOST_CALLS);
  }

  /** Draws the inputs of an iteration. */
  void draw() {
    drawn = workbook.questions(input, count, random);
    compared.clear();
    random.ints(0, count).distinct().limit(Math.min(count, COMPARED)).forEach(compared::set);
    next = 0;
    System.gc(); // Else collecting these inputs would be timed.
    bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
  }

  @Override
  public R run() {
    int index = next++;
    R answer = answers.apply(drawn.get(index));
    if (compared.get(index)) {
      kept.set(index, answer);
    }
    if (next == count) {
      long bytes = THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
      ForkFigures.bytesPerCall = (double) bytes / count;
    }
    return answer;
  }

  /** Refuses a version if one of its kept results is not the baseline's. */
  void compare() {
    Function<I, R> baseline = workbook.prepare(found.suite().baseline(), input);
    compared.stream()
        .forEach(index -> {
          I question = drawn.get(index);
          found
              .suite()
              .mismatch(found.version(), question, baseline.apply(question), kept.get(index))
              .ifPresent(wrong -> {
                throw new WorkshopException(
                    "wrong result for a new input, after many calls: %s; what does it keep between"
                            .formatted(wrong)
                        + " calls?");
              });
        });
  }
}
