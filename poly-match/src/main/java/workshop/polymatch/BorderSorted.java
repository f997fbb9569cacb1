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
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Version 7's idea in C, with the processor's own instructions, crossed once a call: the polygons
 * are sorted by area here, and the first near one is found there. Expect the floor: what this
 * machine can do when nobody stands between the loop and the processor.
 */
public final class BorderSorted implements Matcher {

  private static final int NONE = -1;

  /** So many doubles fill two of the widest registers. */
  private static final int PADDING = 16;

  private final MethodHandle matchSorted;
  private final MemorySegment centerX;
  private final MemorySegment centerY;
  private final MemorySegment order;
  private final int polygons;

  /** Prepares the polygons. */
  public BorderSorted(List<Shape> shapes) {
    matchSorted =
        NativeCode.function(
            NativeCode.C,
            "match_sorted",
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
    int[] byArea = byArea(shapes);
    List<Shape> sorted = IntStream.of(byArea).mapToObj(shapes::get).toList();
    centerX = array(sorted, shape -> shape.center().x());
    centerY = array(sorted, shape -> shape.center().y());
    order = MemorySegment.ofArray(byArea);
    polygons = sorted.size();
  }

  /** The polygons' indices, the smallest area first; equal areas stay in order. */
  private static int[] byArea(List<Shape> polygons) {
    double[] area = polygons.stream().mapToDouble(Shape::area).toArray();
    return IntStream.range(0, area.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> area[i]))
        .mapToInt(Integer::intValue)
        .toArray();
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
      matchSorted.invokeExact(
          MemorySegment.ofArray(pointX),
          MemorySegment.ofArray(pointY),
          points.size(),
          centerX,
          centerY,
          order,
          polygons,
          maxSquared,
          MemorySegment.ofArray(best));
      return best;
    } catch (Throwable e) {
      throw new IllegalStateException(e); // C throws nothing.
    }
  }
}
