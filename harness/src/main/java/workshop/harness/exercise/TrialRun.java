package workshop.harness.exercise;

import module java.base;

import java.lang.management.*;
import workshop.harness.*;
import workshop.harness.io.ChildJvm;
import workshop.harness.measure.Questions;

/**
 * The main class of a JVM that tries a student's version, so that endless loops and worse stay out
 * of the workshop's own process. It appends a line to a file for each trial that it starts.
 */
final class TrialRun<I, R> {

  /** How long to look for a smaller case: of processor time, as all that is tried. */
  private static final long SHRINKING_NANOS = 3_000_000_000L;

  private final Exercise<I, R> exercise;
  private final Workbook<I, R> workbook;
  private final Version<I, R> version;
  private final Consumer<String> progress;
  private final Map<I, R> expected = new IdentityHashMap<>();

  /** What went wrong, at the first or the second call. */
  private record Failure(int call, String sentence) {}

  private TrialRun(Exercise<I, R> exercise, Consumer<String> progress) {
    this.exercise = exercise;
    this.workbook = exercise.workbook();
    this.version = exercise.version();
    this.progress = progress;
  }

  /** Takes the version's id, the files for the progress and the result, and a seed. */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT); // As in the JVM that prints what this one says.
    try (PrintWriter progress = new PrintWriter(Files.newBufferedWriter(Path.of(args[1])), true)) {
      Trials.Result result =
          run(Exercise.of(args[0]), progress::println, Long.parseLong(args[3]), true);
      ChildJvm.write(Path.of(args[2]), result);
    }
    System.exit(0); // Whatever threads the student started.
  }

  /** Tries in this JVM, and finds out how many calls to measure if it is timed. */
  static Trials.Result run(
      Exercise<?, ?> exercise, Consumer<String> progress, long seed, boolean isTimed) {
    try {
      TrialRun<?, ?> run = new TrialRun<>(exercise, progress);
      Optional<String> wrong = run.wrong(seed);
      return wrong.isPresent()
          ? new Trials.Result(Check.Status.WRONG, wrong.get(), Map.of())
          : new Trials.Result(Check.Status.RIGHT, "", isTimed ? run.calls(seed) : Map.of());
    } catch (Todo.Unfinished e) {
      String text = "%s%s.".formatted(e.getMessage(), Todo.place(e));
      return new Trials.Result(Check.Status.UNFINISHED, text, Map.of());
    } catch (WorkshopException e) { // Seen only here, where its class can be linked.
      return new Trials.Result(Check.Status.WRONG, e.getMessage(), Map.of());
    }
  }

  private Map<String, Integer> calls(long seed) {
    progress.accept("While its calls were counted");
    I input = exercise.suite().input(workbook.drawn(seed).getFirst());
    return Stream.concat(exercise.measuredWith().stream(), Stream.of(version))
        .collect(
            Collectors.toMap(
                Version::id, each -> Questions.callsPerIteration(workbook, each, input)));
  }

  /** What is wrong on the first trial that shows something. */
  private Optional<String> wrong(long seed) {
    Map<Workbook.Trial<I>, Function<I, R>> prepared = new LinkedHashMap<>();
    for (Workbook.Trial<I> trial : Trials.of(exercise, seed)) {
      progress.accept(on(trial));
      Optional<String> wrong = wrong(trial);
      if (wrong.isPresent()) {
        return wrong;
      }
      prepared.put(trial, workbook.prepare(version, trial.input()));
    }
    return prepared.entrySet().stream()
        .filter(early -> failure(early.getKey(), input -> input, early::getValue) != null)
        .findFirst()
        .map(early ->
            "%s: right, but not after others were prepared: what does it keep in a static field?"
                .formatted(on(early.getKey())));
  }

  private String on(Workbook.Trial<I> trial) {
    return trial.name().startsWith("--")
        ? "On `workshop run %s %s`".formatted(version.id(), trial.name())
        : "On `%s`".formatted(trial.name());
  }

  /** What is wrong on a trial, with the smallest case found. */
  private Optional<String> wrong(Workbook.Trial<I> trial) {
    // Asked at the first of two calls; the second asks the input itself.
    List<UnaryOperator<I>> firstQuestions =
        List.of(
            input -> input,
            input -> workbook.question(input, 2),
            input -> workbook.question(input, 0.5),
            input -> workbook.questions(input, 1, new SplittableRandom(1)).getFirst());
    for (UnaryOperator<I> first : firstQuestions) {
      Failure failure = failure(trial, first);
      if (failure != null) {
        String sentence =
            failure.call() == 1
                ? failure.sentence() + "."
                : "right at the first call, wrong at the second: what does it keep or change"
                    + " between calls?";
        String smallest = smallest(trial, first, failure).indent(2).stripTrailing();
        return Optional.of(
            "%s: %s\nThe smallest case found:\n%s".formatted(on(trial), sentence, smallest));
      }
    }
    return Optional.empty();
  }

  /** The baseline is slow, and most questions are asked several times. */
  private R expected(I question) {
    return expected.computeIfAbsent(
        question, asked -> workbook.prepare(exercise.suite().baseline(), asked).apply(asked));
  }

  private Failure failure(Workbook.Trial<I> trial, UnaryOperator<I> first) {
    return failure(trial, first, () -> workbook.prepare(version, trial.input()));
  }

  /**
   * Asks twice. Where it is the same question, the result of the first is changed in between: it is
   * not the version's any more.
   *
   * @return null if both answers are right
   */
  private Failure failure(
      Workbook.Trial<I> trial, UnaryOperator<I> first, Supplier<Function<I, R>> prepared) {
    int call = 1;
    try {
      Function<I, R> answers = prepared.get();
      for (; call <= 2; call++) {
        I question = call == 1 ? first.apply(trial.input()) : trial.input();
        R actual = answers.apply(question);
        Workbook.Trial<I> asked = new Workbook.Trial<>(trial.name(), question, trial.isExact());
        Optional<String> wrong =
            actual == null
                ? Optional.of("it returned null")
                : workbook.mismatch(asked, expected(question), actual);
        if (wrong.isPresent()) {
          return new Failure(call, wrong.get());
        }
        if (question == trial.input()) {
          workbook.spoil(actual);
        }
      }
      return null;
    } catch (Todo.Unfinished e) {
      throw e;
    } catch (RuntimeException | Error e) {
      return new Failure(call, "it " + Todo.described(e));
    }
  }

  /** Takes away what the failure does not need, for as long as something can go. */
  private String smallest(Workbook.Trial<I> trial, UnaryOperator<I> first, Failure found) {
    ThreadMXBean processor = ManagementFactory.getThreadMXBean();
    long end = processor.getCurrentThreadCpuTime() + SHRINKING_NANOS;
    I smallest = trial.input();
    Failure failure = found;
    Iterator<I> candidates = workbook.smaller(smallest).iterator();
    while (candidates.hasNext() && processor.getCurrentThreadCpuTime() < end) {
      I candidate = candidates.next();
      Failure own = failure(new Workbook.Trial<>(trial.name(), candidate, trial.isExact()), first);
      if (own != null && own.call() == found.call()) {
        smallest = candidate;
        failure = own;
        candidates = workbook.smaller(smallest).iterator();
      }
    }
    I question = first.apply(smallest);
    String asked = workbook.describe(question);
    return failure.call() == 1
        ? asked + failure.sentence()
        : "%sfirst call%s: right\nsecond call: %s"
            .formatted(
                workbook.describe(smallest),
                question == smallest ? "" : " (%s)".formatted(asked.lines().findFirst().get()),
                failure.sentence());
  }
}
