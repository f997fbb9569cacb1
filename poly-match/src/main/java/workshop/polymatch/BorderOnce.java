package workshop.polymatch;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import module java.base;

import workshop.harness.foreign.NativeLibrary;

/**
 * Version 5, both of whose loops are on the other side: the border is crossed once a call, with all
 * points, copied into arrays, and all polygons, and back comes an array of indices. Expect nothing
 * of the border, and of the other language what its compiler makes of the loop.
 */
public final class BorderOnce implements Matcher {

  /** So many doubles fill two of the widest registers. */
  private static final int PADDING = 16;

  private static final MemoryLayout[] SIGNATURE = {
    ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, JAVA_DOUBLE, ADDRESS
  };

  private final MethodHandle matchAll;
  private final MemorySegment centerX;
  private final MemorySegment centerY;
  private final MemorySegment areaOrOrder;
  private final int polygons;

  /** Prepares the polygons, for a function of one of the languages that takes their areas. */
  BorderOnce(List<Shape> shapes, NativeLibrary library, String function) {
    this(shapes, array(shapes, Shape::area), library, function);
  }

  private BorderOnce(
      List<Shape> shapes, MemorySegment areaOrOrder, NativeLibrary library, String function) {
    this.areaOrOrder = areaOrOrder;
    matchAll =
        NativeCode.function(
            library, function, FunctionDescriptor.ofVoid(SIGNATURE), Linker.Option.critical(true));
    centerX = array(shapes, shape -> shape.center().x());
    centerY = array(shapes, shape -> shape.center().y());
    polygons = shapes.size();
  }

  /**
   * Version 7's idea in C: the polygons are sorted by area here, the first near one found there.
   */
  static BorderOnce sorted(List<Shape> shapes) {
    int[] order = Grid.byArea(shapes.stream().mapToDouble(Shape::area).toArray());
    List<Shape> sorted = IntStream.of(order).mapToObj(shapes::get).toList();
    return new BorderOnce(sorted, MemorySegment.ofArray(order), NativeCode.C, "match_sorted");
  }

  static MemorySegment array(List<Shape> all, ToDoubleFunction<Shape> number) {
    double[] values = new double[Math.ceilDiv(all.size(), PADDING) * PADDING];
    Arrays.fill(values, Double.NaN); // No number: near to nothing.
    for (int i = 0; i < all.size(); i++) {
      values[i] = number.applyAsDouble(all.get(i));
    }
    return MemorySegment.ofArray(values);
  }

  @Override
  public List<Match> match(List<Point> points, double maxDistance) {
    int[] best = findBestPolygons(points, maxDistance);
    List<Match> matches = new ArrayList<>();
    for (int point = 0; point < best.length; point++) {
      if (best[point] != PointByPoint.NONE) {
        matches.add(new Match(point, best[point]));
      }
    }
    return matches;
  }

  /**
   * The other side takes arrays, not objects: to copy the points is part of crossing the border.
   */
  private static void copy(List<Point> points, double[] pointX, double[] pointY) {
    for (int i = 0; i < pointX.length; i++) {
      Point point = points.get(i);
      pointX[i] = point.x();
      pointY[i] = point.y();
    }
  }

  private int[] findBestPolygons(List<Point> points, double maxDistance) {
    double[] pointX = new double[points.size()];
    double[] pointY = new double[points.size()];
    copy(points, pointX, pointY);
    double maxSquared = maxDistance * maxDistance;
    int[] best = new int[points.size()];
    try {
      matchAll.invokeExact(
          MemorySegment.ofArray(pointX),
          MemorySegment.ofArray(pointY),
          points.size(),
          centerX,
          centerY,
          areaOrOrder,
          polygons,
          maxSquared,
          MemorySegment.ofArray(best));
      return best;
    } catch (Throwable e) {
      throw new IllegalStateException(e); // Neither language throws.
    }
  }
}
