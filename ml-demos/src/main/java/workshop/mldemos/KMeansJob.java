package workshop.mldemos;

import module java.base;

import workshop.harness.Workload;
import workshop.harness.foreign.NumpyRandom;

/**
 * What Lloyd's algorithm is asked: the same start and the same end for every version.
 *
 * <p>An iteration assigns every point to its nearest centroid (the first of equally near ones), and
 * then moves each centroid to the mean of its points. A cluster that has lost all of its points
 * keeps its centroid. It ends when an iteration assigns every point as the one before, when the
 * squared moves of all centroids add up to {@code tolerance} or less (with a tolerance of 0, when
 * none has moved), or after {@code maxIterations}. In the last two cases the points are assigned
 * once more, so that the result belongs together.
 *
 * <p>The original ends when the centroids' moves, not squared, add up to less than 1e-6.
 *
 * @param points a row for each point: x and y; not to be changed
 * @param start the initial centroids, a row each; not to be changed
 * @param tolerance 0 or more; 0 goes on until no assignment changes
 * @param maxIterations 1 or more
 */
public record KMeansJob(double[][] points, double[][] start, double tolerance, int maxIterations) {

  /** How many different points there are; as many as clusters is enough to know. */
  int distinctPoints() {
    return (int)
        Arrays.stream(points)
            .map(point -> List.of(point[0], point[1]))
            .distinct()
            .limit(start.length)
            .count();
  }

  /** Makes the job that a workload describes; the tolerance is relative to the data's variance. */
  static KMeansJob of(Workload workload) {
    long seed = workload.whole("seed");
    Blobs blobs =
        Blobs.make(
            seed, workload.count("points"), workload.count("centers"), workload.decimal("std"));
    int clusters = workload.count("clusters");
    if (clusters < 1 || clusters > blobs.points().length) {
      throw new IllegalArgumentException(
          "the number of clusters is %d; give 1 to %d, the number of points"
              .formatted(clusters, blobs.points().length));
    }
    int[] order = IntStream.range(0, blobs.points().length).toArray();
    double[][] start =
        switch (workload.text("init")) {
          case "first" -> rows(blobs.points(), clusters, order);
          case "random" -> {
            new NumpyRandom(seed).shuffle(order);
            yield rows(blobs.points(), clusters, order);
          }
          case "k-means++" -> plusPlus(blobs.points(), clusters, seed);
          case String other ->
              throw new IllegalArgumentException(
                  "there is no start `%s`; choose first, random or k-means++".formatted(other));
        };
    double tolerance = workload.decimal("tolerance");
    int maxIterations = workload.count("max-iterations");
    if (tolerance < 0) {
      throw new IllegalArgumentException("--tolerance is %s; give 0 or more".formatted(tolerance));
    }
    if (maxIterations < 1) {
      throw new IllegalArgumentException(
          "--max-iterations is %d; give 1 or more".formatted(maxIterations));
    }
    return new KMeansJob(
        blobs.points(), start, tolerance * meanVariance(blobs.points()), maxIterations);
  }

  /** The first rows, or different ones that are drawn with the seed. */
  private static double[][] rows(double[][] points, int clusters, int[] order) {
    return Arrays.stream(order, 0, clusters)
        .mapToObj(row -> points[row].clone())
        .toArray(double[][]::new);
  }

  /**
   * The first centroid is drawn evenly, each further one with a probability that grows with the
   * squared distance to the nearest centroid so far (Arthur and Vassilvitskii 2007).
   */
  private static double[][] plusPlus(double[][] points, int clusters, long seed) {
    NumpyRandom random = new NumpyRandom(seed);
    List<double[]> start = new ArrayList<>();
    start.add(points[random.randint(points.length)].clone());
    double[] nearest = new double[points.length];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    while (start.size() < clusters) {
      double[] last = start.getLast();
      double sum = 0;
      for (int i = 0; i < points.length; i++) {
        double dx = points[i][0] - last[0];
        double dy = points[i][1] - last[1];
        nearest[i] = Math.min(nearest[i], dx * dx + dy * dy);
        sum += nearest[i];
      }
      double left = random.uniform(0, 1) * sum;
      int drawn = 0;
      while (drawn < points.length - 1 && left >= nearest[drawn]) {
        left -= nearest[drawn++];
      }
      start.add(points[drawn].clone());
    }
    return start.toArray(double[][]::new);
  }

  private static double meanVariance(double[][] points) {
    double variance = 0;
    for (int column = 0; column < 2; column++) {
      double sum = 0;
      for (double[] point : points) {
        sum += point[column];
      }
      double mean = sum / points.length;
      double squares = 0;
      for (double[] point : points) {
        squares += (point[column] - mean) * (point[column] - mean);
      }
      variance += squares / points.length / 2;
    }
    return variance;
  }
}
