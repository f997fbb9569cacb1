package workshop.mldemos;

import org.ejml.simple.SimpleMatrix;

/**
 * K-means by hand on EJML matrices, as one writes it in NumPy: whole columns at a time, no loop
 * over the points but for finding the nearest. Every step makes new matrices of all points. Expect
 * time in allocating and in passing over memory again and again.
 */
public final class KMeansEjmlScratch implements KMeans {

  private final KMeansJob job;
  private final SimpleMatrix points;
  private final SimpleMatrix start;
  private final SimpleMatrix ones;

  /** Prepares the job. */
  public KMeansEjmlScratch(KMeansJob job) {
    this.job = job;
    points = new SimpleMatrix(job.points());
    start = new SimpleMatrix(job.start());
    ones = SimpleMatrix.ones(points.getNumRows(), 1);
  }

  @Override
  public Clustering fit() {
    SimpleMatrix centroids = start;
    SimpleMatrix labels = null;
    int iterations = 0;
    boolean isSettled = false;
    boolean isClose = false;
    while (!isSettled && !isClose && iterations < job.maxIterations()) {
      iterations++;
      SimpleMatrix previous = labels;
      labels = assign(centroids);
      SimpleMatrix moved = means(labels, centroids);
      isSettled = previous != null && labels.isIdentical(previous, 0);
      isClose = !isSettled && Math.pow(moved.minus(centroids).normF(), 2) <= job.tolerance();
      centroids = moved;
    }
    if (!isSettled) {
      labels = assign(centroids);
    }
    return result(labels, centroids, iterations);
  }

  /** A matrix of 0 and 1: row i has its 1 in the column of the cluster of point i. */
  private SimpleMatrix assign(SimpleMatrix centroids) {
    int clusters = centroids.getNumRows();
    SimpleMatrix distances = new SimpleMatrix(points.getNumRows(), clusters);
    for (int c = 0; c < clusters; c++) {
      distances.insertIntoThis(0, c, squaredDistances(centroids.rows(c, c + 1)));
    }
    SimpleMatrix labels = new SimpleMatrix(points.getNumRows(), clusters);
    for (int i = 0; i < points.getNumRows(); i++) {
      int nearest = 0;
      for (int c = 1; c < clusters; c++) {
        nearest = distances.get(i, c) < distances.get(i, nearest) ? c : nearest;
      }
      labels.set(i, nearest, 1);
    }
    return labels;
  }

  private SimpleMatrix squaredDistances(SimpleMatrix centroid) {
    SimpleMatrix difference = points.minus(ones.mult(centroid));
    return difference.elementMult(difference).mult(SimpleMatrix.ones(2, 1));
  }

  private SimpleMatrix means(SimpleMatrix labels, SimpleMatrix centroids) {
    SimpleMatrix sums = labels.transpose().mult(points);
    SimpleMatrix sizes = labels.transpose().mult(ones);
    SimpleMatrix means = centroids.copy();
    for (int c = 0; c < centroids.getNumRows(); c++) {
      if (sizes.get(c) > 0) {
        means.insertIntoThis(c, 0, sums.rows(c, c + 1).divide(sizes.get(c)));
      }
    }
    return means;
  }

  private Clustering result(SimpleMatrix labels, SimpleMatrix centroids, int iterations) {
    int[] clusters = new int[points.getNumRows()];
    for (int i = 0; i < clusters.length; i++) {
      while (labels.get(i, clusters[i]) == 0) {
        clusters[i]++;
      }
    }
    double distance = points.minus(labels.mult(centroids)).normF();
    return new Clustering(clusters, centroids.toArray2(), distance * distance, iterations);
  }
}
