package workshop.mldemos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The baseline: a stratified split by hand, with lists. For each class it collects the rows,
 * shuffles them, and appends the first to one list and the following to the other. Expect time in
 * boxed numbers, and in going through all labels once for each class.
 */
public final class Stratif1JavaScratch implements Splitter {

  private final SplitJob job;
  private final List<double[]> features = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();

  /** Lays out the job. */
  public Stratif1JavaScratch(SplitJob job) {
    this.job = job;
    for (int i = 0; i < job.blobs().labels().length; i++) {
      features.add(job.blobs().points()[i]);
      labels.add(job.blobs().labels()[i]);
    }
  }

  @Override
  public Split split() {
    SplittableRandom random = new SplittableRandom(job.seed());
    ListRows train = new ListRows();
    ListRows test = new ListRows();
    for (int c = 0; c < job.blobs().classes(); c++) {
      List<Integer> rows = rowsOf(c);
      if (job.shuffle()) {
        Collections.shuffle(rows, random);
      }
      int testCount = job.testCounts()[c];
      for (int row : rows.subList(0, testCount)) {
        test.add(features.get(row), labels.get(row));
      }
      for (int row : rows.subList(testCount, testCount + job.trainCounts()[c])) {
        train.add(features.get(row), labels.get(row));
      }
    }
    return new Split(train, test);
  }

  private List<Integer> rowsOf(int label) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < labels.size(); row++) {
      if (labels.get(row) == label) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static final class ListRows implements Rows {
    private final ArrayList<double[]> features = new ArrayList<>();
    private final ArrayList<Integer> labels = new ArrayList<>();

    void add(double[] row, int label) {
      features.add(row);
      labels.add(label);
    }

    @Override
    public int size() {
      return labels.size();
    }

    @Override
    public double feature(int row, int column) {
      return features.get(row)[column];
    }

    @Override
    public int label(int row) {
      return labels.get(row);
    }
  }
}
