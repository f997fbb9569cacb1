package workshop.harness.exercise;

import module java.base;

import workshop.harness.results.Speedup;

/**
 * Whether a version is as fast as its exercise asks. There are two marks: it is faster than the
 * version before it, and has at least {@value #TARGET} of the solution's speed.
 *
 * <p>It passes if both whole 95 % intervals lie beyond the marks. One look at a version that just
 * misses a mark errs in 2.5 %, and a measurement is looked at three times at most: so such a
 * version passes in at most 7.5 % of the checks. It is too slow if one whole interval lies below
 * its mark. With two marks and three looks there are six chances to err, so this interval is wider:
 * for each mark the looks err in 1.2, 0.8 and 0.6 %, which is 5 % in all. Otherwise it can't be
 * told.
 *
 * @param ofReference how fast it is beside the solution: 1 is as fast
 * @param step how many times faster than the version before the solution is
 */
public record Verdict(String previous, Speedup overPrevious, Speedup ofReference, Speedup step) {

  /** A version must be this fast beside the solution. */
  static final double TARGET = 0.8;

  /** How much wider, on a logarithmic scale, the interval of "too slow" is than that of 95 %. */
  private static final double WIDER = 1.35;

  /** A step that is surely smaller than this on this processor is not asked for. */
  private static final double SMALLEST_STEP = 1.1;

  /**
   * After how many rounds a measurement is looked at; after the last it ends. Looking after every
   * round, until one is good, would pass far too many.
   */
  static List<Integer> looks(boolean longer) {
    return longer ? List.of(16, 32) : List.of(4, 8, 16);
  }

  /** Passed, too slow, or not to be told. */
  Check.Status status() {
    if (isBelow(ofReference, TARGET) || isStepAsked() && isBelow(overPrevious, 1)) {
      return Check.Status.SLOW;
    }
    return ofReference.low() >= TARGET && isFaster() ? Check.Status.PASSED : Check.Status.UNDECIDED;
  }

  private static boolean isBelow(Speedup speedup, double mark) {
    return speedup.ratio() * Math.pow(speedup.high() / speedup.ratio(), WIDER) < mark;
  }

  private boolean isStepAsked() {
    return step.high() >= SMALLEST_STEP;
  }

  private boolean isFaster() {
    return overPrevious.low() > 1 || !isStepAsked();
  }

  /** What the measurement shows, in a sentence without its stop. */
  String text() {
    return switch (status()) {
      case PASSED ->
          overPrevious.low() > 1
              ? "Passed"
              : "Passed; faster than %s is not asked for, as the reference is hardly faster here (%s)"
                  .formatted(previous, step.intervalText());
      case SLOW ->
          isBelow(ofReference, TARGET)
              ? "Too slow: %s of the reference's speed, and %s is asked for"
                  .formatted(ofReference.ratioText().replace("x", ""), TARGET)
              : "Too slow: %s over %s (%s), and faster is asked for"
                  .formatted(overPrevious.ratioText(), previous, overPrevious.intervalText());
      default -> undecided();
    };
  }

  /** What isn't shown. */
  private String undecided() {
    List<String> open = new ArrayList<>();
    if (!isFaster()) {
      open.add(
          "whether it is faster than %s (%s)".formatted(previous, overPrevious.intervalText()));
    }
    if (ofReference.low() < TARGET) {
      open.add(
          "whether it has %s of the reference's speed (%s)"
              .formatted(TARGET, ofReference.intervalText()));
    }
    return "Can't tell " + String.join(", nor ", open);
  }

  /** How far off a guessed speedup over the version before was. */
  String against(double guess) {
    double ratio = overPrevious.ratio();
    String how =
        guess >= overPrevious.low() && guess <= overPrevious.high()
            ? "within the interval"
            : "too %s by a factor of %.1f"
                .formatted(guess > ratio ? "high" : "low", Math.max(guess / ratio, ratio / guess));
    return "You guessed %s; it is %s: %s."
        .formatted(new Speedup(guess, guess, guess).ratioText(), overPrevious.ratioText(), how);
  }
}
