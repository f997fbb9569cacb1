package workshop.polymatch;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/**
 * As {@code border_c_pair}, but the thread does not tell the collector that it leaves: a critical
 * call. Nothing can be collected until it is back, which is soon. Expect a crossing that costs
 * less, and is still paid for each pair.
 */
public final class BorderCPairCritical implements Matcher {

  private static final int NONE = -1;

  /** Constant, so that the compiler sees through it to the call. */
  private static final MethodHandle IS_NEAR =
      NativeCode.function(
          NativeCode.C,
          "is_near",
          FunctionDescriptor.of(
              JAVA_INT, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE),
          // No array is handed over.
          Linker.Option.critical(false));

  private final double[] centerX;
  private final double[] centerY;
  private final double[] area;

  /** Prepares the polygons. */
  public BorderCPairCritical(List<Shape> shapes) {
    centerX = shapes.stream().mapToDouble(shape -> shape.center().x()).toArray();
    centerY = shapes.stream().mapToDouble(shape -> shape.center().y()).toArray();
    area = shapes.stream().mapToDouble(Shape::area).toArray();
  }

  @Override
  public List<Match> match(List<Point> points, double maxDistance) {
    List<Match> matches = new ArrayList<>();
    for (int point = 0; point < points.size(); point++) {
      int best = findBestPolygon(points.get(point), maxDistance);
      if (best != NONE) {
        matches.add(new Match(point, best));
      }
    }
    return matches;
  }

  private int findBestPolygon(Point point, double maxDistance) {
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

  private static boolean isNear(
      double centerX, double centerY, double pointX, double pointY, double maxSquared) {
    try {
      return (int) IS_NEAR.invokeExact(centerX, centerY, pointX, pointY, maxSquared) != 0;
    } catch (Throwable e) {
      throw new IllegalStateException(e); // C throws nothing.
    }
  }
}
