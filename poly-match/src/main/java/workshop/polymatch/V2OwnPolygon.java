package workshop.polymatch;

import java.util.ArrayList;
import java.util.List;

/**
 * The profile of version 1 showed a norm that guards against overflow, and checks of shapes: a
 * general library pays for safety that this job does not need. Here the types are our own, minus
 * and norm too, without check or guard. Expect less work for each pair, and a new array for each
 * difference.
 */
public final class V2OwnPolygon implements Matcher {

  private final List<Polygon> polygons = new ArrayList<>();

  /** Prepares the polygons. */
  public V2OwnPolygon(List<Shape> shapes) {
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
    double[] position = {point.x(), point.y()};
    for (Polygon polygon : polygons) {
      if (norm(minus(polygon.center, position)) < maxDistance) {
        close.add(polygon);
      }
    }
    return close;
  }

  /** For vectors of any length: the JIT can't eliminate an array of unknown length. */
  private static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }

  private static double norm(double[] vector) {
    double sum = 0;
    for (double element : vector) {
      sum += element * element;
    }
    return Math.sqrt(sum);
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
    private final double[] center;
    private double area = Double.NaN;

    Polygon(int index, double[] x, double[] y) {
      this.index = index;
      this.x = x;
      this.y = y;
      center = new double[] {mean(x), mean(y)};
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
