package workshop.polymatch;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * The baseline: points and polygons as EJML matrices, every formula as it would be written in
 * NumPy. Nothing is slow on purpose; centre and area are even stored once they are computed. Expect
 * a new matrix for every difference of two vectors, and a norm that guards against overflow.
 */
public final class V0Baseline implements Matcher {

  private final List<Polygon> polygons = new ArrayList<>();

  /** Prepares the polygons. */
  public V0Baseline(List<Shape> shapes) {
    for (Shape shape : shapes) {
      polygons.add(
          new Polygon(polygons.size(), new SimpleMatrix(shape.x()), new SimpleMatrix(shape.y())));
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
    SimpleMatrix position = new SimpleMatrix(2, 1, true, point.x(), point.y());
    for (Polygon polygon : polygons) {
      if (polygon.center().minus(position).normF() < maxDistance) {
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

  /** A polygon; centre and area are computed on first use and kept. */
  private static final class Polygon {
    private final int index;
    private final SimpleMatrix x;
    private final SimpleMatrix y;
    private SimpleMatrix center;
    private double area = Double.NaN;

    Polygon(int index, SimpleMatrix x, SimpleMatrix y) {
      this.index = index;
      this.x = x;
      this.y = y;
    }

    SimpleMatrix center() {
      if (center == null) {
        int vertices = x.getNumElements();
        center = new SimpleMatrix(2, 1, true, x.elementSum() / vertices, y.elementSum() / vertices);
      }
      return center;
    }

    /** The shoelace formula. */
    double area() {
      if (Double.isNaN(area)) {
        area = Math.abs(x.dot(roll(y)) - y.dot(roll(x))) / 2;
      }
      return area;
    }

    /** Every element moved one place on, the last to the front. */
    private static SimpleMatrix roll(SimpleMatrix column) {
      int last = column.getNumRows() - 1;
      return column.rows(last, last + 1).concatRows(column.rows(0, last));
    }
  }
}
