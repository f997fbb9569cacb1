package workshop.mldemos;

import java.util.*;

/** Decides whether two versions took the same rows. */
final class SplitAgreement {

  private SplitAgreement() {}

  /** Compares two parts, row by row; one sentence, or empty if they agree. */
  static Optional<String> mismatch(String part, Rows expected, Rows actual) {
    if (expected.size() != actual.size()) {
      return Optional.of(
          "%s: expected %d rows, got %d".formatted(part, expected.size(), actual.size()));
    }
    for (int i = 0; i < expected.size(); i++) {
      Row wanted = Row.of(expected, i);
      Row got = Row.of(actual, i);
      if (!got.equals(wanted)) {
        return Optional.of("%s, row %d: expected %s, got %s".formatted(part, i, wanted, got));
      }
    }
    return Optional.empty();
  }

  private record Row(double x, double y, int label) {

    static Row of(Rows rows, int row) {
      return new Row(rows.feature(row, 0), rows.feature(row, 1), rows.label(row));
    }

    @Override
    public String toString() {
      return "(%s, %s) of class %d".formatted(x, y, label);
    }
  }

  /**
   * Checks a split whose draws aren't ours: each class has its share in both parts to within one
   * row, and no row is lost or there twice; one sentence, or empty if all holds.
   */
  static Optional<String> lackOfStratification(SplitJob job, Split split) {
    int taken = split.train().size() + split.test().size();
    return rowTakenTwice(job.blobs(), List.of(split.train(), split.test()))
        .or(() -> lackOfRows("test", job.testCounts(), split.test()))
        .or(() -> lackOfRows("train", job.trainCounts(), split.train()))
        .or(() ->
            taken == job.total()
                ? Optional.empty()
                : Optional.of(
                    "expected %d rows in both parts, got %d".formatted(job.total(), taken)));
  }

  /**
   * Checks folds that aren't dealt as ours: each class has the same number of rows in all folds to
   * within one, and no row is lost or there twice; one sentence, or empty if all holds.
   */
  static Optional<String> lackOfStratification(Blobs blobs, List<Rows> folds) {
    int[] counts = SplitJob.counts(blobs);
    for (Rows fold : folds) {
      int[] inFold = counts(fold, counts.length);
      for (int c = 0; c < counts.length; c++) {
        if (Math.abs(inFold[c] - (double) counts[c] / folds.size()) >= 1) {
          return Optional.of(
              "a fold has %d of the %d rows of class %d; each of %d folds should have its share"
                  .formatted(inFold[c], counts[c], c, folds.size()));
        }
      }
    }
    int taken = folds.stream().mapToInt(Rows::size).sum();
    return taken == blobs.labels().length
        ? rowTakenTwice(blobs, folds)
        : Optional.of(
            "expected %d rows in all folds, got %d".formatted(blobs.labels().length, taken));
  }

  private static Optional<String> rowTakenTwice(Blobs blobs, List<Rows> parts) {
    Map<Row, Integer> left = new HashMap<>();
    for (int i = 0; i < blobs.labels().length; i++) {
      double[] point = blobs.points()[i];
      left.merge(new Row(point[0], point[1], blobs.labels()[i]), 1, Integer::sum);
    }
    for (Rows part : parts) {
      for (int row = 0; row < part.size(); row++) {
        Row taken = Row.of(part, row);
        if (left.merge(taken, -1, Integer::sum) < 0) {
          return Optional.of("%s is no row of the data, or is there twice".formatted(taken));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> lackOfRows(String use, int[] expected, Rows part) {
    int[] counts = counts(part, expected.length);
    for (int c = 0; c < counts.length; c++) {
      if (Math.abs(counts[c] - expected[c]) > 1) {
        return Optional.of(
            "class %d: expected %d rows to %s on, to within one, got %d"
                .formatted(c, expected[c], use, counts[c]));
      }
    }
    return Optional.empty();
  }

  private static int[] counts(Rows part, int classes) {
    int[] counts = new int[classes];
    for (int row = 0; row < part.size(); row++) {
      counts[part.label(row)]++;
    }
    return counts;
  }
}
