package workshop.mldemos;

import java.util.Arrays;

/**
 * The profile of the scratch version showed the time in distances, nearly all of which say what the
 * point next to it said. Here a fit first sorts the points into small cells. Where one centroid is
 * nearest for a cell's whole bounding box, the cell is given to it at once, with sums computed
 * beforehand; only in the cells between clusters are points looked at, and only with the centroids
 * that can win there (the filtering algorithm of Kanungo et al. 2002, with a grid for the tree).
 * Expect the number of points to matter little once they are sorted.
 */
public final class KMeansJavaFast implements KMeans {

  private static final int POINTS_PER_CELL = 8;
  private static final int NONE = -1;

  /** A centroid must be nearer by more than rounding can be off, relative to the squares. */
  private static final double ROUNDING = 1e-12;

  private final KMeansJob job;
  private final int clusters;
  private final double[] x;
  private final double[] y;

  // All below is kept from fit to fit, so that a fit allocates its result and nothing else.
  private final int side;
  private final int[] cellOf;
  private final int[] starts;
  private final int[] order;
  private final double[] sortedX;
  private final double[] sortedY;
  private final int[] labels;
  private final Cell[] cells;
  private final double[] centerX;
  private final double[] centerY;
  private final double[] sumX;
  private final double[] sumY;
  private final int[] sizes;
  private final int[] candidates;

  /** The points from one index to another, their box, their sums, and who has them all. */
  private static final class Cell {
    private int from;
    private int to;
    private double minX;
    private double maxX;
    private double minY;
    private double maxY;
    private double sumX;
    private double sumY;
    private int owner;
  }

  /** Lays out the job. */
  public KMeansJavaFast(KMeansJob job) {
    this.job = job;
    clusters = job.start().length;
    int n = job.points().length;
    x = new double[n];
    y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = job.points()[i][0];
      y[i] = job.points()[i][1];
    }
    side = (int) Math.ceil(Math.sqrt((double) n / POINTS_PER_CELL));
    cellOf = new int[n];
    starts = new int[side * side + 1];
    order = new int[n];
    sortedX = new double[n];
    sortedY = new double[n];
    labels = new int[n];
    cells = new Cell[side * side];
    Arrays.setAll(cells, _ -> new Cell());
    centerX = new double[clusters];
    centerY = new double[clusters];
    sumX = new double[clusters];
    sumY = new double[clusters];
    sizes = new int[clusters];
    candidates = new int[clusters];
  }

  @Override
  public Clustering fit() {
    for (int c = 0; c < clusters; c++) {
      centerX[c] = job.start()[c][0];
      centerY[c] = job.start()[c][1];
    }
    Arrays.fill(labels, NONE);
    sortIntoCells();
    int iterations = 0;
    boolean isSettled = false;
    boolean isClose = false;
    while (!isSettled && !isClose && iterations < job.maxIterations()) {
      iterations++;
      int changes = assign();
      double squaredMoves = means();
      isSettled = changes == 0;
      isClose = !isSettled && squaredMoves <= job.tolerance();
    }
    if (!isSettled) {
      assign();
    }
    return result(iterations);
  }

  /** A counting sort by the square of the grid that a point lies in. */
  private void sortIntoCells() {
    double minX = x[0];
    double maxX = x[0];
    double minY = y[0];
    double maxY = y[0];
    for (int i = 1; i < x.length; i++) {
      minX = Math.min(minX, x[i]);
      maxX = Math.max(maxX, x[i]);
      minY = Math.min(minY, y[i]);
      maxY = Math.max(maxY, y[i]);
    }
    double perX = perUnit(minX, maxX);
    double perY = perUnit(minY, maxY);
    Arrays.fill(starts, 0);
    for (int i = 0; i < x.length; i++) {
      int column = Math.min(side - 1, (int) ((x[i] - minX) * perX));
      int row = Math.min(side - 1, (int) ((y[i] - minY) * perY));
      cellOf[i] = row * side + column;
      starts[cellOf[i] + 1]++;
    }
    for (int cell = 0; cell < cells.length; cell++) {
      starts[cell + 1] += starts[cell];
      cells[cell].from = starts[cell];
      cells[cell].to = starts[cell];
    }
    for (int i = 0; i < x.length; i++) {
      int to = cells[cellOf[i]].to++;
      order[to] = i;
      sortedX[to] = x[i];
      sortedY[to] = y[i];
    }
    for (Cell cell : cells) {
      measure(cell);
    }
  }

  private double perUnit(double min, double max) {
    return max > min ? side / (max - min) : 0;
  }

  private void measure(Cell cell) {
    cell.owner = NONE;
    cell.minX = Double.POSITIVE_INFINITY;
    cell.minY = Double.POSITIVE_INFINITY;
    cell.maxX = Double.NEGATIVE_INFINITY;
    cell.maxY = Double.NEGATIVE_INFINITY;
    cell.sumX = 0;
    cell.sumY = 0;
    for (int i = cell.from; i < cell.to; i++) {
      cell.minX = Math.min(cell.minX, sortedX[i]);
      cell.minY = Math.min(cell.minY, sortedY[i]);
      cell.maxX = Math.max(cell.maxX, sortedX[i]);
      cell.maxY = Math.max(cell.maxY, sortedY[i]);
      cell.sumX += sortedX[i];
      cell.sumY += sortedY[i];
    }
  }

  /** Gives every point to its nearest centroid; returns how many have changed. */
  private int assign() {
    Arrays.fill(sumX, 0);
    Arrays.fill(sumY, 0);
    Arrays.fill(sizes, 0);
    int changes = 0;
    for (Cell cell : cells) {
      if (cell.from < cell.to) {
        int left = candidates(cell);
        changes += left == 1 ? giveAll(cell, candidates[0]) : giveEach(cell, left);
      }
    }
    return changes;
  }

  /** Lists the centroids that may be nearest somewhere in a cell's box; returns how many. */
  private int candidates(Cell cell) {
    int middle = nearest((cell.minX + cell.maxX) / 2, (cell.minY + cell.maxY) / 2);
    int left = 0;
    for (int c = 0; c < clusters; c++) {
      if (c == middle || !isFarther(c, middle, cell)) {
        candidates[left++] = c;
      }
    }
    return left;
  }

  private int nearest(double px, double py) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < clusters; c++) {
      double dx = px - centerX[c];
      double dy = py - centerY[c];
      double squared = dx * dx + dy * dy;
      nearest = squared < least ? c : nearest;
      least = Math.min(least, squared);
    }
    return nearest;
  }

  /**
   * Whether c is farther than the other centroid from every point of a box: from its best corner.
   */
  private boolean isFarther(int c, int other, Cell cell) {
    double cornerX = centerX[c] > centerX[other] ? cell.maxX : cell.minX;
    double cornerY = centerY[c] > centerY[other] ? cell.maxY : cell.minY;
    double dx = cornerX - centerX[c];
    double dy = cornerY - centerY[c];
    double otherDx = cornerX - centerX[other];
    double otherDy = cornerY - centerY[other];
    double squared = dx * dx + dy * dy;
    double otherSquared = otherDx * otherDx + otherDy * otherDy;
    return squared - otherSquared > ROUNDING * squared;
  }

  private int giveAll(Cell cell, int cluster) {
    sumX[cluster] += cell.sumX;
    sumY[cluster] += cell.sumY;
    sizes[cluster] += cell.to - cell.from;
    int changes = 0;
    if (cell.owner != cluster) {
      for (int i = cell.from; i < cell.to; i++) {
        changes += labels[i] == cluster ? 0 : 1;
        labels[i] = cluster;
      }
      cell.owner = cluster;
    }
    return changes;
  }

  private int giveEach(Cell cell, int left) {
    int changes = 0;
    for (int i = cell.from; i < cell.to; i++) {
      int nearest = NONE;
      double least = Double.POSITIVE_INFINITY;
      for (int k = 0; k < left; k++) {
        int c = candidates[k];
        double dx = sortedX[i] - centerX[c];
        double dy = sortedY[i] - centerY[c];
        double squared = dx * dx + dy * dy;
        nearest = squared < least ? c : nearest;
        least = Math.min(least, squared);
      }
      sumX[nearest] += sortedX[i];
      sumY[nearest] += sortedY[i];
      sizes[nearest]++;
      changes += labels[i] == nearest ? 0 : 1;
      labels[i] = nearest;
    }
    cell.owner = NONE;
    return changes;
  }

  private double means() {
    double squaredMoves = 0;
    for (int c = 0; c < clusters; c++) {
      double newX = sizes[c] == 0 ? centerX[c] : sumX[c] / sizes[c];
      double newY = sizes[c] == 0 ? centerY[c] : sumY[c] / sizes[c];
      double dx = newX - centerX[c];
      double dy = newY - centerY[c];
      squaredMoves += dx * dx + dy * dy;
      centerX[c] = newX;
      centerY[c] = newY;
    }
    return squaredMoves;
  }

  private Clustering result(int iterations) {
    int[] result = new int[x.length];
    double inertia = 0;
    for (int i = 0; i < x.length; i++) {
      double dx = sortedX[i] - centerX[labels[i]];
      double dy = sortedY[i] - centerY[labels[i]];
      inertia += dx * dx + dy * dy;
      result[order[i]] = labels[i];
    }
    double[][] centroids = new double[clusters][];
    for (int c = 0; c < clusters; c++) {
      centroids[c] = new double[] {centerX[c], centerY[c]};
    }
    return new Clustering(result, centroids, inertia, iterations);
  }
}
