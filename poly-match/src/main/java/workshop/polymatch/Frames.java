package workshop.polymatch;

import module java.base;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.*;
import org.ejml.simple.SimpleMatrix;

/**
 * Versions 1 to 4, with a method for each thing that a variant changes. A frame has the fields, the
 * objects and the loops of its version. Unchanged, it must be as fast as its version: only then is
 * the difference between a variant and the version the effect of the change.
 */
final class Frames {

  private Frames() {}

  /** A polygon without its centre. */
  abstract static class Polygon {
    final int index;
    final double[] x;
    final double[] y;
    private double area = Double.NaN;

    Polygon(int index, Shape shape) {
      this.index = index;
      x = shape.x();
      y = shape.y();
    }

    final double area() {
      if (Double.isNaN(area)) {
        area = new Shape(x, y).area();
      }
      return area;
    }
  }

  /** The loop over the points, as in versions 1 to 3. */
  abstract static class Frame<P extends Polygon> implements Matcher {
    final List<P> polygons = new ArrayList<>();

    Frame(List<Shape> shapes, BiFunction<Integer, Shape, P> polygon) {
      shapes.forEach(shape -> polygons.add(polygon.apply(polygons.size(), shape)));
    }

    @Override
    public List<Match> match(List<Point> points, double maxDistance) {
      List<Match> matches = new ArrayList<>();
      for (int point = 0; point < points.size(); point++) {
        List<P> close = findClosePolygons(points.get(point), maxDistance);
        if (!close.isEmpty()) {
          matches.add(new Match(point, selectBestPolygon(close).index));
        }
      }
      return matches;
    }

    abstract List<P> findClosePolygons(Point point, double maxDistance);

    final P selectBestPolygon(List<P> close) {
      P best = close.getFirst();
      for (P polygon : close) {
        if (polygon.area() < best.area()) {
          best = polygon;
        }
      }
      return best;
    }
  }

  static final class MatrixPolygon extends Polygon {
    private SimpleMatrix center;

    MatrixPolygon(int index, Shape shape) {
      super(index, shape);
    }

    SimpleMatrix center() {
      if (center == null) {
        Point mean = new Shape(x, y).center();
        center = new SimpleMatrix(2, 1, true, mean.x(), mean.y());
      }
      return center;
    }
  }

  static class V1 extends Frame<MatrixPolygon> {
    V1(List<Shape> shapes) {
      super(shapes, MatrixPolygon::new);
    }

    @Override
    List<MatrixPolygon> findClosePolygons(Point point, double maxDistance) {
      List<MatrixPolygon> close = new ArrayList<>();
      DMatrixRMaj position = new DMatrixRMaj(2, 1, true, point.x(), point.y());
      for (MatrixPolygon polygon : polygons) {
        if (norm(minus(polygon.center().getDDRM(), position)) < maxDistance) {
          close.add(polygon);
        }
      }
      return close;
    }

    DMatrixRMaj minus(DMatrixRMaj center, DMatrixRMaj point) {
      DMatrixRMaj difference = new DMatrixRMaj(2, 1);
      CommonOps_DDRM.subtract(center, point, difference);
      return difference;
    }

    double norm(DMatrixRMaj difference) {
      return NormOps_DDRM.normF(difference);
    }
  }

  static final class ArrayPolygon extends Polygon {
    private final double[] center;

    ArrayPolygon(int index, Shape shape) {
      super(index, shape);
      center = new double[] {shape.center().x(), shape.center().y()};
    }
  }

  static class V2 extends Frame<ArrayPolygon> {
    V2(List<Shape> shapes) {
      super(shapes, ArrayPolygon::new);
    }

    @Override
    List<ArrayPolygon> findClosePolygons(Point point, double maxDistance) {
      List<ArrayPolygon> close = new ArrayList<>();
      double[] position = {point.x(), point.y()};
      for (ArrayPolygon polygon : polygons) {
        if (distance(polygon.center, position) < maxDistance) {
          close.add(polygon);
        }
      }
      return close;
    }

    double distance(double[] center, double[] point) {
      return norm(minus(center, point));
    }

    double[] minus(double[] a, double[] b) {
      double[] difference = new double[a.length];
      for (int i = 0; i < a.length; i++) {
        difference[i] = a[i] - b[i];
      }
      return difference;
    }

    double norm(double[] vector) {
      double sum = 0;
      for (double element : vector) {
        sum += element * element;
      }
      return Math.sqrt(sum);
    }
  }

  static final class PlainPolygon extends Polygon {
    final double centerX;
    final double centerY;

    PlainPolygon(int index, Shape shape) {
      super(index, shape);
      centerX = shape.center().x();
      centerY = shape.center().y();
    }
  }

  static class V3 extends Frame<PlainPolygon> {
    V3(List<Shape> shapes) {
      super(shapes, PlainPolygon::new);
    }

    @Override
    List<PlainPolygon> findClosePolygons(Point point, double maxDistance) {
      List<PlainPolygon> close = new ArrayList<>();
      double pointX = point.x();
      double pointY = point.y();
      for (PlainPolygon polygon : polygons) {
        if (isNear(polygon.centerX - pointX, polygon.centerY - pointY, maxDistance)) {
          close.add(polygon);
        }
      }
      return close;
    }

    boolean isNear(double dx, double dy, double maxDistance) {
      return Math.sqrt(dx * dx + dy * dy) < maxDistance;
    }
  }

  /** The frame of version 4, whose loop over the points is around the search. */
  static class V4 extends V3 {
    V4(List<Shape> shapes) {
      super(shapes);
    }

    @Override
    public final List<Match> match(List<Point> points, double maxDistance) {
      List<Match> matches = new ArrayList<>();
      List<List<PlainPolygon>> closePolygons = findAllClosePolygons(points, maxDistance);
      for (int point = 0; point < points.size(); point++) {
        List<PlainPolygon> close = closePolygons.get(point);
        if (!close.isEmpty()) {
          matches.add(new Match(point, selectBestPolygon(close).index));
        }
      }
      return matches;
    }

    private List<List<PlainPolygon>> findAllClosePolygons(List<Point> points, double maxDistance) {
      double[][] centers = centers();
      double[] centerX = centers[0];
      double[] centerY = centers[1];
      List<List<PlainPolygon>> closePolygons = new ArrayList<>();
      for (Point point : points) {
        List<PlainPolygon> close = new ArrayList<>();
        double pointX = point.x();
        double pointY = point.y();
        for (int i = 0; i < centerX.length; i++) {
          if (isNear(centerX[i] - pointX, centerY[i] - pointY, maxDistance)) {
            close.add(polygons.get(i));
          }
        }
        closePolygons.add(close);
      }
      return closePolygons;
    }

    double[][] centers() {
      double[][] centers = new double[2][polygons.size()];
      for (int i = 0; i < polygons.size(); i++) {
        centers[0][i] = polygons.get(i).centerX;
        centers[1][i] = polygons.get(i).centerY;
      }
      return centers;
    }

    @Override
    boolean isNear(double dx, double dy, double maxDistance) {
      return dx * dx + dy * dy < maxDistance * maxDistance;
    }
  }
}
