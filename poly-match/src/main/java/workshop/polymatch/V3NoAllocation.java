package workshop.polymatch;

import java.util.ArrayList;
import java.util.List;

/**
 * The profile of version 2 showed the time in making temporary arrays and in loops over their two
 * elements. Here the centre is two doubles and the distance is written out. Expect no allocation
 * besides the lists.
 */
public final class V3NoAllocation implements Matcher {

  private final List<Polygon> polygons = new ArrayList<>();

  /** Prepares the polygons. */
  public V3NoAllocation(List<Shape> shapes) {
    for (Shape shape : shapes) {
      polygons.add(new Polygon(polygons.size(), shape.x(), shape.y()));
    }
  }

  @Override
  public List<Match> match(List<Point> points, double maxDistance) {
    List<Match> matches = new ArrayList<>();
    for (int point = 0; point < points.size(); point++) {
      List<Polygon> close = findClosePolygons(points.get(point), maxDistance);
      if (!close.isEmpty()) {
        matches.add(new Match(point, selectBestPolygon(close).index));
      }
    }
    return matches;
  }

  private List<Polygon> findClosePolygons(Point point, double maxDistance) {
    List<Polygon> close = new ArrayList<>();
    double pointX = point.x();
    double pointY = point.y();
    for (Polygon polygon : polygons) {
      double dx = polygon.centerX - pointX;
      double dy = polygon.centerY - pointY;
      if (Math.sqrt(dx * dx + dy * dy) < maxDistance) {
        close.add(polygon);
      }
    }
    return close;
  }

  private Polygon selectBestPolygon(List<Polygon> close) {
    Polygon best = close.getFirst();
    for (Polygon polygon : close) {
      if (polygon.area() < best.area()) {
        best = polygon;
      }
    }
    return best;
  }

  /** A polygon in plain arrays; the area is computed on first use and kept. */
  private static final class Polygon {
    private final int index;
    private final double[] x;
    private final double[] y;
    private final double centerX;
    private final double centerY;
    private double area = Double.NaN;

    Polygon(int index, double[] x, double[] y) {
      this.index = index;
      this.x = x;
      this.y = y;
      centerX = mean(x);
      centerY = mean(y);
    }

    /** The shoelace formula. */
    double area() {
      if (Double.isNaN(area)) {
        area = Math.abs(dotRolled(x, y) - dotRolled(y, x)) / 2;
      }
      return area;
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
}
