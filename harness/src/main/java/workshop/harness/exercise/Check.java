package workshop.harness.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;
import workshop.harness.measure.Fork;
import workshop.harness.measure.Machine;
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
 * @param verdict whether it is fast enough, or null
 * @param advice what to do where that can't be told; otherwise empty
 */
public record Check(
    String id,
    Status status,
    String text,
    Speedup speedup,
    Speedup referenceSpeedup,
    Verdict verdict,
    String advice) {

  /** From this share of the processors on, other programs are to blame for the noise. */
  private static final double BUSY = 0.2;

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
    return new Check(exercise.id(), status, text, null, null, null, "");
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
      case UNDECIDED -> of(exercise, Status.UNDECIDED, verdict.text());
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
   * Measures a version that is right, in turn with the baseline, the version before it and the
   * solution.
   *
   * @param longer whether to measure more, where it could not be told
   */
  public static <I, R> Check measured(
      Exercise<I, R> exercise,
      Check right,
      boolean longer,
      Measurement.Listener listener,
      Fork fork) {
    Check check = measured(exercise, exercise.version(), right, longer, listener, fork);
    if (check.status() == Status.PASSED) {
      ProgressFile.of(exercise).pass(exercise.id(), check.speedup().ratioText());
    }
    return check;
  }

  static <I, R> Check measured(
      Exercise<I, R> exercise,
      Version<I, R> version,
      Check right,
      boolean longer,
      Measurement.Listener listener,
      Fork fork) {
    List<Version<I, R>> versions = new ArrayList<>(others(exercise));
    versions.add(version);
    List<Integer> looks = Verdict.looks(longer);
    Plan plan =
        Plan.between(
                looks.getFirst(),
                looks.getLast(),
                rounds -> looks.contains(rounds.count()) && isTold(exercise, version, rounds))
            .withForks(Duration.ofMillis(500), 5, Duration.ofMillis(60));
    Rounds rounds =
        new Measurement<>(
                exercise.suite(),
                versions,
                Workload.of(exercise.suite(), Map.of()),
                plan,
                listener,
                fork)
            .run(1);
    if (!rounds.failures().isEmpty()) {
      return failed(exercise, version, rounds.failures());
    }
    Verdict verdict = verdict(exercise, version, rounds);
    return new Check(
        exercise.id(),
        verdict.status(),
        right.text(),
        rounds.speedup(version.id()),
        rounds.speedup(exercise.id()),
        verdict,
        verdict.status() == Status.UNDECIDED
            ? "; " + advice(exercise, longer, Machine.load())
            : "");
  }

  /** What a version is measured with. */
  private static <I, R> List<Version<I, R>> others(Exercise<I, R> exercise) {
    Version<I, R> baseline = exercise.suite().baseline();
    return baseline.id().equals(exercise.previous().id())
        ? List.of(baseline, exercise.reference())
        : List.of(baseline, exercise.previous(), exercise.reference());
  }

  /** How many JVMs it takes, for showing progress. */
  public static int forks(Exercise<?, ?> exercise, boolean longer) {
    return (others(exercise).size() + 1) * Verdict.looks(longer).getFirst();
  }

  private static boolean isTold(Exercise<?, ?> exercise, Version<?, ?> version, Rounds rounds) {
    return !rounds.failures().isEmpty()
        || verdict(exercise, version, rounds).status() != Status.UNDECIDED;
  }

  private static Verdict verdict(Exercise<?, ?> exercise, Version<?, ?> version, Rounds rounds) {
    String previous = exercise.previous().id();
    return new Verdict(
        previous,
        rounds.speedup(previous, version.id()),
        rounds.speedup(exercise.id(), version.id()));
  }

  private static Check failed(
      Exercise<?, ?> exercise, Version<?, ?> version, Map<String, String> failures) {
    String sentences = String.join("\n", failures.values());
    return failures.keySet().equals(Set.of(version.id()))
        ? of(exercise, Status.WRONG, sentences)
        : of(exercise, Status.UNDECIDED, "Not measured, by no fault of yours: " + sentences);
  }

  /**
   * What to do about a measurement that can't tell: never what was just done.
   *
   * @param load the share of the processors that other programs take
   */
  static String advice(Exercise<?, ?> exercise, boolean longer, double load) {
    if (load >= BUSY) {
      return "other programs take %.0f %% of this machine's processors; close them and check again"
          .formatted(100 * load);
    }
    return longer
        ? ("it is close to what is asked for, or this machine is noisy; `workshop measure %1$s"
                + " --against %1$s` shows how noisy")
            .formatted(exercise.versionId())
        : "run `workshop check %s --longer`".formatted(exercise.id());
  }

  /** The measurement in one line. */
  public String measurement() {
    String step =
        verdict.overPrevious().equals(speedup)
            ? ""
            : ", %s over %s (%s)"
                .formatted(
                    verdict.overPrevious().ratioText(),
                    verdict.previous(),
                    verdict.overPrevious().intervalText());
    return "right; %s over the baseline (95 %% CI %s)%s; the reference is at %s (%s). %s%s."
        .formatted(
            speedup.ratioText(),
            speedup.intervalText(),
            step,
            referenceSpeedup.ratioText(),
            referenceSpeedup.intervalText(),
            verdict.text(),
            advice);
  }
}
