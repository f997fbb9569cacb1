package workshop.mldemos;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The profile of the scratch version showed the time in going through all labels once for each
 * class, and in copying every row to nine training parts. Here a counting sort orders the rows by
 * class in one pass, and they are copied once, fold by fold: a fold's test part is a stretch of
 * that copy, its training part the same copy with the stretch left out. Expect the cost of sorting
 * and of one copy, whatever the number of folds.
 */
public final class Stratif2JavaFast implements StratifiedFolds {

  private final FoldsJob job;
  private final double[] features;
  private final int[] labels;
  private final int[] order;

  /** Lays out the job. */
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
  public List<Split> folds() {
    int[] starts = sortByClass();
    if (job.shuffle()) {
      SplittableRandom random = new SplittableRandom(job.seed());
      for (int c = 0; c < job.blobs().classes(); c++) {
        shuffle(starts[c], starts[c + 1], random);
      }
    }
    double[] copied = new double[features.length];
    int[] copiedLabels = new int[labels.length];
    List<Split> splits = new ArrayList<>();
    int[] next = starts.clone();
    int at = 0;
    for (int fold = 0; fold < job.folds(); fold++) {
      int start = at;
      int ahead = 0;
      for (int c = 0; c < job.blobs().classes(); c++) {
        int size = starts[c + 1] - starts[c];
        int extra = size % job.folds();
        boolean oneMore = Math.floorMod(fold - ahead, job.folds()) < extra;
        int count = size / job.folds() + (oneMore ? 1 : 0);
        take(next[c], count, c, copied, copiedLabels, at);
        next[c] += count;
        at += count;
        ahead += extra;
      }
      splits.add(
          new Split(
              new Others(copied, copiedLabels, start, at),
              new Stretch(copied, copiedLabels, start, at)));
    }
    return splits;
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

  private void take(int from, int count, int label, double[] rows, int[] rowLabels, int at) {
    for (int i = 0; i < count; i++) {
      int row = order[from + i];
      rows[2 * (at + i)] = features[2 * row];
      rows[2 * (at + i) + 1] = features[2 * row + 1];
      rowLabels[at + i] = label;
    }
  }

  /** The rows from start to end. */
  private record Stretch(double[] features, int[] labels, int start, int end) implements Rows {

    @Override
    public int size() {
      return end - start;
    }

    @Override
    public double feature(int row, int column) {
      return features[2 * (start + row) + column];
    }

    @Override
    public int label(int row) {
      return labels[start + row];
    }
  }

  /** All rows but those from start to end. */
  private record Others(double[] features, int[] labels, int start, int end) implements Rows {

    @Override
    public int size() {
      return labels.length - (end - start);
    }

    @Override
    public double feature(int row, int column) {
      return features[2 * at(row) + column];
    }

    @Override
    public int label(int row) {
      return labels[at(row)];
    }

    private int at(int row) {
      return row < start ? row : row + (end - start);
    }
  }
}
