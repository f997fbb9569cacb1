package workshop.polymatch;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;
import java.util.List;

/**
 * Version 5's loop, which asks C for each pair whether the centre is near. The border is crossed as
 * often as there are pairs, and each time for a few steps of work. Expect the crossing to cost more
 * than what is done behind it.
 */
public class BorderCPair extends PointByPoint {

  static final FunctionDescriptor SIGNATURE =
      FunctionDescriptor.of(
          JAVA_INT, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE);

  /** Constant, so that the compiler sees through it to the call. */
  private static final MethodHandle IS_NEAR =
      NativeCode.function(NativeCode.C, "is_near", SIGNATURE);

  private final double[] centerX;
  private final double[] centerY;
  private final double[] area;

  /** Prepares the polygons. */
  public BorderCPair(List<Shape> shapes) {
    centerX = shapes.stream().mapToDouble(shape -> shape.center().x()).toArray();
    centerY = shapes.stream().mapToDouble(shape -> shape.center().y()).toArray();
    area = shapes.stream().mapToDouble(Shape::area).toArray();
  }

  @Override
  int findBestPolygon(Point point, double maxDistance) {
    double maxSquared = maxDistance * maxDistance;
    double pointX = point.x();
    double pointY = point.y();
    int best = NONE;
    double bestArea = Double.POSITIVE_INFINITY;
    for (int i = 0; i < centerX.length; i++) {
      if (isNear(centerX[i], centerY[i], pointX, pointY, maxSquared) && area[i] < bestArea) {
        best = i;
        bestArea = area[i];
      }
    }
    return best;
  }

  boolean isNear(double centerX, double centerY, double pointX, double pointY, double maxSquared) {
    try {
      return (int) IS_NEAR.invokeExact(centerX, centerY, pointX, pointY, maxSquared) != 0;
    } catch (Throwable e) {
      throw new IllegalStateException(e); // C throws nothing.
    }
  }
}
