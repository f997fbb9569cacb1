package workshop.mldemos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The baseline: stratified folds by hand, with lists. The rows of each class are dealt out to the
 * folds; then each fold's training part is put together from all the others. Expect time in going
 * through all labels once for each class, and in the copies: with ten folds, every row is appended
 * to nine lists.
 */
public final class Stratif2JavaScratch implements StratifiedFolds {

  private final FoldsJob job;
  private final List<double[]> features = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();

  /** Lays out the job. */
  public Stratif2JavaScratch(FoldsJob job) {
    this.job = job;
    for (int i = 0; i < job.blobs().labels().length; i++) {
      features.add(job.blobs().points()[i]);
      labels.add(job.blobs().labels()[i]);
    }
  }

  @Override
  public List<Split> folds() {
    List<ListRows> folds = new ArrayList<>();
    for (int fold = 0; fold < job.folds(); fold++) {
      folds.add(new ListRows());
    }
    SplittableRandom random = new SplittableRandom(job.seed());
    int ahead = 0;
    for (int c = 0; c < job.blobs().classes(); c++) {
      List<Integer> rows = rowsOf(c);
      if (job.shuffle()) {
        Collections.shuffle(rows, random);
      }
      int dealt = 0;
      int extra = rows.size() % job.folds();
      for (int fold = 0; fold < job.folds(); fold++) {
        boolean oneMore = Math.floorMod(fold - ahead, job.folds()) < extra;
        int end = dealt + rows.size() / job.folds() + (oneMore ? 1 : 0);
        for (int row : rows.subList(dealt, end)) {
          folds.get(fold).add(features.get(row), labels.get(row));
        }
        dealt = end;
      }
      ahead += extra;
    }
    return splits(folds);
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

  private static List<Split> splits(List<ListRows> folds) {
    List<Split> splits = new ArrayList<>();
    for (ListRows test : folds) {
      ListRows train = new ListRows();
      for (ListRows fold : folds) {
        if (fold != test) {
          train.addAll(fold);
        }
      }
      splits.add(new Split(train, test));
    }
    return splits;
  }

  private static final class ListRows implements Rows {
    private final ArrayList<double[]> features = new ArrayList<>();
    private final ArrayList<Integer> labels = new ArrayList<>();

    void add(double[] row, int label) {
      features.add(row);
      labels.add(label);
    }

    void addAll(ListRows rows) {
      features.addAll(rows.features);
      labels.addAll(rows.labels);
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
