package workshop.harness.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import workshop.harness.Todo;
import workshop.harness.Version;
import workshop.harness.Workbook;
import workshop.harness.WorkshopException;

/**
 * The main class of a JVM that tries a student's version, so that endless loops and worse stay out
 * of the workshop's own process. It appends what it does to a file: a line for each trial that it
 * starts, then the result.
 *
 * @param <I> the suite's input
 * @param <R> the suite's result
 */
final class TrialRun<I, R> {

  /** Starts the line of a trial. */
  static final String TRIAL = "trial ";

  /** How long to look for a smaller case: of processor time, as all that is tried. */
  private static final long SHRINKING_NANOS = 3_000_000_000L;

  /** What is asked at the first of two calls; the second asks the input's own question. */
  private static final List<Double> FIRST_QUESTIONS = List.of(1.0, 2.0, 0.5);

  private final Exercise<I, R> exercise;
  private final Workbook<I, R> workbook;
  private final Version<I, R> version;
  private final Path file;

  /**
   * What went wrong.
   *
   * @param call at the first or the second call
   * @param sentence what, without its stop
   */
  private record Failure(int call, String sentence) {}

  private TrialRun(Exercise<I, R> exercise, Path file) {
    this.exercise = exercise;
    this.workbook = exercise.workbook();
    this.version = exercise.version();
    this.file = file;
  }

  /** Takes the id of the student's version, the file to write to, and the seed of what is drawn. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT); // As in the JVM that prints what this one says.
    Exercise<?, ?> exercise = Exercise.byVersionId(args[0]).orElseThrow();
    Path file = Path.of(args[1]);
    Trials.Result result = run(exercise, file, Long.parseLong(args[2]));
    append(file, result.status().name() + "\n" + result.text());
    System.exit(0); // Whatever threads the student started.
  }

  /** Tries in this JVM, which what is tried may end. */
  static Trials.Result run(Exercise<?, ?> exercise, Path file, long seed) {
    try {
      return new TrialRun<>(exercise, file).run(seed);
    } catch (WorkshopException e) { // Seen only here, where its class can be linked.
      return new Trials.Result(Check.Status.WRONG, e.getMessage());
    }
  }

  private void append(String text) {
    append(file, text);
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(file, text + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Trials.Result run(long seed) {
    Conduct<I, R> conduct = new Conduct<>(exercise, version);
    try {
      Map<Workbook.Trial<I>, Function<I, R>> laidOut = new LinkedHashMap<>();
      for (Workbook.Trial<I> trial : Trials.of(exercise, seed)) {
        append(TRIAL + trial.name());
        String wrong = wrong(trial);
        if (wrong != null) {
          return new Trials.Result(Check.Status.WRONG, wrong);
        }
        laidOut.put(trial, workbook.layOut(version, trial.input()));
      }
      for (Map.Entry<Workbook.Trial<I>, Function<I, R>> early : laidOut.entrySet()) {
        if (failure(early.getKey(), 1, early::getValue) != null) {
          return new Trials.Result(
              Check.Status.WRONG,
              "%s: right, but not after others were laid out: what does it keep in a static field?"
                  .formatted(on(early.getKey())));
        }
      }
      append(TRIAL + "the same input again and again");
      return conduct
          .breach(seed)
          .map(breach -> new Trials.Result(Check.Status.BREAKS_A_RULE, breach))
          .orElse(new Trials.Result(Check.Status.RIGHT, ""));
    } catch (Todo.Unfinished e) {
      return new Trials.Result(
          Check.Status.UNFINISHED, "%s%s.".formatted(e.getMessage(), place(e)));
    } catch (RuntimeException | Error e) {
      return new Trials.Result(
          Check.Status.WRONG, "Called again and again it threw %s%s.".formatted(e, place(e)));
    }
  }

  private String on(Workbook.Trial<I> trial) {
    return trial.name().startsWith("--")
        ? "On `workshop run %s %s`".formatted(version.id(), trial.name())
        : "On `%s`".formatted(trial.name());
  }

  /** What is wrong on a trial, with the smallest case found, or null. */
  private String wrong(Workbook.Trial<I> trial) {
    R reference = workbook.layOut(exercise.reference(), trial.input()).apply(trial.input());
    if (workbook.disagreement(trial, expected(trial.input()), reference) != null) {
      return "The solution `%s` itself gives a wrong result on the input `%s`. Did you edit it? Your"
              .formatted(exercise.reference().type().getSimpleName(), trial.name())
          + " file is exercises/%s.java; `git status` shows what has changed."
              .formatted(exercise.className());
    }
    for (double first : FIRST_QUESTIONS) {
      Failure failure = failure(trial, first);
      if (failure != null) {
        return "%s: %s\nThe smallest case found:\n%s"
            .formatted(
                on(trial),
                failure.call() == 1
                    ? failure.sentence() + "."
                    : "right at the first call, wrong at the second: what does it keep or change"
                        + " between calls?",
                smallest(trial, first, failure).indent(2).stripTrailing());
      }
    }
    return null;
  }

  private R expected(I question) {
    return workbook.layOut(exercise.suite().baseline(), question).apply(question);
  }

  private Failure failure(Workbook.Trial<I> trial, double first) {
    return failure(trial, first, () -> workbook.layOut(version, trial.input()));
  }

  /**
   * Asks twice. Where it is the same question, the result of the first is changed in between: it is
   * not the version's any more.
   */
  private Failure failure(Workbook.Trial<I> trial, double first, Supplier<Function<I, R>> laidOut) {
    int call = 1;
    try {
      Function<I, R> answers = laidOut.get();
      for (; call <= 2; call++) {
        I question = workbook.question(trial.input(), call == 1 ? first : 1);
        R actual = answers.apply(question);
        Workbook.Trial<I> asked = new Workbook.Trial<>(trial.name(), question, trial.isExact());
        String wrong =
            actual == null
                ? "it returned null"
                : workbook.disagreement(asked, expected(question), actual);
        if (wrong != null) {
          return new Failure(call, wrong);
        }
        if (first == 1) {
          workbook.spoil(actual);
        }
      }
      return null;
    } catch (Todo.Unfinished e) {
      throw e;
    } catch (RuntimeException | Error e) {
      return new Failure(call, "it threw " + e + place(e));
    }
  }

  /** The line of the student's file that an exception came through. */
  private String place(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> frame.getClassName().matches(exercise.className() + "(\\$.*)?"))
        .findFirst()
        .map(frame -> " (%s:%d)".formatted(frame.getFileName(), frame.getLineNumber()))
        .orElse("");
  }

  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Takes away what the failure does not need, for as long as something can go. */
  private String smallest(Workbook.Trial<I> trial, double first, Failure found) {
    long end = processorNanos() + SHRINKING_NANOS;
    I smallest = trial.input();
    Failure failure = found;
    boolean goesOn = true;
    while (goesOn && processorNanos() < end) {
      goesOn = false;
      Iterator<I> candidates = workbook.smaller(smallest).iterator();
      while (!goesOn && candidates.hasNext() && processorNanos() < end) {
        I candidate = candidates.next();
        Failure own =
            failure(new Workbook.Trial<>(trial.name(), candidate, trial.isExact()), first);
        if (own != null && own.call() == found.call()) {
          smallest = candidate;
          failure = own;
          goesOn = true;
        }
      }
    }
    String description = workbook.describe(smallest);
    if (failure.call() == 1) {
      // The question that was asked, which need not be the input's own.
      return workbook.describe(workbook.question(smallest, first)) + failure.sentence();
    }
    String asked = workbook.describe(workbook.question(smallest, first)).lines().findFirst().get();
    return "%sfirst call%s: right\nsecond call: %s"
        .formatted(description, first == 1 ? "" : " (%s)".formatted(asked), failure.sentence());
  }
}
