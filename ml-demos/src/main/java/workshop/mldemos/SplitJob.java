package workshop.mldemos;

import java.util.*;
import java.util.stream.IntStream;

/**
 * What a stratified split is asked, checked.
 *
 * <p>Each class gives to the test part and to the training part its share, to within one row: the
 * numbers are rounded down, and what is missing in the total is added where the most was lost. The
 * parts hold class by class, from the lowest label on. Of the rows of a class, in order or
 * shuffled, the first go to the test part and the following to the training part.
 *
 * <p>Shuffling is that of {@link java.util.Collections#shuffle(java.util.List,
 * java.util.random.RandomGenerator)} with one {@link java.util.SplittableRandom} of the seed for
 * all classes. The original's own code takes the rows in order, and only scikit-learn's shuffles;
 * here all versions do alike.
 *
 * @param blobs the data
 * @param testSize the share to test on
 * @param trainCounts how many rows of each class to train on
 * @param testCounts how many rows of each class to test on
 * @param shuffle whether to shuffle the rows of each class
 * @param seed for shuffling
 */
public record SplitJob(
    Blobs blobs, double testSize, int[] trainCounts, int[] testCounts, boolean shuffle, long seed) {

  /**
   * Computes the counts.
   *
   * @param testSize the share to test on, more than 0 and less than 1
   * @param trainSize the share to train on, or NaN for all the rest
   * @throws IllegalArgumentException if a size is out of range, or a class is too small
   */
  static SplitJob of(Blobs blobs, double testSize, double trainSize, boolean shuffle, long seed) {
    if (!(testSize > 0 && testSize < 1)) {
      throw new IllegalArgumentException(
          "--test-size is %s; give a share of more than 0 and less than 1".formatted(testSize));
    }
    boolean rest = Double.isNaN(trainSize);
    if (!rest && !(trainSize > 0 && trainSize + testSize <= 1)) {
      throw new IllegalArgumentException(
          "--train-size is %s; give more than 0, and with --test-size %s at most 1"
              .formatted(trainSize, testSize));
    }
    int[] counts = counts(blobs);
    int total = blobs.labels().length;
    int[] test = shares(counts, (int) Math.ceil(testSize * total - 1e-9), counts);
    int[] left = new int[counts.length];
    Arrays.setAll(left, c -> counts[c] - test[c]);
    int[] train = rest ? left : shares(counts, (int) Math.floor(trainSize * total + 1e-9), left);
    for (int c = 0; c < counts.length; c++) {
      if (test[c] == 0 || train[c] == 0) {
        throw new IllegalArgumentException(
            "class %d has %d rows, too few for this split: %d to train on and %d to test on; give"
                    .formatted(c, counts[c], train[c], test[c])
                + " more points or other sizes");
      }
    }
    return new SplitJob(blobs, testSize, train, test, shuffle, seed);
  }

  /** How many rows both parts have. */
  int total() {
    return IntStream.of(trainCounts).sum() + IntStream.of(testCounts).sum();
  }

  /** Rows of each class. */
  static int[] counts(Blobs blobs) {
    int[] counts = new int[blobs.classes()];
    for (int label : blobs.labels()) {
      counts[label]++;
    }
    return counts;
  }

  /** A total, shared out in proportion to the counts; no class gives more than its limit. */
  private static int[] shares(int[] counts, int total, int[] limits) {
    double sum = IntStream.of(counts).sum();
    int[] shares = new int[counts.length];
    Arrays.setAll(
        shares, c -> Math.min(limits[c], (int) Math.floor(counts[c] / sum * total + 1e-9)));
    int missing = total - IntStream.of(shares).sum();
    int[] byLoss =
        IntStream.range(0, counts.length)
            .boxed()
            .filter(c -> shares[c] < limits[c])
            .sorted(Comparator.comparingDouble(c -> shares[c] - counts[c] / sum * total))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; i < missing && i < byLoss.length; i++) {
      shares[byLoss[i]]++;
    }
    return shares;
  }
}
