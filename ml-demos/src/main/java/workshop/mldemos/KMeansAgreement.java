package workshop.mldemos;

/** When two clusterings are the same, up to rounding. */
final class KMeansAgreement {

  /** Sums of the same numbers in another order differ by less, relative to the largest number. */
  private static final double ROUNDING = 1e-11;

  private KMeansAgreement() {}

  static String mismatch(KMeansJob job, Clustering expected, Clustering actual) {
    if (actual.labels().length != job.points().length) {
      return "expected a label for each of %d points, got %d"
          .formatted(job.points().length, actual.labels().length);
    }
    double slack = ROUNDING * largest(job.points());
    String label = labelMismatch(job, expected, actual, slack);
    String centroid = centroidMismatch(expected, actual, slack);
    if (label != null || centroid != null) {
      return label != null ? label : centroid;
    }
    if (actual.iterations() != expected.iterations()) {
      return "expected %d iterations, got %d".formatted(expected.iterations(), actual.iterations());
    }
    // As a root mean square, the inertia is a length: it changes by no more than the centroids do.
    double off = rootMeanSquare(job, actual) - rootMeanSquare(job, expected);
    return Math.abs(off) <= slack
        ? null
        : "expected an inertia of %s, got %s".formatted(expected.inertia(), actual.inertia());
  }

  private static String labelMismatch(
      KMeansJob job, Clustering expected, Clustering actual, double slack) {
    for (int i = 0; i < actual.labels().length; i++) {
      int wanted = expected.labels()[i];
      int got = actual.labels()[i];
      if (got < 0 || got >= job.start().length) {
        return "point %d: there is no cluster %d".formatted(i, got);
      }
      if (wanted != got
          && !areEquallyNear(job.points()[i], expected.centroids(), wanted, got, slack)) {
        return "point %d: expected cluster %d, got %d".formatted(i, wanted, got);
      }
    }
    return null;
  }

  /** Whether rounding may have put a point into either of two clusters. */
  private static boolean areEquallyNear(
      double[] point, double[][] centroids, int a, int b, double slack) {
    return Math.abs(distance(point, centroids[a]) - distance(point, centroids[b])) <= slack;
  }

  private static String centroidMismatch(Clustering expected, Clustering actual, double slack) {
    for (int c = 0; c < expected.centroids().length; c++) {
      double[] wanted = expected.centroids()[c];
      double[] got = actual.centroids()[c];
      if (!(distance(got, wanted) <= slack)) {
        return "cluster %d: expected its centroid at (%s, %s), got (%s, %s)"
            .formatted(c, wanted[0], wanted[1], got[0], got[1]);
      }
    }
    return null;
  }

  private static double largest(double[][] points) {
    double largest = 0;
    for (double[] point : points) {
      largest = Math.max(largest, Math.max(Math.abs(point[0]), Math.abs(point[1])));
    }
    return largest;
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  }

  private static double rootMeanSquare(KMeansJob job, Clustering result) {
    return Math.sqrt(result.inertia() / job.points().length);
  }
}
