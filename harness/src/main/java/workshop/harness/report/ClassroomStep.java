package workshop.harness.report;

import java.util.List;
import workshop.harness.Version;
import workshop.harness.results.Comparison;
import workshop.harness.results.MeasuredSuite;

/**
 * A step from one version to the next, as the page for the classroom shows it.
 *
 * @param from the profile of the version before
 * @param to the profile of the version after
 * @param comparison what the step changes in the methods' own times
 */
record ClassroomStep(
    MeasuredSuite measured,
    Version<?, ?> before,
    Version<?, ?> after,
    ProfileReport from,
    ProfileReport to,
    Comparison comparison) {

  /** The view has room for as many methods. */
  private static final int MOST_METHODS = 6;

  /**
   * How the code fits a view of 1280 x 720 pixels, in letters of a size that the template knows.
   *
   * @param characters how many fit a line; longer lines are wrapped at a space
   * @param rows how many fit all columns
   */
  record Layout(int columns, int characters, int rows) {

    /** A word that is moved to the next row leaves so much of a row empty. */
    private static final int MOST_LOST = 10;

    int rows(String line) {
      return line.length() <= characters ? 1 : 1 + line.length() / (characters - MOST_LOST);
    }

    boolean fits(List<String> lines) {
      return lines.stream().mapToInt(this::rows).sum() <= rows;
    }
  }

  private static final List<Layout> LAYOUTS =
      List.of(new Layout(1, 105, 23), new Layout(2, 72, 66), new Layout(3, 53, 108));

  /** The largest letters in which the changed lines fit, or the smallest. */
  Layout layout() {
    return LAYOUTS.stream()
        .filter(layout -> layout.fits(changes()))
        .findFirst()
        .orElse(LAYOUTS.getLast());
  }

  /** The changed lines that fit. */
  List<String> code() {
    Layout layout = layout();
    List<String> changes = changes();
    int last = changes.size();
    while (!layout.fits(changes.subList(0, last))) {
      last--;
    }
    return changes.subList(0, last);
  }

  /** How many changed lines did not fit. */
  int linesLeft() {
    return changes().size() - code().size();
  }

  private List<String> changes() {
    return CodeDiff.code(before, after);
  }

  List<ComparisonReport.Figure> figures() {
    return ComparisonReport.figures(comparison);
  }

  /** The methods whose own time changes most; empty if none changes. */
  List<List<String>> methods() {
    return ComparisonReport.methodRows(comparison).stream().skip(1).limit(MOST_METHODS).toList();
  }
}
