package workshop.polymatch;

import java.util.ArrayList;
import java.util.List;

/**
 * The profile of version 4 showed lists of near polygons that are filled, read once and thrown
 * away. Here the loop itself finds the smallest near polygon, and the areas have an array of their
 * own like the centres. Expect no allocation besides the result, and a loop over three arrays as
 * all that is left.
 */
public final class V5OnePass implements Matcher {

  private static final int NONE = -1;

  private final double[] centerX;
  private final double[] centerY;
  private final double[] area;

  /** Prepares the polygons. */
  public V5OnePass(List<Shape> shapes) {
    int polygons = shapes.size();
    centerX = new double[polygons];
    centerY = new double[polygons];
    area = new double[polygons];
    for (int i = 0; i < polygons; i++) {
      Shape shape = shapes.get(i);
      centerX[i] = mean(shape.x());
      centerY[i] = mean(shape.y());
      area[i] = area(shape.x(), shape.y());
    }
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
      double dx = centerX[i] - pointX;
      double dy = centerY[i] - pointY;
      if (dx * dx + dy * dy < maxSquared && area[i] < bestArea) {
        best = i;
        bestArea = area[i];
      }
    }
    return best;
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
