package workshop.polymatch;

import java.util.ArrayList;
import java.util.List;

/**
 * The profile of version 3 showed one loop that visits every polygon object for every point, and a
 * square root in each step. Here one method has both loops: it copies the centres into two arrays
 * once per call (structure of arrays) and compares squares. Expect neither a square root nor a
 * reference to follow in the inner loop.
 */
public final class V4OuterLoop implements Matcher {

  private final List<Polygon> polygons = new ArrayList<>();

  /** Prepares the polygons. */
  public V4OuterLoop(List<Shape> shapes) {
    for (Shape shape : shapes) {
      polygons.add(new Polygon(polygons.size(), shape.x(), shape.y()));
    }
  }

  @Override
  public List<Match> match(List<Point> points, double maxDistance) {
    List<Match> matches = new ArrayList<>();
    List<List<Polygon>> closePolygons = findAllClosePolygons(points, maxDistance);
    for (int point = 0; point < points.size(); point++) {
      List<Polygon> close = closePolygons.get(point);
      if (!close.isEmpty()) {
        matches.add(new Match(point, selectBestPolygon(close).index));
      }
    }
    return matches;
  }

  private List<List<Polygon>> findAllClosePolygons(List<Point> points, double maxDistance) {
    double[] centerX = new double[polygons.size()];
    double[] centerY = new double[polygons.size()];
    layOutCenters(centerX, centerY);
    // The smaller of two distances has the smaller square, so no root is needed. Rounding can give
    // another answer than with the root only if a centre is within a few ulp of the limit.
    double maxSquared = maxDistance * maxDistance;
    List<List<Polygon>> closePolygons = new ArrayList<>();
    for (Point point : points) {
      List<Polygon> close = new ArrayList<>();
      double pointX = point.x();
      double pointY = point.y();
      for (int i = 0; i < centerX.length; i++) {
        double dx = centerX[i] - pointX;
        double dy = centerY[i] - pointY;
        if (dx * dx + dy * dy < maxSquared) {
          close.add(polygons.get(i));
        }
      }
      closePolygons.add(close);
    }
    return closePolygons;
  }

  private void layOutCenters(double[] centerX, double[] centerY) {
    for (int i = 0; i < polygons.size(); i++) {
      centerX[i] = polygons.get(i).centerX;
      centerY[i] = polygons.get(i).centerY;
    }
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
