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

/**
 * Variants: each is a version of the ladder with one thing changed, to test a claim of the chapter.
 * Only what differs is written out; the rest is the frame.
 */
final class Experiments {

  private Experiments() {}

  /** A version but for the loop over the polygons. P is a point, C a centre. */
  abstract static class Frame<P, C> implements Matcher {
    private final Function<Point, P> convert;
    final List<Polygon<C>> polygons = new ArrayList<>();

    Frame(List<Shape> shapes, Function<Point, P> convert, Function<Point, C> center) {
      this.convert = convert;
      for (Shape shape : shapes) {
        polygons.add(new Polygon<>(polygons.size(), center.apply(shape.center()), shape.area()));
      }
    }

    @Override
    public List<Match> match(List<Point> points, double maxDistance) {
      List<Match> matches = new ArrayList<>();
      for (int point = 0; point < points.size(); point++) {
        List<Polygon<C>> close = findClosePolygons(convert.apply(points.get(point)), maxDistance);
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
  private static <P, C> Function<List<Shape>, Matcher> onPairs(
      Function<Point, P> convertPoint,
      Function<Point, C> convertCenter,
      ToDoubleBiFunction<C, P> distance) {
    return shapes ->
        new Frame<P, C>(shapes, convertPoint, convertCenter) {
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
  static Function<List<Shape>, Matcher> onMatrices(
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
  static Function<List<Shape>, Matcher> onArrays(ToDoubleBiFunction<double[], double[]> distance) {
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
  static Function<List<Shape>, Matcher> pointInside() {
    return onPairs(Function.identity(), Function.identity(), Point::distance);
  }

  private record Vector(double x, double y) {}

  /** Version 3 with a new record for the difference of each pair. */
  static class OnRecords extends Frame<Point, Point> {
    OnRecords(List<Shape> shapes) {
      super(shapes, point -> point, center -> center);
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
  static Matcher squares(List<Shape> shapes) {
    return new OnRecords(shapes) {
      @Override
      boolean isNear(double dx, double dy, double maxDistance) {
        return dx * dx + dy * dy < maxDistance * maxDistance;
      }
    };
  }

  /** Of version 4 only this: the centres in two arrays, filled in each call. */
  static Matcher sideBySide(List<Shape> shapes) {
    return new Frame<Point, Point>(shapes, point -> point, center -> center) {
      private double[] centerX;
      private double[] centerY;

      @Override
      public List<Match> match(List<Point> points, double maxDistance) {
        centerX = polygons.stream().mapToDouble(polygon -> polygon.center.x()).toArray();
        centerY = polygons.stream().mapToDouble(polygon -> polygon.center.y()).toArray();
        return super.match(points, maxDistance);
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
  static Matcher afterOthers(List<Shape> shapes, MatrixType... kinds) {
    for (int i = 0; i < 20_000; i++) {
      for (MatrixType kind : kinds) {
        SimpleMatrix matrix = new SimpleMatrix(2, 1, kind);
        if (matrix.minus(matrix).normF() != 0) {
          throw new IllegalStateException("zero minus zero is not zero");
        }
      }
    }
    return new V0Baseline(shapes);
  }
}
