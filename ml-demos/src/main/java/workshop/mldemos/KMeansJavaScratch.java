package workshop.mldemos;

import java.util.ArrayList;
import java.util.List;

/**
 * The baseline: k-means by hand, as one writes it first. Points are objects in lists, a function
 * gives the distance of two, and each cluster is a list of points. The original ends when its
 * centroids have hardly moved; this one ends by the rule of {@link KMeansJob}, as all versions do.
 * Expect time in the distances, each with its square root, and in filling the lists.
 */
public final class KMeansJavaScratch implements KMeans {

  private final KMeansJob job;
  private final List<Point> points = new ArrayList<>();
  private final List<Point> start = new ArrayList<>();

  private record Point(double x, double y) {}

  /** Prepares the job. */
  public KMeansJavaScratch(KMeansJob job) {
    this.job = job;
    for (double[] point : job.points()) {
      points.add(new Point(point[0], point[1]));
    }
    for (double[] centroid : job.start()) {
      start.add(new Point(centroid[0], centroid[1]));
    }
  }

  @Override
  public Clustering fit() {
    List<Point> centroids = start;
    List<Integer> labels = new ArrayList<>();
    int iterations = 0;
    boolean isSettled = false;
    boolean isClose = false;
    while (!isSettled && !isClose && iterations < job.maxIterations()) {
      iterations++;
      List<Integer> previous = labels;
      labels = assign(centroids);
      List<Point> moved = means(labels, centroids);
      isSettled = labels.equals(previous);
      isClose = !isSettled && squaredMoves(centroids, moved) <= job.tolerance();
      centroids = moved;
    }
    if (!isSettled) {
      labels = assign(centroids);
    }
    return result(labels, centroids, iterations);
  }

  private List<Integer> assign(List<Point> centroids) {
    List<Integer> labels = new ArrayList<>();
    for (Point point : points) {
      int nearest = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int c = 0; c < centroids.size(); c++) {
        double distance = dist(point, centroids.get(c));
        if (distance < least) {
          least = distance;
          nearest = c;
        }
      }
      labels.add(nearest);
    }
    return labels;
  }

  private static double dist(Point a, Point b) {
    double dx = a.x - b.x;
    double dy = a.y - b.y;
    return Math.sqrt(dx * dx + dy * dy);
  }

  private List<Point> means(List<Integer> labels, List<Point> centroids) {
    List<List<Point>> clusters = new ArrayList<>();
    for (int c = 0; c < centroids.size(); c++) {
      clusters.add(new ArrayList<>());
    }
    for (int i = 0; i < points.size(); i++) {
      clusters.get(labels.get(i)).add(points.get(i));
    }
    List<Point> means = new ArrayList<>();
    for (int c = 0; c < centroids.size(); c++) {
      means.add(clusters.get(c).isEmpty() ? centroids.get(c) : mean(clusters.get(c)));
    }
    return means;
  }

  private static Point mean(List<Point> cluster) {
    double x = 0;
    double y = 0;
    for (Point point : cluster) {
      x += point.x;
      y += point.y;
    }
    return new Point(x / cluster.size(), y / cluster.size());
  }

  private static double squaredMoves(List<Point> from, List<Point> to) {
    double sum = 0;
    for (int c = 0; c < from.size(); c++) {
      sum += Math.pow(dist(from.get(c), to.get(c)), 2);
    }
    return sum;
  }

  private Clustering result(List<Integer> labels, List<Point> centroids, int iterations) {
    double inertia = 0;
    for (int i = 0; i < points.size(); i++) {
      inertia += Math.pow(dist(points.get(i), centroids.get(labels.get(i))), 2);
    }
    return new Clustering(
        labels.stream().mapToInt(Integer::intValue).toArray(),
        centroids.stream().map(c -> new double[] {c.x, c.y}).toArray(double[][]::new),
        inertia,
        iterations);
  }
}
