package workshop.mldemos;

import java.util.Arrays;
import workshop.harness.foreign.NumpyRandom;

/**
 * Points around centres, as {@code sklearn.datasets.make_blobs(n_samples, centers=centers,
 * cluster_std=deviation, random_state=seed)} makes them in two dimensions.
 *
 * @param points a row for each point: x and y; not to be changed
 * @param labels the centre that each point was drawn around; not to be changed
 * @param classes how many centres there are
 */
public record Blobs(double[][] points, int[] labels, int classes) {

  private static final double BOX = 10;

  /**
   * Makes the points.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public static Blobs make(long seed, int points, int centers, double deviation) {
    if (centers < 1) {
      throw new IllegalArgumentException(
          "the number of centres is %d; give 1 or more".formatted(centers));
    }
    if (points < centers) {
      throw new IllegalArgumentException(
          "there are %d points for %d centres; give at least one for each"
              .formatted(points, centers));
    }
    if (!(deviation >= 0 && deviation <= 1e6)) {
      throw new IllegalArgumentException(
          "the standard deviation is %s; give a number from 0 to 1000000".formatted(deviation));
    }
    NumpyRandom random = new NumpyRandom(seed);
    double[][] middles = new double[centers][2];
    for (double[] middle : middles) {
      middle[0] = random.uniform(-BOX, BOX);
      middle[1] = random.uniform(-BOX, BOX);
    }
    double[][] drawn = new double[points][2];
    int[] center = new int[points];
    int at = 0;
    for (int c = 0; c < centers; c++) {
      // The first ones get one more where the points don't divide evenly.
      int share = points / centers + (c < points % centers ? 1 : 0);
      for (int end = at + share; at < end; at++) {
        drawn[at][0] = random.normal(middles[c][0], deviation);
        drawn[at][1] = random.normal(middles[c][1], deviation);
        center[at] = c;
      }
    }
    int[] order = new int[points];
    Arrays.setAll(order, i -> i);
    random.shuffle(order);
    double[][] shuffled = new double[points][];
    int[] labels = new int[points];
    for (int i = 0; i < points; i++) {
      shuffled[i] = drawn[order[i]];
      labels[i] = center[order[i]];
    }
    return new Blobs(shuffled, labels, centers);
  }
}
