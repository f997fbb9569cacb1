package workshop.mldemos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides whether two versions took the same rows. */
final class SplitAgreement {

  private SplitAgreement() {}

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

  /**
   * Checks a split whose draws aren't ours: each class has its share in the test part to within one
   * row, and no row is lost or there twice; null if all holds, otherwise one sentence.
   */
  static String lackOfStratification(SplitJob job, Split split) {
    Map<String, Integer> left = new HashMap<>();
    Blobs blobs = job.blobs();
    for (int i = 0; i < blobs.labels().length; i++) {
      double[] point = blobs.points()[i];
      left.merge(key(point[0], point[1], blobs.labels()[i]), 1, Integer::sum);
    }
    int[] tested = new int[blobs.classes()];
    for (Rows part : List.of(split.train(), split.test())) {
      for (int row = 0; row < part.size(); row++) {
        int label = part.label(row);
        if (left.merge(key(part.feature(row, 0), part.feature(row, 1), label), -1, Integer::sum)
            < 0) {
          return "%s is no row of the data, or is there twice".formatted(text(part, row));
        }
        tested[label] += part == split.test() ? 1 : 0;
      }
    }
    for (int c = 0; c < tested.length; c++) {
      if (Math.abs(tested[c] - job.testCounts()[c]) > 1) {
        return "class %d: expected %d rows to test on, to within one, got %d"
            .formatted(c, job.testCounts()[c], tested[c]);
      }
    }
    int taken = split.train().size() + split.test().size();
    return taken == blobs.labels().length
        ? null
        : "expected %d rows in both parts, got %d".formatted(blobs.labels().length, taken);
  }

  private static String key(double x, double y, int label) {
    return x + "," + y + "," + label;
  }

  private static String text(Rows rows, int row) {
    return "(%s, %s) of class %d"
        .formatted(rows.feature(row, 0), rows.feature(row, 1), rows.label(row));
  }
}
