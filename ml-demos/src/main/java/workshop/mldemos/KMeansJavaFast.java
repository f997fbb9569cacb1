package workshop.mldemos;

import java.util.Arrays;

/**
 * The profile of the arrays version showed the time in distances, nearly all of which say what the
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

  // All below is kept from fit to fit, so that a fit allocates its result and nothing else.
  private final KMeansJob job;
  private final Grid grid;
  private final Centroids centroids;
  private final int[] labels; // In the grid's order.
  private final int[] candidates;

  /** Lays out the job. */
  public KMeansJavaFast(KMeansJob job) {
    this.job = job;
    grid = new Grid(job.points());
    centroids = new Centroids(job.start().length);
    labels = new int[job.points().length];
    candidates = new int[job.start().length];
  }

  @Override
  public Clustering fit() {
    grid.sort();
    centroids.start(job.start());
    Arrays.fill(labels, NONE);
    int iterations = 0;
    boolean isSettled = false;
    boolean isClose = false;
    while (!isSettled && !isClose && iterations < job.maxIterations()) {
      iterations++;
      int changes = assign();
      double squaredMoves = centroids.move();
      isSettled = changes == 0;
      isClose = !isSettled && squaredMoves <= job.tolerance();
    }
    if (!isSettled) {
      assign();
    }
    return result(iterations);
  }

  /** Gives every point to its nearest centroid; returns how many have changed. */
  private int assign() {
    centroids.loseAll();
    int changes = 0;
    for (Cell cell : grid.cells) {
      if (cell.from < cell.to) {
        int count = centroids.listNearest(cell, candidates);
        changes += count == 1 ? giveAll(cell, candidates[0]) : giveEach(cell, count);
      }
    }
    return changes;
  }

  private int giveAll(Cell cell, int cluster) {
    centroids.gain(cluster, cell.sumX, cell.sumY, cell.to - cell.from);
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

  private int giveEach(Cell cell, int count) {
    int changes = 0;
    for (int i = cell.from; i < cell.to; i++) {
      int nearest = centroids.nearest(grid.x[i], grid.y[i], candidates, count);
      centroids.gain(nearest, grid.x[i], grid.y[i], 1);
      changes += labels[i] == nearest ? 0 : 1;
      labels[i] = nearest;
    }
    cell.owner = NONE;
    return changes;
  }

  private Clustering result(int iterations) {
    int[] inOrderOfPoints = new int[labels.length];
    double inertia = 0;
    for (int i = 0; i < labels.length; i++) {
      inertia += centroids.squaredDistance(labels[i], grid.x[i], grid.y[i]);
      inOrderOfPoints[grid.order[i]] = labels[i];
    }
    return new Clustering(inOrderOfPoints, centroids.rows(), inertia, iterations);
  }

  /** The points, sorted by the square that they lie in. */
  private static final class Grid {
    private final double[] unsortedX;
    private final double[] unsortedY;
    private final int side;
    private final Cell whole = new Cell();
    private final Cell[] cells;
    private final int[] cellOf;
    private final int[] order;
    private final double[] x;
    private final double[] y;

    Grid(double[][] points) {
      int n = points.length;
      unsortedX = new double[n];
      unsortedY = new double[n];
      for (int i = 0; i < n; i++) {
        unsortedX[i] = points[i][0];
        unsortedY[i] = points[i][1];
      }
      side = (int) Math.ceil(Math.sqrt((double) n / POINTS_PER_CELL));
      cells = new Cell[side * side];
      Arrays.setAll(cells, _ -> new Cell());
      cellOf = new int[n];
      order = new int[n];
      x = new double[n];
      y = new double[n];
    }

    /** A counting sort. */
    void sort() {
      findCells();
      int from = 0;
      for (Cell cell : cells) {
        int size = cell.to;
        cell.from = from;
        cell.to = from;
        from += size;
      }
      for (int i = 0; i < cellOf.length; i++) {
        int to = cells[cellOf[i]].to++;
        order[to] = i;
        x[to] = unsortedX[i];
        y[to] = unsortedY[i];
      }
      for (Cell cell : cells) {
        cell.findBox(x, y);
        cell.addUp(x, y);
        cell.owner = NONE;
      }
    }

    /** Finds the cell of each point, and leaves in each cell's end how many it has. */
    private void findCells() {
      whole.to = cellOf.length;
      whole.findBox(unsortedX, unsortedY);
      double perX = perUnit(whole.maxX - whole.minX);
      double perY = perUnit(whole.maxY - whole.minY);
      for (Cell cell : cells) {
        cell.to = 0;
      }
      for (int i = 0; i < cellOf.length; i++) {
        int column = Math.min(side - 1, (int) ((unsortedX[i] - whole.minX) * perX));
        int row = Math.min(side - 1, (int) ((unsortedY[i] - whole.minY) * perY));
        cellOf[i] = row * side + column;
        cells[cellOf[i]].to++;
      }
    }

    private double perUnit(double extent) {
      return extent > 0 ? side / extent : 0;
    }
  }

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

    void findBox(double[] x, double[] y) {
      minX = Double.POSITIVE_INFINITY;
      maxX = Double.NEGATIVE_INFINITY;
      minY = Double.POSITIVE_INFINITY;
      maxY = Double.NEGATIVE_INFINITY;
      for (int i = from; i < to; i++) {
        minX = Math.min(minX, x[i]);
        maxX = Math.max(maxX, x[i]);
        minY = Math.min(minY, y[i]);
        maxY = Math.max(maxY, y[i]);
      }
    }

    void addUp(double[] x, double[] y) {
      sumX = 0;
      sumY = 0;
      for (int i = from; i < to; i++) {
        sumX += x[i];
        sumY += y[i];
      }
    }
  }

  /** Where the centroids are, and the sums and numbers of their points. */
  private static final class Centroids {
    private final double[] x;
    private final double[] y;
    private final double[] sumX;
    private final double[] sumY;
    private final int[] sizes;
    private final int[] all;

    Centroids(int clusters) {
      x = new double[clusters];
      y = new double[clusters];
      sumX = new double[clusters];
      sumY = new double[clusters];
      sizes = new int[clusters];
      all = new int[clusters];
      Arrays.setAll(all, c -> c);
    }

    void start(double[][] start) {
      for (int c = 0; c < x.length; c++) {
        x[c] = start[c][0];
        y[c] = start[c][1];
      }
    }

    void loseAll() {
      Arrays.fill(sumX, 0);
      Arrays.fill(sumY, 0);
      Arrays.fill(sizes, 0);
    }

    void gain(int c, double pointsX, double pointsY, int points) {
      sumX[c] += pointsX;
      sumY[c] += pointsY;
      sizes[c] += points;
    }

    /** Lists the centroids that may be nearest somewhere in a cell's box; returns how many. */
    int listNearest(Cell cell, int[] list) {
      double middleX = (cell.minX + cell.maxX) / 2;
      double middleY = (cell.minY + cell.maxY) / 2;
      int middle = nearest(middleX, middleY, all, all.length);
      int count = 0;
      for (int c = 0; c < x.length; c++) {
        if (c == middle || !isFarther(c, middle, cell)) {
          list[count++] = c;
        }
      }
      return count;
    }

    /** Whether c is farther than another one from every point of a box: from its best corner. */
    private boolean isFarther(int c, int other, Cell cell) {
      double cornerX = x[c] > x[other] ? cell.maxX : cell.minX;
      double cornerY = y[c] > y[other] ? cell.maxY : cell.minY;
      double squared = squaredDistance(c, cornerX, cornerY);
      return squared - squaredDistance(other, cornerX, cornerY) > ROUNDING * squared;
    }

    /** The nearest of those listed, the first of equally near ones. */
    int nearest(double px, double py, int[] list, int count) {
      int nearest = NONE;
      double least = Double.POSITIVE_INFINITY;
      for (int k = 0; k < count; k++) {
        double squared = squaredDistance(list[k], px, py);
        nearest = squared < least ? list[k] : nearest;
        least = Math.min(least, squared);
      }
      return nearest;
    }

    double squaredDistance(int c, double px, double py) {
      double dx = px - x[c];
      double dy = py - y[c];
      return dx * dx + dy * dy;
    }

    /** Moves each to the mean of its points, if it has any; returns the sum of squared moves. */
    double move() {
      double squaredMoves = 0;
      for (int c = 0; c < x.length; c++) {
        if (sizes[c] > 0) {
          double meanX = sumX[c] / sizes[c];
          double meanY = sumY[c] / sizes[c];
          squaredMoves += squaredDistance(c, meanX, meanY);
          x[c] = meanX;
          y[c] = meanY;
        }
      }
      return squaredMoves;
    }

    double[][] rows() {
      double[][] rows = new double[x.length][];
      for (int c = 0; c < x.length; c++) {
        rows[c] = new double[] {x[c], y[c]};
      }
      return rows;
    }
  }
}
