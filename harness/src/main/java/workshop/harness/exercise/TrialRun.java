package workshop.harness.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Iterator;
import workshop.harness.Todo;
import workshop.harness.Version;
import workshop.harness.Workbook;

/**
 * The main class of a JVM that tries a student's version, so that endless loops and worse stay out
 * of the workshop's own process. It appends what it does to a file: a line for each trial that it
 * starts, then the verdict.
 */
final class TrialRun {

  /** Starts the line of a trial. */
  static final String TRIAL = "trial ";

  /** How long to look for a smaller case. */
  private static final long SHRINKING_NANOS = 2_000_000_000L;

  private TrialRun() {}

  /** Takes the id of the student's version and the file to write to. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    Exercise<?, ?> exercise = Exercise.byVersionId(args[0]).orElseThrow();
    Trials.Verdict verdict = run(exercise, file);
    append(file, verdict.outcome() + "\n" + verdict.text());
    System.exit(0); // Whatever threads the student started.
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text + "\n", StandardOpenOption.APPEND);
  }

  private static <I, R> Trials.Verdict run(Exercise<I, R> exercise, Path file) throws IOException {
    Version<I, R> version = exercise.version();
    for (Workbook.Trial<I> trial : exercise.workbook().trials()) {
      append(file, TRIAL + trial.name());
      Trials.Verdict verdict = attempt(exercise, version, trial);
      if (verdict != null) {
        return verdict;
      }
    }
    return new Trials.Verdict(Trials.Outcome.RIGHT, "");
  }

  /** Tries a trial with the version given, in this JVM; null if the result is right. */
  static <I, R> Trials.Verdict attempt(
      Exercise<I, R> exercise, Version<I, R> version, Workbook.Trial<I> trial) {
    Workbook<I, R> workbook = exercise.workbook();
    R expected = workbook.attempt(exercise.suite().baseline(), trial.input());
    R reference = workbook.attempt(exercise.reference(), trial.input());
    if (workbook.disagreement(trial, expected, reference) != null) {
      return new Trials.Verdict(
          Trials.Outcome.WRONG,
          "The solution `%s` itself gives a wrong result on the input `%s`. Did you edit it? Your"
                  .formatted(exercise.reference().type().getSimpleName(), trial.name())
              + " file is exercises/%s.java; `git status` shows what has changed."
                  .formatted(exercise.className()));
    }
    String failure;
    try {
      R actual = workbook.attempt(version, trial.input());
      failure =
          actual == null ? "it returned null" : workbook.disagreement(trial, expected, actual);
    } catch (Todo.Unfinished e) {
      return new Trials.Verdict(
          Trials.Outcome.UNFINISHED, "%s%s.".formatted(e.getMessage(), place(e)));
    } catch (RuntimeException | Error e) {
      return new Trials.Verdict(
          Trials.Outcome.WRONG, "On `%s` it threw %s%s.".formatted(trial.name(), e, place(e)));
    }
    if (failure == null) {
      return null;
    }
    return new Trials.Verdict(
        Trials.Outcome.WRONG,
        "On `%s`: %s.\n%s"
            .formatted(trial.name(), failure, smallest(exercise, version, trial).stripTrailing()));
  }

  /** The line of the student's file that an exception came through. */
  private static String place(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(Exercise.PACKAGE + "."))
        .findFirst()
        .map(frame -> " (%s:%d)".formatted(frame.getFileName(), frame.getLineNumber()))
        .orElse("");
  }

  /** Takes away what the failure does not need, for as long as something can go. */
  private static <I, R> String smallest(
      Exercise<I, R> exercise, Version<I, R> version, Workbook.Trial<I> trial) {
    long end = System.nanoTime() + SHRINKING_NANOS;
    Workbook.Trial<I> smallest = trial;
    boolean goesOn = true;
    while (goesOn && System.nanoTime() < end) {
      goesOn = false;
      Iterator<I> candidates = exercise.workbook().smaller(smallest.input()).iterator();
      while (!goesOn && candidates.hasNext() && System.nanoTime() < end) {
        Workbook.Trial<I> candidate =
            new Workbook.Trial<>(trial.name(), candidates.next(), trial.isExact());
        if (failure(exercise, version, candidate) != null) {
          smallest = candidate;
          goesOn = true;
        }
      }
    }
    return "The smallest case found:\n"
        + exercise.workbook().describe(smallest.input()).indent(2)
        + "  "
        + failure(exercise, version, smallest);
  }

  private static <I, R> String failure(
      Exercise<I, R> exercise, Version<I, R> version, Workbook.Trial<I> trial) {
    R expected = exercise.workbook().attempt(exercise.suite().baseline(), trial.input());
    try {
      R actual = exercise.workbook().attempt(version, trial.input());
      return exercise.workbook().disagreement(trial, expected, actual);
    } catch (RuntimeException | Error e) {
      return "it threw " + e;
    }
  }
}
