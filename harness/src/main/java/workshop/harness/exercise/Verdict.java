package workshop.harness.exercise;

import java.util.List;
import workshop.harness.measure.Speedup;

/**
 * Whether a version is as fast as its exercise asks: faster than the version before it, and at
 * least {@value #TARGET} of the solution's speed.
 *
 * <p>Passing claims both, so both must be shown: the whole 95 % interval lies beyond the mark. A
 * version that misses a mark by a hair gets that far in 2.5 % of the looks. A measurement is looked
 * at twice at most, so it passes in 5 % of the checks at most, and one that is further off in
 * fewer; the same holds for "too slow". What neither claim covers can't be told.
 *
 * @param previous id of the version before
 * @param overPrevious how many times faster than that the version is
 * @param ofReference how fast it is beside the solution: 1 is as fast
 */
public record Verdict(String previous, Speedup overPrevious, Speedup ofReference) {

  /** A version must be this fast beside the solution. */
  static final double TARGET = 0.8;

  /**
   * After how many rounds a measurement is looked at; after the last it ends. Looking after every
   * round, until one is good, would pass far too many.
   */
  static List<Integer> looks(boolean longer) {
    return longer ? List.of(8, 16) : List.of(4, 8);
  }

  /** Passed, too slow, or not to be told. */
  Check.Status status() {
    if (ofReference.high() < TARGET || overPrevious.high() < 1) {
      return Check.Status.SLOW;
    }
    return ofReference.low() >= TARGET && overPrevious.low() > 1
        ? Check.Status.PASSED
        : Check.Status.UNDECIDED;
  }

  /** What the measurement shows, in a sentence without its stop. */
  String text() {
    return switch (status()) {
      case PASSED -> "Passed";
      case SLOW ->
          ofReference.high() < TARGET
              ? "Too slow: %s of the reference's speed, and %s is asked for"
                  .formatted(ofReference.ratioText().replace("x", ""), TARGET)
              : "Too slow: %s over %s (%s), and faster is asked for"
                  .formatted(overPrevious.ratioText(), previous, overPrevious.intervalText());
      default -> undecided();
    };
  }

  /** What is shown, and what isn't. */
  private String undecided() {
    String faster = "faster than %s (%s)".formatted(previous, overPrevious.intervalText());
    String fast =
        "at least %s of the reference's speed (%s)".formatted(TARGET, ofReference.intervalText());
    if (overPrevious.low() > 1) {
      return "It is %s; can't tell whether it is %s".formatted(faster, fast);
    }
    return ofReference.low() >= TARGET
        ? "It is %s; can't tell whether it is %s".formatted(fast, faster)
        : "Can't tell whether it is %s, nor whether it is %s".formatted(faster, fast);
  }
}
