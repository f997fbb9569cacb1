package workshop.polymatch;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import module java.base;

import workshop.harness.foreign.NativeLibrary;

/**
 * Version 5, whose loop over the polygons is on the other side: the border is crossed once for each
 * point. The arrays are handed over as they lie on Java's heap, without a copy, which only a
 * critical call may do. Expect a crossing that is spread over all polygons of a point.
 */
public final class BorderPoint extends PointByPoint {

  private static final MemoryLayout[] SIGNATURE = {
    JAVA_DOUBLE, JAVA_DOUBLE, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, JAVA_DOUBLE
  };

  private final MethodHandle findBestPolygon;
  private final MemorySegment centerX;
  private final MemorySegment centerY;
  private final MemorySegment area;
  private final int polygons;

  /** Prepares the polygons, for one of the languages. */
  BorderPoint(List<Shape> shapes, NativeLibrary library) {
    findBestPolygon =
        NativeCode.function(
            library,
            "find_best_polygon",
            FunctionDescriptor.of(JAVA_INT, SIGNATURE),
            Linker.Option.critical(true));
    centerX = BorderOnce.array(shapes, shape -> shape.center().x());
    centerY = BorderOnce.array(shapes, shape -> shape.center().y());
    area = BorderOnce.array(shapes, Shape::area);
    polygons = shapes.size();
  }

  @Override
  int findBestPolygon(Point point, double maxDistance) {
    double maxSquared = maxDistance * maxDistance;
    try {
      return (int)
          findBestPolygon.invokeExact(
              point.x(), point.y(), centerX, centerY, area, polygons, maxSquared);
    } catch (Throwable e) {
      throw new IllegalStateException(e); // Neither language throws.
    }
  }
}
