package workshop.polymatch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.MatrixType;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import workshop.polymatch.Scene.Point;

/**
 * Side roads off the ladder: each changes one thing of a version, so that what the chapter says of
 * it is measured. Only what differs is written out; the rest is the frame.
 */
final class Experiments {

  private Experiments() {}

  /** A version but for the loop over the polygons. P is a point, C a centre. */
  abstract static class Frame<P, C> implements Matcher {
    final List<P> points = new ArrayList<>();
    final List<Polygon<C>> polygons = new ArrayList<>();

    Frame(Scene scene, Function<Point, P> point, Function<Point, C> center) {
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

  record Polygon<C>(int index, C center, double area) {}

  /** A version that computes a distance for each pair, by what is given. */
  private static <P, C> Function<Scene, Matcher> onPairs(
      Function<Point, P> layOutPoint,
      Function<Point, C> layOutCenter,
      ToDoubleBiFunction<C, P> distance) {
    return scene ->
        new Frame<P, C>(scene, layOutPoint, layOutCenter) {
          @Override
          List<Polygon<C>> findClosePolygons(P point, double maxDistance) {
            List<Polygon<C>> close = new ArrayList<>();
            for (Polygon<C> polygon : polygons) {
              if (distance.applyAsDouble(polygon.center, point) < maxDistance) {
                close.add(polygon);
              }
            }
            return close;
          }
        };
  }

  /** As version 1. */
  static Function<Scene, Matcher> onMatrices(
      ToDoubleBiFunction<SimpleMatrix, DMatrixRMaj> distance) {
    Function<Point, SimpleMatrix> matrix =
        point -> new SimpleMatrix(2, 1, true, point.x(), point.y());
    return onPairs(matrix.andThen(SimpleMatrix::getDDRM), matrix, distance);
  }

  /** One word is changed: the norm that doesn't guard against overflow. */
  static double fastNorm(SimpleMatrix center, DMatrixRMaj point) {
    DMatrixRMaj difference = new DMatrixRMaj(2, 1);
    CommonOps_DDRM.subtract(center.getDDRM(), point, difference);
    return NormOps_DDRM.fastNormF(difference);
  }

  /** The same, but a copy of the centre is subtracted from in place. */
  static double copy(SimpleMatrix center, DMatrixRMaj point) {
    DMatrixRMaj difference = center.getDDRM().copy();
    CommonOps_DDRM.subtractEquals(difference, point);
    return NormOps_DDRM.fastNormF(difference);
  }

  /** As version 2. */
  static Function<Scene, Matcher> onArrays(ToDoubleBiFunction<double[], double[]> distance) {
    Function<Point, double[]> array = point -> new double[] {point.x(), point.y()};
    return onPairs(array, array, distance);
  }

  /** The difference begins as a clone of the centre. */
  static double clone(double[] center, double[] point) {
    double[] difference = center.clone();
    for (int i = 0; i < center.length; i++) {
      difference[i] -= point[i];
    }
    double sum = 0;
    for (double element : difference) {
      sum += element * element;
    }
    return Math.sqrt(sum);
  }

  /** The JDK's own length of a vector of two, right to less than one ulp. */
  static double hypot(double[] center, double[] point) {
    double[] difference = new double[center.length];
    for (int i = 0; i < center.length; i++) {
      difference[i] = center[i] - point[i];
    }
    return Math.hypot(difference[0], difference[1]);
  }

  /** The difference is a list of boxed numbers. */
  static double boxed(double[] center, double[] point) {
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

  /** Version 3, but the point is read in the loop. */
  static Function<Scene, Matcher> pointInside() {
    return onPairs(Function.identity(), Function.identity(), Point::distance);
  }

  private record Vector(double x, double y) {}

  /** Version 3 with a new record for the difference of each pair. */
  static class OnRecords extends Frame<Point, Point> {
    OnRecords(Scene scene) {
      super(scene, point -> point, center -> center);
    }

    @Override
    List<Polygon<Point>> findClosePolygons(Point point, double maxDistance) {
      List<Polygon<Point>> close = new ArrayList<>();
      double pointX = point.x();
      double pointY = point.y();
      for (Polygon<Point> polygon : polygons) {
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

  /** The record, and of version 4 only this: squares are compared, there is no root. */
  static Matcher squares(Scene scene) {
    return new OnRecords(scene) {
      @Override
      boolean isNear(double dx, double dy, double maxDistance) {
        return dx * dx + dy * dy < maxDistance * maxDistance;
      }
    };
  }

  /** Of version 4 only this: the centres side by side, gathered in each call. */
  static Matcher sideBySide(Scene scene) {
    return new Frame<Point, Point>(scene, point -> point, center -> center) {
      private double[] centerX;
      private double[] centerY;

      @Override
      public List<Match> match(double maxDistance) {
        centerX = polygons.stream().mapToDouble(polygon -> polygon.center.x()).toArray();
        centerY = polygons.stream().mapToDouble(polygon -> polygon.center.y()).toArray();
        return super.match(maxDistance);
      }

      @Override
      List<Polygon<Point>> findClosePolygons(Point point, double maxDistance) {
        List<Polygon<Point>> close = new ArrayList<>();
        double pointX = point.x();
        double pointY = point.y();
        for (int i = 0; i < centerX.length; i++) {
          double dx = centerX[i] - pointX;
          double dy = centerY[i] - pointY;
          if (Math.sqrt(dx * dx + dy * dy) < maxDistance) {
            close.add(polygons.get(i));
          }
        }
        return close;
      }
    };
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
}
