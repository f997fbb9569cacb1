package workshop.mldemos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The profile of the scratch version showed the time in appending to lists. Here one pass sorts the
 * row numbers by class into an array (a counting sort). Of sorted rows, dealt one by one to K
 * folds, a fold gets every K-th. So its size and its labels are known beforehand, and its arrays
 * are filled from beginning to end. Expect what sorting and copying cost.
 */
public final class Stratif2JavaFast implements StratifiedFolds {

  private final FoldsJob job;
  private final double[] features;
  private final int[] labels;
  private final int[] order;

  /** Prepares the job. */
  public Stratif2JavaFast(FoldsJob job) {
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
  public List<Rows> folds() {
    int[] starts = sortByClass();
    if (job.shuffle()) {
      SplittableRandom random = new SplittableRandom(job.seed());
      for (int c = 0; c < job.blobs().classes(); c++) {
        shuffle(starts[c], starts[c + 1], random);
      }
    }
    List<Rows> folds = new ArrayList<>(job.folds());
    for (int fold = 0; fold < job.folds(); fold++) {
      folds.add(take(fold, starts));
    }
    return folds;
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

  /** Every K-th of the sorted rows, from the one with the fold's number on. */
  private ArrayRows take(int fold, int[] starts) {
    ArrayRows rows = new ArrayRows(Math.ceilDiv(labels.length - fold, job.folds()));
    for (int i = 0; i < rows.labels.length; i++) {
      int row = order[fold + i * job.folds()];
      rows.features[2 * i] = features[2 * row];
      rows.features[2 * i + 1] = features[2 * row + 1];
    }
    int from = 0;
    for (int c = 0; c < job.blobs().classes(); c++) {
      int to = Math.ceilDiv(starts[c + 1] - fold, job.folds());
      Arrays.fill(rows.labels, from, to, c);
      from = to;
    }
    return rows;
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
