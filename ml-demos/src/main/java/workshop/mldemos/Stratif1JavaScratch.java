package workshop.mldemos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The baseline: a stratified split by hand, with lists. One pass puts the rows into a list for each
 * class; then, class by class, the first rows go to the test part until it has its share, and the
 * following to the training part. So does the original, but for the shuffling, which it leaves to
 * scikit-learn. Expect time in appending every row to one list and then to another.
 */
public final class Stratif1JavaScratch implements Splitter {

  private final SplitJob job;
  private final List<double[]> features = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();

  /** Prepares the job. */
  public Stratif1JavaScratch(SplitJob job) {
    this.job = job;
    for (int i = 0; i < job.blobs().labels().length; i++) {
      features.add(job.blobs().points()[i]);
      labels.add(job.blobs().labels()[i]);
    }
  }

  @Override
  public Split split() {
    List<List<double[]>> classes = classes();
    SplittableRandom random = new SplittableRandom(job.seed());
    ListRows train = new ListRows();
    ListRows test = new ListRows();
    for (int c = 0; c < classes.size(); c++) {
      List<double[]> rows = classes.get(c);
      if (job.shuffle()) {
        Collections.shuffle(rows, random);
      }
      int testCount = job.testCounts()[c];
      for (double[] row : rows.subList(0, testCount)) {
        test.add(row, c);
      }
      for (double[] row : rows.subList(testCount, testCount + job.trainCounts()[c])) {
        train.add(row, c);
      }
    }
    return new Split(train, test);
  }

  private List<List<double[]>> classes() {
    List<List<double[]>> classes = new ArrayList<>();
    for (int c = 0; c < job.blobs().classes(); c++) {
      classes.add(new ArrayList<>());
    }
    for (int i = 0; i < labels.size(); i++) {
      classes.get(labels.get(i)).add(features.get(i));
    }
    return classes;
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
