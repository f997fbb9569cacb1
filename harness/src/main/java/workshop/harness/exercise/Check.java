package workshop.harness.exercise;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;
import workshop.harness.measure.JmhFork;
import workshop.harness.measure.Measurement;
import workshop.harness.measure.Plan;
import workshop.harness.measure.Rounds;
import workshop.harness.measure.Speedup;

/**
 * What checking a student's version showed.
 *
 * @param id the exercise
 * @param status how it stands
 * @param text what there is to say, in a sentence or a few lines
 * @param speedup over the baseline, or null if it was not measured
 * @param referenceSpeedup the solution's over the baseline, or null
 * @param ofReference how fast the version is beside the solution (1 is as fast), or null
 */
public record Check(
    String id,
    Status status,
    String text,
    Speedup speedup,
    Speedup referenceSpeedup,
    Speedup ofReference) {

  /** A version must be this fast beside the solution. */
  private static final double TARGET = 0.8;

  /** An interval that holds the target and is this narrow says: as fast as that. */
  private static final double NARROW = 0.05;

  private static final int MIN_ROUNDS = 4;
  private static final int MAX_ROUNDS = 6;
  private static final int MORE_ROUNDS = 4;

  /** How a version stands. */
  public enum Status {
    /** There is no file. */
    NOT_STARTED,
    /** It does not compile, or its class is unfit. */
    BROKEN,
    /** It has holes. */
    UNFINISHED,
    /** A result is wrong. */
    WRONG,
    /** Right, since nothing has been changed. */
    SAME_AS_BEFORE,
    /** Right, not measured. */
    RIGHT,
    /** Right, but slower than it should be. */
    SLOW,
    /** Right, and the measurement can't tell yet. */
    UNDECIDED,
    /** Right and fast. */
    PASSED;

    /** As shown and stored: lower case, with spaces. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private static Check of(Exercise<?, ?> exercise, Status status, String text) {
    return new Check(exercise.id(), status, text, null, null, null);
  }

  /** Compiles and tries a version, in seconds; measures nothing. */
  public static <I, R> Check results(Exercise<I, R> exercise) {
    if (!exercise.isStarted()) {
      return of(
          exercise,
          Status.NOT_STARTED,
          "There is no %s.java yet; `workshop start %s` makes it."
              .formatted(exercise.className(), exercise.id()));
    }
    Version<I, R> version;
    try {
      version = exercise.version();
    } catch (WorkshopException e) {
      return of(exercise, Status.BROKEN, e.getMessage());
    }
    Trials.Verdict verdict = Trials.run(exercise, version);
    return switch (verdict.outcome()) {
      case WRONG -> of(exercise, Status.WRONG, verdict.text());
      case UNFINISHED ->
          of(
              exercise,
              Status.UNFINISHED,
              "%s isn't finished: %s".formatted(exercise.className(), verdict.text()));
      case RIGHT -> right(exercise, version);
    };
  }

  private static <I, R> Check right(Exercise<I, R> exercise, Version<I, R> version) {
    if (Bytecode.isSame(version.type(), exercise.previous().type())) {
      // Where a step is small, it could even be fast enough.
      return of(
          exercise,
          Status.SAME_AS_BEFORE,
          "It does the same as %s, instruction for instruction: the idea is still to come."
              .formatted(exercise.previous().id()));
    }
    boolean isReference = Bytecode.isSame(version.type(), exercise.reference().type());
    return of(
        exercise,
        Status.RIGHT,
        isReference ? "It is the solution, instruction for instruction." : "");
  }

  /**
   * Measures a version that is right, in turn with the baseline and the solution.
   *
   * @param longer whether to measure more, where it could not be told
   */
  public static <I, R> Check measured(
      Exercise<I, R> exercise,
      Check right,
      boolean longer,
      Measurement.Listener listener,
      PrintStream chatter) {
    Version<I, R> version = exercise.version();
    Version<I, R> reference = exercise.reference();
    Plan plan =
        Plan.between(
            longer ? MAX_ROUNDS : MIN_ROUNDS,
            longer ? MORE_ROUNDS * MAX_ROUNDS : MAX_ROUNDS,
            rounds -> status(ofReference(rounds, reference, version)) != Status.UNDECIDED);
    Rounds rounds =
        new Measurement<>(
                exercise.suite(),
                List.of(exercise.suite().baseline(), reference, version),
                Workload.of(exercise.suite(), Map.of()),
                plan.withForks(Duration.ofMillis(500), 5, Duration.ofMillis(60)),
                listener,
                new JmhFork(chatter))
            .run(1);
    if (!rounds.failures().isEmpty()) {
      return of(exercise, Status.WRONG, String.join("\n", rounds.failures().values()));
    }
    Speedup ofReference = ofReference(rounds, reference, version);
    Check check =
        new Check(
            exercise.id(),
            status(ofReference),
            right.text(),
            rounds.speedup(version.id()),
            rounds.speedup(reference.id()),
            ofReference);
    if (check.status() == Status.PASSED) {
      ProgressFile.of(exercise).pass(exercise.id(), check.speedup().ratioText());
    }
    return check;
  }

  /** How many JVMs it takes, for showing progress. */
  public static int forks(boolean longer) {
    return 3 * (longer ? MAX_ROUNDS : MIN_ROUNDS);
  }

  private static Speedup ofReference(Rounds rounds, Version<?, ?> reference, Version<?, ?> own) {
    return rounds.speedup(reference.id(), own.id());
  }

  /** Fast, slow, or not to be told from this interval. */
  static Status status(Speedup ofReference) {
    if (ofReference.high() < TARGET) {
      return Status.SLOW;
    }
    boolean isFast = ofReference.low() >= TARGET;
    return isFast || ofReference.relativeHalfWidth() <= NARROW ? Status.PASSED : Status.UNDECIDED;
  }

  /** The measurement in one line. */
  public String measurement() {
    String figures =
        "right; %s over the baseline (95 %% CI %s); the reference is at %s (%s)"
            .formatted(
                speedup.ratioText(),
                speedup.intervalText(),
                referenceSpeedup.ratioText(),
                referenceSpeedup.intervalText());
    return switch (status) {
      case PASSED -> figures + ". Passed.";
      case SLOW ->
          "%s. Too slow: %s of the reference's speed, and %s is asked for."
              .formatted(figures, ofReference.ratioText().replace("x", ""), TARGET);
      default ->
          ("%s. Can't tell yet whether it is at least %s of the reference's speed (%s); run"
                  + " `workshop check %s --longer`.")
              .formatted(figures, TARGET, ofReference.intervalText(), id);
    };
  }
}
