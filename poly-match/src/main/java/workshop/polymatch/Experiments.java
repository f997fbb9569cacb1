package workshop.polymatch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.MatrixType;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.simple.SimpleMatrix;

/**
 * Side roads off the ladder: each class changes one thing of a version, so that what the chapter
 * says of it is measured. Only the method that differs is written out; the rest is the frame.
 */
final class Experiments {

  private Experiments() {}

  /** A version but for the loop over the polygons. P is a point, C a centre. */
  abstract static class Frame<P, C> implements Matcher {
    final List<P> points = new ArrayList<>();
    final List<Polygon<C>> polygons = new ArrayList<>();

    Frame(Scene scene, Function<Scene.Point, P> point, Function<Scene.Point, C> center) {
      scene.points().forEach(each -> points.add(point.apply(each)));
      for (Scene.Shape shape : scene.polygons()) {
        polygons.add(new Polygon<>(polygons.size(), center.apply(shape.center()), shape.area()));
      }
    }

    @Override
    public List<Match> match(double maxDistance) {
      List<Match> matches = new ArrayList<>();
      for (int point = 0; point < points.size(); point++) {
        List<Polygon<C>> close = findClosePolygons(points.get(point), maxDistance);
        if (!close.isEmpty()) {
          matches.add(new Match(point, selectBestPolygon(close).index));
        }
      }
      return matches;
    }

    abstract List<Polygon<C>> findClosePolygons(P point, double maxDistance);

    private Polygon<C> selectBestPolygon(List<Polygon<C>> close) {
      Polygon<C> best = close.getFirst();
      for (Polygon<C> polygon : close) {
        if (polygon.area < best.area) {
          best = polygon;
        }
      }
      return best;
    }
  }

  /** Fields, as in the versions, not a record. */
  static final class Polygon<C> {
    final int index;
    final C center;
    final double area;

    Polygon(int index, C center, double area) {
      this.index = index;
      this.center = center;
      this.area = area;
    }
  }

  /** A version that computes a distance for each pair. */
  abstract static class Distances<P, C> extends Frame<P, C> {
    Distances(Scene scene, Function<Scene.Point, P> point, Function<Scene.Point, C> center) {
      super(scene, point, center);
    }

    @Override
    List<Polygon<C>> findClosePolygons(P point, double maxDistance) {
      List<Polygon<C>> close = new ArrayList<>();
      for (Polygon<C> polygon : polygons) {
        if (distance(polygon.center, point) < maxDistance) {
          close.add(polygon);
        }
      }
      return close;
    }

    abstract double distance(C center, P point);
  }

  /** Version 1 with one word changed: the norm that doesn't guard against overflow. */
  static class V1FastNorm extends Distances<DMatrixRMaj, SimpleMatrix> {
    V1FastNorm(Scene scene) {
      super(scene, point -> matrix(point).getDDRM(), V1FastNorm::matrix);
    }

    private static SimpleMatrix matrix(Scene.Point point) {
      return new SimpleMatrix(2, 1, true, point.x(), point.y());
    }

    @Override
    double distance(SimpleMatrix center, DMatrixRMaj point) {
      DMatrixRMaj difference = new DMatrixRMaj(2, 1);
      CommonOps_DDRM.subtract(center.getDDRM(), point, difference);
      return NormOps_DDRM.fastNormF(difference);
    }
  }

  /** The same, but a copy of the centre is subtracted from in place. */
  static final class V1Copy extends V1FastNorm {
    V1Copy(Scene scene) {
      super(scene);
    }

    @Override
    double distance(SimpleMatrix center, DMatrixRMaj point) {
      DMatrixRMaj difference = center.getDDRM().copy();
      CommonOps_DDRM.subtractEquals(difference, point);
      return NormOps_DDRM.fastNormF(difference);
    }
  }

  /** Version 2; those below change one of its methods. */
  abstract static class OnArrays extends Distances<double[], double[]> {
    OnArrays(Scene scene) {
      super(scene, OnArrays::array, OnArrays::array);
    }

    private static double[] array(Scene.Point point) {
      return new double[] {point.x(), point.y()};
    }

    @Override
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

  /** The difference begins as a clone of the centre. */
  static final class V2Clone extends OnArrays {
    V2Clone(Scene scene) {
      super(scene);
    }

    @Override
    double[] minus(double[] a, double[] b) {
      double[] difference = a.clone();
      for (int i = 0; i < a.length; i++) {
        difference[i] -= b[i];
      }
      return difference;
    }
  }

  /** The JDK's own length of a vector of two, right to less than one ulp. */
  static final class V2Hypot extends OnArrays {
    V2Hypot(Scene scene) {
      super(scene);
    }

    @Override
    double norm(double[] vector) {
      return Math.hypot(vector[0], vector[1]);
    }
  }

  /** The difference is a list of boxed numbers. */
  static final class V2Boxed extends OnArrays {
    V2Boxed(Scene scene) {
      super(scene);
    }

    @Override
    double distance(double[] center, double[] point) {
      List<Double> difference = new ArrayList<>();
      for (int i = 0; i < center.length; i++) {
        difference.add(center[i] - point[i]);
      }
      double sum = 0;
      for (Double element : difference) {
        sum += element * element;
      }
      return Math.sqrt(sum);
    }
  }

  /** Version 3 with a new record for the difference of each pair. */
  static class V3Record extends Frame<Scene.Point, Scene.Point> {
    private record Vector(double x, double y) {}

    V3Record(Scene scene) {
      super(scene, point -> point, center -> center);
    }

    @Override
    List<Polygon<Scene.Point>> findClosePolygons(Scene.Point point, double maxDistance) {
      List<Polygon<Scene.Point>> close = new ArrayList<>();
      double pointX = point.x();
      double pointY = point.y();
      for (Polygon<Scene.Point> polygon : polygons) {
        Vector difference = new Vector(polygon.center.x() - pointX, polygon.center.y() - pointY);
        if (isNear(difference.x, difference.y, maxDistance)) {
          close.add(polygon);
        }
      }
      return close;
    }

    boolean isNear(double dx, double dy, double maxDistance) {
      return Math.sqrt(dx * dx + dy * dy) < maxDistance;
    }
  }

  /** The same, but the point is read in the loop. */
  static final class V3PointInside extends Distances<Scene.Point, Scene.Point> {
    V3PointInside(Scene scene) {
      super(scene, point -> point, center -> center);
    }

    @Override
    double distance(Scene.Point center, Scene.Point point) {
      double dx = center.x() - point.x();
      double dy = center.y() - point.y();
      return Math.sqrt(dx * dx + dy * dy);
    }
  }

  /** Of version 4 only this: squares are compared, there is no root. */
  static final class V3Squares extends V3Record {
    V3Squares(Scene scene) {
      super(scene);
    }

    @Override
    boolean isNear(double dx, double dy, double maxDistance) {
      return dx * dx + dy * dy < maxDistance * maxDistance;
    }
  }

  /** Of version 4 only this: the centres side by side, gathered in each call. */
  static final class V3SideBySide extends V3Record {
    private double[] centerX;
    private double[] centerY;

    V3SideBySide(Scene scene) {
      super(scene);
    }

    @Override
    public List<Match> match(double maxDistance) {
      centerX = polygons.stream().mapToDouble(polygon -> polygon.center.x()).toArray();
      centerY = polygons.stream().mapToDouble(polygon -> polygon.center.y()).toArray();
      return super.match(maxDistance);
    }

    @Override
    List<Polygon<Scene.Point>> findClosePolygons(Scene.Point point, double maxDistance) {
      List<Polygon<Scene.Point>> close = new ArrayList<>();
      double pointX = point.x();
      double pointY = point.y();
      for (int i = 0; i < centerX.length; i++) {
        if (isNear(centerX[i] - pointX, centerY[i] - pointY, maxDistance)) {
          close.add(polygons.get(i));
        }
      }
      return close;
    }
  }

  /** The baseline, after the same process has worked with other kinds of matrices. */
  static Matcher afterOthers(Scene scene, MatrixType... kinds) {
    for (int i = 0; i < 20_000; i++) {
      for (MatrixType kind : kinds) {
        SimpleMatrix matrix = new SimpleMatrix(2, 1, kind);
        if (matrix.minus(matrix).normF() != 0) {
          throw new IllegalStateException("zero minus zero is not zero");
        }
      }
    }
    return new V0Baseline(scene);
  }

  /** Version 8 with the points in their order, wherever they lie. */
  static final class V8PointsInOrder implements Matcher {
    private final List<Scene.Point> points;
    private final V8Grid grid;

    V8PointsInOrder(Scene scene) {
      points = scene.points();
      grid = new V8Grid(scene);
    }

    @Override
    public List<Match> match(double maxDistance) {
      List<Match> matches = new ArrayList<>();
      for (int i = 0; i < points.size(); i++) {
        Scene.Point point = points.get(i);
        int best = grid.findBestPolygon(point.x(), point.y(), maxDistance);
        if (best >= 0) {
          matches.add(new Match(i, best));
        }
      }
      return matches;
    }
  }
}
