package workshop.mldemos;

import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import workshop.harness.WorkshopException;

/**
 * The library: Tablesaw, whose tables have a stratified split. It draws rows by itself, without a
 * seed, and rounds the share of each class; it can neither keep the order of the rows nor train on
 * fewer than all the rest. Expect tables that are split by class, sampled, and appended.
 */
public final class Stratif1JavaTablesaw implements Splitter {

  private static final String LABEL = "class";

  private final Table table;
  private final double testSize;

  /**
   * Prepares the job.
   *
   * @throws WorkshopException if the rows are to stay in order, or not all are to be taken
   */
  public Stratif1JavaTablesaw(SplitJob job) {
    int n = job.blobs().labels().length;
    if (!job.shuffle()) {
      throw new WorkshopException(
          "Tablesaw draws the rows, and can't take them in order; give --shuffle true");
    }
    if (job.total() < n) {
      throw new WorkshopException(
          "Tablesaw can't train on fewer rows than all the rest; give --train-size rest");
    }
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = job.blobs().points()[i][0];
      y[i] = job.blobs().points()[i][1];
    }
    table =
        Table.create(
            DoubleColumn.create("x", x),
            DoubleColumn.create("y", y),
            IntColumn.create(LABEL, job.blobs().labels()));
    testSize = job.testSize();
  }

  @Override
  public Split split() {
    Table[] parts = table.stratifiedSampleSplit(table.intColumn(LABEL), testSize);
    return new Split(new TableRows(parts[1]), new TableRows(parts[0]));
  }

  private static final class TableRows implements Rows {
    private final transient DoubleColumn[] features;
    private final transient IntColumn labels;

    TableRows(Table table) {
      features = new DoubleColumn[] {table.doubleColumn("x"), table.doubleColumn("y")};
      labels = table.intColumn(LABEL);
    }

    @Override
    public int size() {
      return labels.size();
    }

    @Override
    public double feature(int row, int column) {
      return features[column].getDouble(row);
    }

    @Override
    public int label(int row) {
      return labels.getInt(row);
    }
  }
}
