package workshop.harness.exercise;

import module java.base;

import workshop.harness.measure.SystemInfo;
import workshop.harness.results.*;

/**
 * What a measurement shows of a student's version.
 *
 * @param reference id of the solution; the version's own where both have the same instructions
 */
record Findings(Exercise<?, ?> exercise, String id, String reference, MeasuredSuite measured) {

  /** From this share of the processors on, other programs are to blame for the noise. */
  private static final double BUSY = 0.2;

  /** Whether more rounds would change nothing. */
  boolean areTold() {
    return !measured.isWhole() || status() != Check.Status.UNDECIDED;
  }

  private Check.Status status() {
    return breach().isPresent() ? Check.Status.BREAKS_A_RULE : verdict().status();
  }

  /** As the outcome of a check, which may have been a longer one. */
  Check check(boolean longer) {
    if (!measured.isWhole()) {
      return failed();
    }
    String advice =
        status() == Check.Status.UNDECIDED ? "; " + advice(longer, SystemInfo.load()) : "";
    String text = measurement() + " " + breach().orElse(verdict().text() + advice + ".");
    return new Check(exercise.id(), status(), text, measured.speedup(id), verdict());
  }

  private Check failed() {
    Map<String, String> failures = measured.failures();
    String sentences = String.join("\n", failures.values());
    if (!failures.keySet().equals(Set.of(id))) {
      return Check.of(
          exercise, Check.Status.UNDECIDED, "Not measured, by no fault of yours: " + sentences);
    }
    boolean isDead = measured.died().contains(id);
    return Check.of(exercise, isDead ? Check.Status.NO_VERDICT : Check.Status.WRONG, sentences);
  }

  private Verdict verdict() {
    String previous = exercise.previous().id();
    return new Verdict(
        previous,
        measured.speedup(previous, id),
        measured.speedup(reference, id),
        measured.speedup(previous, reference));
  }

  /** What it allocates: where the contract says so, it must not be much more than the reference. */
  private Optional<String> breach() {
    double allowed = exercise.workbook().contract(exercise.id()).bytes();
    double least = measured.version(reference).leastBytes();
    double bytes = measured.version(id).leastBytes();
    return bytes > allowed * least
        ? Optional.of(
            ("But a call allocates %,.0f bytes, and %s times the reference's %,.0f are allowed:"
                    + " `workshop profile %s --event alloc` shows what is made.")
                .formatted(bytes, allowed, least, id))
        : Optional.empty();
  }

  /** The measurement in one line. */
  private String measurement() {
    String previous = exercise.previous().id();
    Speedup over = verdict().overPrevious();
    String step =
        previous.equals(measured.baseline())
            ? ""
            : ", %s over %s (%s)".formatted(over.ratioText(), previous, over.intervalText());
    String solution =
        reference.equals(id)
            ? "it is the reference"
            : "the reference is at " + measured.speedup(reference).withInterval();
    return ("right; %s over the baseline (95 %% CI %s)%s; %s. Each call had a new input, so these"
            + " are not the speedups of `measure`.")
        .formatted(
            measured.speedup(id).ratioText(), measured.speedup(id).intervalText(), step, solution);
  }

  /** What to do about a measurement that can't tell: never what was just done. */
  String advice(boolean longer, double load) {
    if (load >= BUSY) {
      return "something else uses %.0f %% of the processors; check again when the machine is idle"
          .formatted(100 * load);
    }
    return longer
        ? "check again at a quieter time, or make it faster"
        : "run `workshop check %s --longer`".formatted(exercise.id());
  }
}
