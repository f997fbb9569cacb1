package workshop.mldemos;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The profile of the scratch version showed the time in appending to lists, and in shuffling them.
 * Here one pass sorts the row numbers by class into an array (a counting sort), each class is
 * shuffled in its place, and the features are copied where they belong; the labels of a part are
 * known without looking. Expect what shuffling and copying cost.
 */
public final class Stratif1JavaFast implements Splitter {

  private final SplitJob job;
  private final double[] features;
  private final int[] labels;
  private final int[] order;

  /** Prepares the job. */
  public Stratif1JavaFast(SplitJob job) {
    this.job = job;
    labels = job.blobs().labels();
    features = new double[2 * labels.length];
    for (int i = 0; i < labels.length; i++) {
      features[2 * i] = job.blobs().points()[i][0];
      features[2 * i + 1] = job.blobs().points()[i][1];
    }
    order = new int[labels.length]; // Kept from call to call.
  }

  @Override
  public Split split() {
    SplittableRandom random = new SplittableRandom(job.seed());
    int[] starts = sortByClass();
    ArrayRows train = new ArrayRows(Arrays.stream(job.trainCounts()).sum());
    ArrayRows test = new ArrayRows(Arrays.stream(job.testCounts()).sum());
    int trainAt = 0;
    int testAt = 0;
    for (int c = 0; c < job.blobs().classes(); c++) {
      if (job.shuffle()) {
        shuffle(starts[c], starts[c + 1], random);
      }
      int testCount = job.testCounts()[c];
      int trainCount = job.trainCounts()[c];
      take(starts[c], testCount, c, test, testAt);
      take(starts[c] + testCount, trainCount, c, train, trainAt);
      testAt += testCount;
      trainAt += trainCount;
    }
    return new Split(train, test);
  }

  /** Where the rows of each class begin in the order; one more, where the last ends. */
  private int[] sortByClass() {
    int[] starts = new int[job.blobs().classes() + 1];
    for (int label : labels) {
      starts[label + 1]++;
    }
    for (int c = 1; c < starts.length; c++) {
      starts[c] += starts[c - 1];
    }
    int[] next = starts.clone();
    for (int row = 0; row < labels.length; row++) {
      order[next[labels[row]]++] = row;
    }
    return starts;
  }

  /** As {@link java.util.Collections#shuffle}, on a part of the array. */
  private void shuffle(int from, int to, SplittableRandom random) {
    for (int size = to - from; size > 1; size--) {
      int other = from + random.nextInt(size);
      int last = from + size - 1;
      int swapped = order[last];
      order[last] = order[other];
      order[other] = swapped;
    }
  }

  private void take(int from, int count, int label, ArrayRows rows, int at) {
    for (int i = 0; i < count; i++) {
      int row = order[from + i];
      rows.features[2 * (at + i)] = features[2 * row];
      rows.features[2 * (at + i) + 1] = features[2 * row + 1];
    }
    Arrays.fill(rows.labels, at, at + count, label);
  }

  private static final class ArrayRows implements Rows {
    private final double[] features;
    private final int[] labels;

    ArrayRows(int size) {
      features = new double[2 * size];
      labels = new int[size];
    }

    @Override
    public int size() {
      return labels.length;
    }

    @Override
    public double feature(int row, int column) {
      return features[2 * row + column];
    }

    @Override
    public int label(int row) {
      return labels[row];
    }
  }
}
