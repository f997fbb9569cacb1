package workshop.mldemos;

import java.util.Arrays;

/**
 * The profile of the scratch version showed the time in comparing distances. Here points and
 * centroids are plain arrays of coordinates, the squares of the distances are compared, since a
 * root changes no order, and the means are sums and counts in place of lists of points. Expect the
 * same distances, each a few instructions.
 */
public final class KMeansJavaArrays implements KMeans {

  private final KMeansJob job;
  private final double[] x;
  private final double[] y;

  /** Prepares the job. */
  public KMeansJavaArrays(KMeansJob job) {
    this.job = job;
    x = column(job.points(), 0);
    y = column(job.points(), 1);
  }

  private static double[] column(double[][] rows, int column) {
    return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
  }

  @Override
  public Clustering fit() {
    double[] centerX = column(job.start(), 0);
    double[] centerY = column(job.start(), 1);
    int[] labels = new int[x.length];
    Arrays.fill(labels, -1);
    int iterations = 0;
    boolean isSettled = false;
    boolean isClose = false;
    while (!isSettled && !isClose && iterations < job.maxIterations()) {
      iterations++;
      int changes = assign(labels, centerX, centerY);
      double squaredMoves = means(labels, centerX, centerY);
      isSettled = changes == 0;
      isClose = !isSettled && squaredMoves <= job.tolerance();
    }
    if (!isSettled) {
      assign(labels, centerX, centerY);
    }
    return result(labels, centerX, centerY, iterations);
  }

  /** Labels every point with its nearest centroid; returns how many labels have changed. */
  private int assign(int[] labels, double[] centerX, double[] centerY) {
    int changes = 0;
    for (int i = 0; i < x.length; i++) {
      int nearest = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int c = 0; c < centerX.length; c++) {
        double squared = squaredDist(x[i], y[i], centerX[c], centerY[c]);
        if (squared < least) {
          least = squared;
          nearest = c;
        }
      }
      changes += labels[i] == nearest ? 0 : 1;
      labels[i] = nearest;
    }
    return changes;
  }

  private static double squaredDist(double ax, double ay, double bx, double by) {
    double dx = ax - bx;
    double dy = ay - by;
    return dx * dx + dy * dy;
  }

  /** Moves the centroids to the means of their points; returns the sum of the squared moves. */
  private double means(int[] labels, double[] centerX, double[] centerY) {
    double[] sumX = new double[centerX.length];
    double[] sumY = new double[centerX.length];
    int[] sizes = new int[centerX.length];
    for (int i = 0; i < labels.length; i++) {
      sumX[labels[i]] += x[i];
      sumY[labels[i]] += y[i];
      sizes[labels[i]]++;
    }
    double squaredMoves = 0;
    for (int c = 0; c < sizes.length; c++) {
      if (sizes[c] > 0) {
        double meanX = sumX[c] / sizes[c];
        double meanY = sumY[c] / sizes[c];
        squaredMoves += squaredDist(meanX, meanY, centerX[c], centerY[c]);
        centerX[c] = meanX;
        centerY[c] = meanY;
      }
    }
    return squaredMoves;
  }

  private Clustering result(int[] labels, double[] centerX, double[] centerY, int iterations) {
    double inertia = 0;
    for (int i = 0; i < labels.length; i++) {
      inertia += squaredDist(x[i], y[i], centerX[labels[i]], centerY[labels[i]]);
    }
    double[][] centroids = new double[centerX.length][];
    Arrays.setAll(centroids, c -> new double[] {centerX[c], centerY[c]});
    return new Clustering(labels, centroids, inertia, iterations);
  }
}
