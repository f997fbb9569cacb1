package workshop.polymatch;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An index of polygons: square cells over the plane, each of which holds the polygons whose centres
 * lie in it, in order of area. Versions 8 and 9 share it.
 */
final class Grid implements Serializable {

  static final int NONE = -1;

  /** The number of polygons in a cell, on average. */
  private static final int PER_CELL = 16;

  private final Cells cells;

  /** The index of each polygon in order of area. A polygon's place in this order is its rank. */
  private final int[] order;

  /** The centres by rank. */
  private final double[] centerX;

  private final double[] centerY;

  /** Where each cell begins in the three arrays below; one more element for the end of the last. */
  private final int[] starts;

  /** The ranks by cell; within a cell in ascending order. */
  private final int[] ranks;

  /** The centres by cell, next to each other in memory for the sake of the cache. */
  private final double[] cellX;

  private final double[] cellY;

  /**
   * Builds the index.
   *
   * @param isParallel whether all cores compute centres and areas; the rest is done by one thread
   */
  Grid(List<Shape> shapes, boolean isParallel) {
    int size = shapes.size();
    double[] x = new double[size];
    double[] y = new double[size];
    double[] area = new double[size];
    IntStream indices = IntStream.range(0, size);
    (isParallel ? indices.parallel() : indices)
        .forEach(i -> {
          Point center = shapes.get(i).center();
          x[i] = center.x();
          y[i] = center.y();
          area[i] = shapes.get(i).area();
        });
    cells = Cells.over(x, y);
    order = byArea(area);
    centerX = new double[size];
    centerY = new double[size];
    starts = new int[cells.columns * cells.rows + 1];
    ranks = new int[size];
    cellX = new double[size];
    cellY = new double[size];
    for (int rank = 0; rank < size; rank++) {
      centerX[rank] = x[order[rank]];
      centerY[rank] = y[order[rank]];
    }
    fillCells();
  }

  /** A counting sort by cell, which is stable: the ranks of a cell stay in order. */
  private void fillCells() {
    int[] cell = new int[order.length];
    for (int rank = 0; rank < cell.length; rank++) {
      cell[rank] = cells.at(centerX[rank], centerY[rank]);
      starts[cell[rank] + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    int[] next = starts.clone();
    for (int rank = 0; rank < cell.length; rank++) {
      int place = next[cell[rank]]++;
      ranks[place] = rank;
      cellX[place] = centerX[rank];
      cellY[place] = centerY[rank];
    }
  }

  /** The index of the polygon of the smallest area that is near, or NONE. */
  int findBestPolygon(Point point, double maxDistance) {
    double pointX = point.x();
    double pointY = point.y();
    double maxSquared = maxDistance * maxDistance;
    int firstColumn = cells.column(pointX - maxDistance);
    int lastColumn = cells.column(pointX + maxDistance);
    int firstRow = cells.row(pointY - maxDistance);
    int lastRow = cells.row(pointY + maxDistance);
    int best = order.length;
    if (isWide(firstColumn, lastColumn, firstRow, lastRow)) {
      best = findFirst(pointX, pointY, maxSquared);
    } else {
      // A good candidate from the point's own cell leaves little to do in the other cells.
      best = findBetter(cells.at(pointX, pointY), pointX, pointY, maxSquared, best);
      for (int row = firstRow; row <= lastRow; row++) {
        for (int column = firstColumn; column <= lastColumn; column++) {
          best = findBetter(cells.at(column, row), pointX, pointY, maxSquared, best);
        }
      }
    }
    return best < order.length ? order[best] : NONE;
  }

  /**
   * Whether the search through all polygons in order of area meets a near one before all these
   * cells are visited. It takes about as many steps as there are polygons for each one in reach.
   */
  private boolean isWide(int firstColumn, int lastColumn, int firstRow, int lastRow) {
    long inside = 0;
    for (int row = firstRow; row <= lastRow; row++) {
      inside += starts[cells.at(lastColumn, row) + 1] - starts[cells.at(firstColumn, row)];
    }
    long visited = (lastColumn - firstColumn + 1L) * (lastRow - firstRow + 1);
    return visited * inside > order.length;
  }

  /** The rank of the first near polygon of all; as many as there are polygons if none is near. */
  private int findFirst(double pointX, double pointY, double maxSquared) {
    int rank = 0;
    while (rank < order.length
        && !isNear(centerX[rank] - pointX, centerY[rank] - pointY, maxSquared)) {
      rank++;
    }
    return rank;
  }

  /** The rank of the cell's first near polygon if it is below the best rank, else the best rank. */
  private int findBetter(int cell, double pointX, double pointY, double maxSquared, int best) {
    int end = starts[cell + 1];
    for (int i = starts[cell]; i < end && ranks[i] < best; i++) {
      if (isNear(cellX[i] - pointX, cellY[i] - pointY, maxSquared)) {
        return ranks[i];
      }
    }
    return best;
  }

  private static boolean isNear(double dx, double dy, double maxSquared) {
    return dx * dx + dy * dy < maxSquared;
  }

  /**
   * The indices in order of area; equal areas stay in order. A radix sort: it passes over the areas
   * once for each of their eight bytes, from the last to the first, and compares nothing.
   */
  static int[] byArea(double[] area) {
    int[] order = IntStream.range(0, area.length).toArray();
    int[] sorted = new int[area.length];
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      int[] next = new int[257];
      for (double each : area) {
        next[digit(each, shift) + 1]++;
      }
      for (int digit = 1; digit < next.length; digit++) {
        next[digit] += next[digit - 1];
      }
      for (int i : order) {
        sorted[next[digit(area[i], shift)]++] = i;
      }
      int[] unsorted = order;
      order = sorted;
      sorted = unsorted;
    }
    return order;
  }

  /** A byte of a number's bits. Numbers that are not negative have the order of their bits. */
  private static int digit(double number, int shift) {
    return (int) (Double.doubleToRawLongBits(number) >>> shift) & 0xFF;
  }

  /** Square cells over the plane; what lies outside belongs to the cell at the border. */
  private record Cells(double minX, double minY, double perSide, int columns, int rows)
      implements Serializable {

    /** Cells over all centres, as many as give {@link #PER_CELL} polygons to each. */
    static Cells over(double[] x, double[] y) {
      double minX = Double.POSITIVE_INFINITY;
      double minY = Double.POSITIVE_INFINITY;
      double maxX = Double.NEGATIVE_INFINITY;
      double maxY = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < x.length; i++) {
        minX = Math.min(minX, x[i]);
        minY = Math.min(minY, y[i]);
        maxX = Math.max(maxX, x[i]);
        maxY = Math.max(maxY, y[i]);
      }
      double width = maxX - minX;
      double height = maxY - minY;
      double number = Math.ceilDiv(x.length, PER_CELL);
      // The first is right for an area, the second for centres on a line.
      // Two roots, since the product of two small extents would underflow.
      double side =
          Math.max(Math.sqrt(width) * Math.sqrt(height / number), Math.max(width, height) / number);
      double perSide = side >= Double.MIN_NORMAL ? 1 / side : 0; // 0: all in one cell.
      return new Cells(
          minX, minY, perSide, (int) (width * perSide) + 1, (int) (height * perSide) + 1);
    }

    int column(double x) {
      return Math.clamp((int) ((x - minX) * perSide), 0, columns - 1);
    }

    int row(double y) {
      return Math.clamp((int) ((y - minY) * perSide), 0, rows - 1);
    }

    int at(double x, double y) {
      return at(column(x), row(y));
    }

    int at(int column, int row) {
      return row * columns + column;
    }
  }
}
