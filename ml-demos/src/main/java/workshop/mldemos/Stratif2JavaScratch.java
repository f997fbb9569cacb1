package workshop.mldemos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The baseline: stratified folds by hand, with lists. One pass puts the rows into a list for each
 * class; then they are dealt one by one to the folds, the next class going on where the last one
 * stopped. So does the original. Expect time in appending every row to one list and then to
 * another.
 */
public final class Stratif2JavaScratch implements StratifiedFolds {

  private final FoldsJob job;
  private final List<double[]> features = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();

  /** Prepares the job. */
  public Stratif2JavaScratch(FoldsJob job) {
    this.job = job;
    for (int i = 0; i < job.blobs().labels().length; i++) {
      features.add(job.blobs().points()[i]);
      labels.add(job.blobs().labels()[i]);
    }
  }

  @Override
  public List<Rows> folds() {
    List<List<double[]>> classes = classes();
    SplittableRandom random = new SplittableRandom(job.seed());
    List<ListRows> folds = new ArrayList<>();
    for (int fold = 0; fold < job.folds(); fold++) {
      folds.add(new ListRows());
    }
    int currentFold = 0;
    for (int c = 0; c < classes.size(); c++) {
      List<double[]> rows = classes.get(c);
      if (job.shuffle()) {
        Collections.shuffle(rows, random);
      }
      for (double[] row : rows) {
        folds.get(currentFold).add(row, c);
        currentFold = (currentFold + 1) % job.folds();
      }
    }
    return List.copyOf(folds);
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
