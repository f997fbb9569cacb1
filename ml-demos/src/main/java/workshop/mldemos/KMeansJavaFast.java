package workshop.mldemos;

import java.util.Arrays;

/**
 * The profile of the arrays version shows the time in distances, and most points have the same
 * nearest centroid as the points around them. Here a fit first sorts the points into small cells.
 * Where one centroid is nearest for a cell's whole bounding box, the cell is assigned at once, with
 * sums computed beforehand; other points are compared only with the centroids that can be nearest
 * in their cell (the filtering algorithm of Kanungo et al. 2002, with a grid in place of the tree).
 * Expect the number of points to matter little once they are sorted.
 */
public final class KMeansJavaFast implements KMeans {

  private static final int POINTS_PER_CELL = 8;
  private static final int NONE = -1;
  private static final double ROUNDING = 1e-12; // More than distances are off by, relatively.

  private final KMeansJob job;
  private final double[] unsortedX;
  private final double[] unsortedY;
  private final int side; // The grid has so many rows, and as many columns.
  private final Cell[] cells;
  private final Cell whole = new Cell();
  private final int[] cellOf;
  private final int[] order; // The points by cell; x and y have them in this order.
  private final double[] x;
  private final double[] y;
  private final Centroid[] centroids;
  private final Centroid[] candidates;
  private int[] labels;

  /** Prepares the job. */
  public KMeansJavaFast(KMeansJob job) {
    this.job = job;
    int n = job.points().length;
    unsortedX = Arrays.stream(job.points()).mapToDouble(point -> point[0]).toArray();
    unsortedY = Arrays.stream(job.points()).mapToDouble(point -> point[1]).toArray();
    side = (int) Math.ceil(Math.sqrt((double) n / POINTS_PER_CELL));
    cells = new Cell[side * side];
    Arrays.setAll(cells, _ -> new Cell());
    whole.to = n;
    cellOf = new int[n];
    order = new int[n];
    x = new double[n];
    y = new double[n];
    centroids = new Centroid[job.start().length];
    candidates = new Centroid[job.start().length];
  }

  @Override
  public Clustering fit() {
    sort();
    Arrays.setAll(centroids, c -> new Centroid(c, job.start()[c]));
    labels = new int[x.length];
    Arrays.fill(labels, NONE);
    int iterations = 0;
    int changes;
    double squaredMoves;
    do {
      iterations++;
      changes = assign();
      squaredMoves = Arrays.stream(centroids).mapToDouble(Centroid::moveToMean).sum();
    } while (changes > 0 && squaredMoves > job.tolerance() && iterations < job.maxIterations());
    if (changes > 0) {
      assign();
    }
    double inertia = 0;
    for (int i = 0; i < labels.length; i++) {
      inertia += centroids[labels[i]].squaredDistance(unsortedX[i], unsortedY[i]);
    }
    double[][] rows = new double[centroids.length][];
    Arrays.setAll(rows, c -> new double[] {centroids[c].x, centroids[c].y});
    return new Clustering(labels, rows, inertia, iterations);
  }

  /** Sorts the points by cell: a counting sort. */
  private void sort() {
    countPoints();
    int from = 0;
    for (Cell cell : cells) {
      cell.from = from;
      from += cell.to;
      cell.to = cell.from;
    }
    for (int i = 0; i < cellOf.length; i++) {
      int to = cells[cellOf[i]].to++;
      order[to] = i;
      x[to] = unsortedX[i];
      y[to] = unsortedY[i];
    }
    Arrays.stream(cells).forEach(cell -> cell.measure(x, y));
  }

  /** Finds the cell of each point, and leaves in each cell's end how many points it has. */
  private void countPoints() {
    whole.measure(unsortedX, unsortedY);
    double perX = whole.maxX > whole.minX ? side / (whole.maxX - whole.minX) : 0;
    double perY = whole.maxY > whole.minY ? side / (whole.maxY - whole.minY) : 0;
    Arrays.stream(cells).forEach(cell -> cell.to = 0);
    for (int i = 0; i < cellOf.length; i++) {
      int column = Math.min(side - 1, (int) ((unsortedX[i] - whole.minX) * perX));
      int row = Math.min(side - 1, (int) ((unsortedY[i] - whole.minY) * perY));
      cellOf[i] = row * side + column;
      cells[cellOf[i]].to++;
    }
  }

  /** Assigns every point to its nearest centroid; returns how many have changed. */
  private int assign() {
    Arrays.stream(centroids).forEach(Centroid::reset);
    int changes = 0;
    for (Cell cell : cells) {
      if (cell.from < cell.to) {
        changes += assignCell(cell);
      }
    }
    return changes;
  }

  /** Lists the centroids that may be nearest somewhere in a cell's box; returns how many. */
  private int listNearest(Cell cell) {
    double x = (cell.minX + cell.maxX) / 2;
    double y = (cell.minY + cell.maxY) / 2;
    Centroid middle = nearest(x, y, centroids, centroids.length);
    int count = 0;
    for (Centroid centroid : centroids) {
      if (centroid == middle || !centroid.isFarther(middle, cell)) {
        candidates[count++] = centroid;
      }
    }
    return count;
  }

  /** The nearest of those listed, the first of equally near ones. */
  private static Centroid nearest(double x, double y, Centroid[] list, int count) {
    Centroid nearest = list[0];
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < count; k++) {
      double squared = list[k].squaredDistance(x, y);
      nearest = squared < least ? list[k] : nearest;
      least = Math.min(least, squared);
    }
    return nearest;
  }

  /** Assigns a cell's points, at once if one centroid is nearest; returns how many have changed. */
  private int assignCell(Cell cell) {
    int count = listNearest(cell);
    int label = count == 1 ? candidates[0].label : NONE;
    if (count == 1) {
      candidates[0].accumulate(cell.sumX, cell.sumY, cell.to - cell.from);
      if (cell.label == label) {
        return 0;
      }
    }
    cell.label = label;
    int changes = 0;
    for (int i = cell.from; i < cell.to; i++) {
      Centroid nearest = candidates[0];
      if (count > 1) {
        nearest = nearest(x[i], y[i], candidates, count);
        nearest.accumulate(x[i], y[i], 1);
      }
      changes += labels[order[i]] == nearest.label ? 0 : 1;
      labels[order[i]] = nearest.label;
    }
    return changes;
  }

  /** The points from one index to another: bounding box, sums, and the label of all. */
  private static final class Cell {
    private int from;
    private int to;
    private double minX;
    private double maxX;
    private double minY;
    private double maxY;
    private double sumX;
    private double sumY;
    private int label;

    void measure(double[] x, double[] y) {
      minX = minY = Double.POSITIVE_INFINITY;
      maxX = maxY = Double.NEGATIVE_INFINITY;
      sumX = sumY = 0;
      label = NONE;
      for (int i = from; i < to; i++) {
        minX = Math.min(minX, x[i]);
        maxX = Math.max(maxX, x[i]);
        minY = Math.min(minY, y[i]);
        maxY = Math.max(maxY, y[i]);
        sumX += x[i];
        sumY += y[i];
      }
    }
  }

  /** Where a centroid is, and the sums and the number of its points. */
  private static final class Centroid {
    private final int label;
    private double x;
    private double y;
    private double sumX;
    private double sumY;
    private int size;

    Centroid(int label, double[] start) {
      this.label = label;
      x = start[0];
      y = start[1];
    }

    void reset() {
      sumX = sumY = 0;
      size = 0;
    }

    void accumulate(double pointsX, double pointsY, int points) {
      sumX += pointsX;
      sumY += pointsY;
      size += points;
    }

    /** Moves to the mean of its points, if it has any; returns the squared move. */
    double moveToMean() {
      double oldX = x;
      double oldY = y;
      if (size > 0) {
        x = sumX / size;
        y = sumY / size;
      }
      return squaredDistance(oldX, oldY);
    }

    double squaredDistance(double px, double py) {
      double dx = px - x;
      double dy = py - y;
      return dx * dx + dy * dy;
    }

    /** Whether this is farther than another from every point of a box: from its best corner. */
    boolean isFarther(Centroid other, Cell cell) {
      double cornerX = x > other.x ? cell.maxX : cell.minX;
      double cornerY = y > other.y ? cell.maxY : cell.minY;
      double squared = squaredDistance(cornerX, cornerY);
      return squared - other.squaredDistance(cornerX, cornerY) > ROUNDING * squared;
    }
  }
}
