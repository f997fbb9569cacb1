package workshop.polymatch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The profile of version 7 shows one loop still, which in a large scene passes over all the small
 * polygons that are far away before it meets a near one. Here a grid over the plane holds the
 * polygons of each cell in order of area, and the points are visited cell by cell, so that what one
 * needs the one before has just read. Expect a time for each point that hardly depends on how many
 * polygons there are, and a loss where they are few.
 */
public final class V8Grid implements Matcher {

  private static final int NONE = -1;

  /** The number of polygons in a cell, on the average. */
  private static final int PER_CELL = 16;

  private final Cells points;

  /** The centres in order of area. A polygon's place in this order is its rank. */
  private final double[] centerX;

  private final double[] centerY;

  /** The index of the polygon of each rank. */
  private final int[] order;

  private final Grid grid;

  /** The ranks, by the cells that the centres lie in. */
  private final Cells polygons;

  /** Lays out the scene. */
  public V8Grid(Scene scene) {
    int size = scene.polygons().size();
    double[] x = new double[size];
    double[] y = new double[size];
    double[] area = new double[size];
    for (int i = 0; i < size; i++) {
      Scene.Shape shape = scene.polygons().get(i);
      x[i] = mean(shape.x());
      y[i] = mean(shape.y());
      area[i] = area(shape.x(), shape.y());
    }
    grid = Grid.over(x, y);
    order = byArea(area);
    centerX = new double[size];
    centerY = new double[size];
    for (int rank = 0; rank < size; rank++) {
      centerX[rank] = x[order[rank]];
      centerY[rank] = y[order[rank]];
    }
    polygons = Cells.of(grid, centerX, centerY);
    points = pointsInCells(grid, scene);
  }

  private static Cells pointsInCells(Grid grid, Scene scene) {
    double[] x = scene.points().stream().mapToDouble(Scene.Point::x).toArray();
    double[] y = scene.points().stream().mapToDouble(Scene.Point::y).toArray();
    return Cells.of(grid, x, y);
  }

  @Override
  public List<Match> match(double maxDistance) {
    int[] best = new int[points.members.length];
    for (int i = 0; i < best.length; i++) {
      best[points.members[i]] = findBestPolygon(points.x[i], points.y[i], maxDistance);
    }
    List<Match> matches = new ArrayList<>();
    for (int point = 0; point < best.length; point++) {
      if (best[point] != NONE) {
        matches.add(new Match(point, best[point]));
      }
    }
    return matches;
  }

  int findBestPolygon(double pointX, double pointY, double maxDistance) {
    double maxSquared = maxDistance * maxDistance;
    int firstColumn = grid.column(pointX - maxDistance);
    int lastColumn = grid.column(pointX + maxDistance);
    int firstRow = grid.row(pointY - maxDistance);
    int lastRow = grid.row(pointY + maxDistance);
    int best = order.length;
    if (isWide(firstColumn, lastColumn, firstRow, lastRow)) {
      best = findFirst(pointX, pointY, maxSquared);
    } else {
      // Most likely the best is near by; then little is left to do in the other cells.
      best = findBetter(grid.cell(pointX, pointY), pointX, pointY, maxSquared, best);
      for (int row = firstRow; row <= lastRow; row++) {
        for (int column = firstColumn; column <= lastColumn; column++) {
          best = findBetter(grid.cellAt(column, row), pointX, pointY, maxSquared, best);
        }
      }
    }
    return best < order.length ? order[best] : NONE;
  }

  /** Whether among all polygons a near one is met sooner than so many cells are visited. */
  private boolean isWide(int firstColumn, int lastColumn, int firstRow, int lastRow) {
    long inside = 0;
    for (int row = firstRow; row <= lastRow; row++) {
      inside += polygons.starts[grid.cellAt(lastColumn, row) + 1];
      inside -= polygons.starts[grid.cellAt(firstColumn, row)];
    }
    long cells = (lastColumn - firstColumn + 1L) * (lastRow - firstRow + 1);
    return cells * inside > order.length;
  }

  /** The rank of the first near polygon of all. */
  private int findFirst(double pointX, double pointY, double maxSquared) {
    int rank = 0;
    while (rank < order.length
        && !isNear(centerX[rank] - pointX, centerY[rank] - pointY, maxSquared)) {
      rank++;
    }
    return rank;
  }

  /** The rank of a cell's first near polygon, if it comes before the best; otherwise the best. */
  private int findBetter(int cell, double pointX, double pointY, double maxSquared, int best) {
    int end = polygons.starts[cell + 1];
    for (int i = polygons.starts[cell]; i < end && polygons.members[i] < best; i++) {
      if (isNear(polygons.x[i] - pointX, polygons.y[i] - pointY, maxSquared)) {
        return polygons.members[i];
      }
    }
    return best;
  }

  private static boolean isNear(double dx, double dy, double maxSquared) {
    return dx * dx + dy * dy < maxSquared;
  }

  /** Things at places, those of a cell side by side in their order; where each cell starts. */
  private record Cells(int[] starts, int[] members, double[] x, double[] y) {

    static Cells of(Grid grid, double[] x, double[] y) {
      int[] cell = new int[x.length];
      int[] starts = new int[grid.columns * grid.rows + 1];
      for (int i = 0; i < x.length; i++) {
        cell[i] = grid.cell(x[i], y[i]);
        starts[cell[i] + 1]++;
      }
      for (int i = 1; i < starts.length; i++) {
        starts[i] += starts[i - 1];
      }
      int[] next = starts.clone();
      Cells cells =
          new Cells(starts, new int[x.length], new double[x.length], new double[x.length]);
      for (int i = 0; i < x.length; i++) {
        int at = next[cell[i]]++;
        cells.members[at] = i;
        cells.x[at] = x[i];
        cells.y[at] = y[i];
      }
      return cells;
    }
  }

  /** Square cells; what lies outside belongs to the cell at the border. */
  private record Grid(double minX, double minY, double perSide, int columns, int rows) {

    static Grid over(double[] x, double[] y) {
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
      double cells = Math.ceilDiv(x.length, PER_CELL);
      // Of a square, and of a line.
      double side = Math.max(Math.sqrt(width * height / cells), Math.max(width, height) / cells);
      double perSide = side > 0 ? 1 / side : 0;
      return new Grid(
          minX, minY, perSide, (int) (width * perSide) + 1, (int) (height * perSide) + 1);
    }

    int column(double x) {
      return Math.clamp((int) ((x - minX) * perSide), 0, columns - 1);
    }

    int row(double y) {
      return Math.clamp((int) ((y - minY) * perSide), 0, rows - 1);
    }

    int cell(double x, double y) {
      return cellAt(column(x), row(y));
    }

    int cellAt(int column, int row) {
      return row * columns + column;
    }
  }

  /** The polygons' indices, the smallest area first; equal areas stay in order. Byte by byte. */
  private static int[] byArea(double[] area) {
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

  /** A byte of a number's bits, which have the order of the numbers where none is negative. */
  private static int digit(double number, int shift) {
    return (int) (Double.doubleToRawLongBits(number) >>> shift) & 0xFF;
  }

  /** The shoelace formula. */
  private static double area(double[] x, double[] y) {
    return Math.abs(dotRolled(x, y) - dotRolled(y, x)) / 2;
  }

  /** The dot product of a and of b moved one place on, its last element at the front. */
  private static double dotRolled(double[] a, double[] b) {
    double dot = 0;
    for (int i = 0, previous = b.length - 1; i < a.length; previous = i++) {
      dot += a[i] * b[previous];
    }
    return dot;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
