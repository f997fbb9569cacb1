package workshop.mldemos;

/** Decides whether two versions took the same rows. */
final class Agreement {

  private Agreement() {}

  /** Compares two parts, row by row; null if they agree, otherwise one sentence. */
  static String disagreement(String part, Rows expected, Rows actual) {
    if (expected.size() != actual.size()) {
      return "%s: expected %d rows, got %d".formatted(part, expected.size(), actual.size());
    }
    for (int row = 0; row < expected.size(); row++) {
      if (expected.label(row) != actual.label(row)
          || expected.feature(row, 0) != actual.feature(row, 0)
          || expected.feature(row, 1) != actual.feature(row, 1)) {
        return "%s, row %d: expected %s, got %s"
            .formatted(part, row, text(expected, row), text(actual, row));
      }
    }
    return null;
  }

  private static String text(Rows rows, int row) {
    return "(%s, %s) of class %d"
        .formatted(rows.feature(row, 0), rows.feature(row, 1), rows.label(row));
  }
}
