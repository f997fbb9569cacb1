package workshop.polymatch;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * The profile of version 8 showed one core at work, point after point, and no point needs another
 * one's answer. Here every long loop is cut into parts, which all cores take in turn; to sort, each
 * core takes the areas of a range, since ranges in order need no merging. Expect less than the
 * number of cores, since not all of the work is divided, and a loss where a call is over before the
 * cores have been woken.
 */
public final class V9AllCores implements Matcher {

  private static final int NONE = -1;

  /** The number of polygons in a cell, on the average. */
  private static final int PER_CELL = 16;

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /** More parts than cores: one that is done takes another part, and none waits for the last. */
  private static final int PARTS = 8 * CORES;

  /** So many of the areas tell which ranges hold about as many. */
  private static final int SAMPLE = 1000;

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
  public V9AllCores(Scene scene) {
    int size = scene.polygons().size();
    double[] x = new double[size];
    double[] y = new double[size];
    double[] area = new double[size];
    inParts(
        size,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            Scene.Shape shape = scene.polygons().get(i);
            x[i] = mean(shape.x());
            y[i] = mean(shape.y());
            area[i] = area(shape.x(), shape.y());
          }
        });
    grid = Grid.over(x, y);
    order = byArea(area);
    centerX = new double[size];
    centerY = new double[size];
    inParts(
        size,
        (from, to) -> {
          for (int rank = from; rank < to; rank++) {
            centerX[rank] = x[order[rank]];
            centerY[rank] = y[order[rank]];
          }
        });
    CompletableFuture<Cells> pointsInCells =
        CompletableFuture.supplyAsync(() -> pointsInCells(grid, scene));
    polygons = Cells.of(grid, centerX, centerY);
    points = pointsInCells.join();
  }

  private static Cells pointsInCells(Grid grid, Scene scene) {
    double[] x = scene.points().stream().mapToDouble(Scene.Point::x).toArray();
    double[] y = scene.points().stream().mapToDouble(Scene.Point::y).toArray();
    return Cells.of(grid, x, y);
  }

  /** A loop from one index up to another. */
  private interface Loop {
    void run(int from, int to);
  }

  /** Runs a loop from 0 up to a size, divided among the cores. */
  private static void inParts(int size, Loop loop) {
    IntStream.range(0, PARTS)
        .parallel()
        .forEach(part -> loop.run(start(part, size), start(part + 1, size)));
  }

  private static int start(int part, int size) {
    return (int) ((long) size * part / PARTS);
  }

  @Override
  public List<Match> match(double maxDistance) {
    int[] best = new int[points.members.length];
    inParts(
        best.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            best[points.members[i]] = findBestPolygon(points.x[i], points.y[i], maxDistance);
          }
        });
    return IntStream.range(0, best.length)
        .parallel()
        .filter(point -> best[point] != NONE)
        .mapToObj(point -> new Match(point, best[point]))
        .toList();
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

  /** The polygons' indices, the smallest area first; equal areas stay in order. Range by range. */
  private static int[] byArea(double[] area) {
    double[] limits = limits(area);
    List<int[]> ranges =
        IntStream.range(0, CORES)
            .parallel()
            .mapToObj(range -> rangeByArea(area, limits[range], limits[range + 1]))
            .toList();
    int[] order = new int[area.length];
    int at = 0;
    for (int[] range : ranges) {
      System.arraycopy(range, 0, order, at, range.length);
      at += range.length;
    }
    return order;
  }

  /** The limits of a range for each core; they hold about as many areas, as a sample tells. */
  private static double[] limits(double[] area) {
    int step = Math.ceilDiv(area.length, SAMPLE);
    double[] sample =
        IntStream.range(0, area.length / step).mapToDouble(i -> area[i * step]).sorted().toArray();
    double[] limits = new double[CORES + 1];
    for (int range = 1; range < CORES; range++) {
      limits[range] = sample[sample.length * range / CORES];
    }
    limits[CORES] = Double.POSITIVE_INFINITY;
    return limits;
  }

  /** The same of those whose areas are in a range. Byte by byte. */
  private static int[] rangeByArea(double[] all, double from, double to) {
    int size = 0;
    for (double each : all) {
      size += from <= each && each < to ? 1 : 0;
    }
    int[] members = new int[size];
    double[] area = new double[size];
    for (int i = 0, at = 0; at < size; i++) {
      // Written before it is known, since a branch would be guessed wrong half of the time.
      members[at] = i;
      area[at] = all[i];
      at += from <= all[i] && all[i] < to ? 1 : 0;
    }
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
    for (int i = 0; i < order.length; i++) {
      order[i] = members[order[i]];
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
