package workshop.mldemos;

import java.util.*;

/** When two clusterings are the same, up to rounding. */
final class KMeansAgreement {

  /** Sums of the same numbers in another order differ by less, relative to the largest number. */
  private static final double ROUNDING = 1e-11;

  private KMeansAgreement() {}

  static Optional<String> mismatch(KMeansJob job, Clustering expected, Clustering actual) {
    if (actual.labels().length != job.points().length) {
      return Optional.of(
          "expected a label for each of %d points, got %d"
              .formatted(job.points().length, actual.labels().length));
    }
    double slack = ROUNDING * largest(job.points());
    return labelMismatch(job, expected, actual, slack)
        .or(() -> centroidMismatch(expected, actual, slack))
        .or(() -> endMismatch(job, expected, actual, slack));
  }

  private static Optional<String> endMismatch(
      KMeansJob job, Clustering expected, Clustering actual, double slack) {
    if (actual.iterations() != expected.iterations()) {
      return Optional.of(
          "expected %d iterations, got %d".formatted(expected.iterations(), actual.iterations()));
    }
    // As a root mean square, the inertia is a length: it changes by no more than the centroids do.
    double off = rootMeanSquare(job, actual) - rootMeanSquare(job, expected);
    return Math.abs(off) <= slack
        ? Optional.empty()
        : Optional.of(
            "expected an inertia of %s, got %s".formatted(expected.inertia(), actual.inertia()));
  }

  private static Optional<String> labelMismatch(
      KMeansJob job, Clustering expected, Clustering actual, double slack) {
    for (int i = 0; i < actual.labels().length; i++) {
      int wanted = expected.labels()[i];
      int got = actual.labels()[i];
      if (got < 0 || got >= job.start().length) {
        return Optional.of("point %d: there is no cluster %d".formatted(i, got));
      }
      if (wanted != got
          && !areEquallyNear(job.points()[i], expected.centroids(), wanted, got, slack)) {
        return Optional.of("point %d: expected cluster %d, got %d".formatted(i, wanted, got));
      }
    }
    return Optional.empty();
  }

  /** Whether rounding may have put a point into either of two clusters. */
  private static boolean areEquallyNear(
      double[] point, double[][] centroids, int a, int b, double slack) {
    return Math.abs(distance(point, centroids[a]) - distance(point, centroids[b])) <= slack;
  }

  private static Optional<String> centroidMismatch(
      Clustering expected, Clustering actual, double slack) {
    for (int c = 0; c < expected.centroids().length; c++) {
      double[] wanted = expected.centroids()[c];
      double[] got = actual.centroids()[c];
      if (!(distance(got, wanted) <= slack)) {
        return Optional.of(
            "cluster %d: expected its centroid at (%s, %s), got (%s, %s)"
                .formatted(c, wanted[0], wanted[1], got[0], got[1]));
      }
    }
    return Optional.empty();
  }

  private static double largest(double[][] points) {
    return Arrays.stream(points).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  }

  private static double rootMeanSquare(KMeansJob job, Clustering result) {
    return Math.sqrt(result.inertia() / job.points().length);
  }
}
