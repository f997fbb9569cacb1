package workshop.polymatch;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import workshop.harness.foreign.NativeLibrary;

/**
 * Version 5, both of whose loops are on the other side: the border is crossed once a call, with all
 * points, copied into arrays, and all polygons, and back comes an array of indices. Expect nothing
 * of the border, and of the other language what its compiler makes of the loop.
 */
public final class BorderOnce implements Matcher {

  private static final int NONE = -1;

  /** So many doubles fill two of the widest registers. */
  private static final int PADDING = 16;

  private final MethodHandle matchAll;
  private final MemorySegment centerX;
  private final MemorySegment centerY;
  private final MemorySegment area;
  private final int polygons;

  /** Prepares the polygons, for a function of one of the languages. */
  BorderOnce(List<Shape> shapes, NativeLibrary library, String function) {
    matchAll =
        NativeCode.function(
            library,
            function,
            FunctionDescriptor.ofVoid(
                ADDRESS,
                ADDRESS,
                JAVA_INT,
                ADDRESS,
                ADDRESS,
                ADDRESS,
                JAVA_INT,
                JAVA_DOUBLE,
                ADDRESS),
            Linker.Option.critical(true));
    centerX = array(shapes, shape -> shape.center().x());
    centerY = array(shapes, shape -> shape.center().y());
    area = array(shapes, Shape::area);
    polygons = shapes.size();
  }

  private static MemorySegment array(List<Shape> all, ToDoubleFunction<Shape> number) {
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
      if (best[point] != NONE) {
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
          area,
          polygons,
          maxSquared,
          MemorySegment.ofArray(best));
      return best;
    } catch (Throwable e) {
      throw new IllegalStateException(e); // Neither language throws.
    }
  }
}
