package workshop.polymatch;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.MatrixType;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import workshop.polymatch.Frames.PlainPolygon;

/**
 * Variants: each is a version of the ladder with one thing changed, to test a claim of the chapter.
 * Only the change is written here; the rest is the version's frame.
 */
final class Experiments {

  private Experiments() {}

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

  private static class FastNorm extends Frames.V1 {
    FastNorm(List<Shape> shapes) {
      super(shapes);
    }

    @Override
    double norm(DMatrixRMaj difference) {
      return NormOps_DDRM.fastNormF(difference);
    }
  }

  /** Version 1 with one word changed: the norm that does not guard against overflow. */
  static Matcher fastNorm(List<Shape> shapes) {
    return new FastNorm(shapes);
  }

  /** The same, but a copy of the centre is subtracted from in place. */
  static Matcher copy(List<Shape> shapes) {
    return new FastNorm(shapes) {
      @Override
      DMatrixRMaj minus(DMatrixRMaj center, DMatrixRMaj point) {
        DMatrixRMaj difference = center.copy();
        CommonOps_DDRM.subtractEquals(difference, point);
        return difference;
      }
    };
  }

  /** Version 2 with EJML's guard against overflow: the elements are scaled by the largest. */
  static Matcher guardedNorm(List<Shape> shapes) {
    return new Frames.V2(shapes) {
      @Override
      double norm(double[] vector) {
        double largest = 0;
        for (double element : vector) {
          if (Math.abs(element) > largest) {
            largest = Math.abs(element);
          }
        }
        if (largest == 0) {
          return 0;
        }
        double sum = 0;
        for (double element : vector) {
          double scaled = element / largest;
          sum += scaled * scaled;
        }
        return largest * Math.sqrt(sum);
      }
    };
  }

  /** Version 2, but a clone of the centre is subtracted from in place. */
  static Matcher clone(List<Shape> shapes) {
    return new Frames.V2(shapes) {
      @Override
      double[] minus(double[] a, double[] b) {
        double[] difference = a.clone();
        for (int i = 0; i < a.length; i++) {
          difference[i] -= b[i];
        }
        return difference;
      }
    };
  }

  /** Version 2 with the JDK's own length of a vector of two, right to less than one ulp. */
  static Matcher hypot(List<Shape> shapes) {
    return new Frames.V2(shapes) {
      @Override
      double norm(double[] vector) {
        return Math.hypot(vector[0], vector[1]);
      }
    };
  }

  /** Version 2, but the difference is a list of boxed numbers. */
  static Matcher boxed(List<Shape> shapes) {
    return new Frames.V2(shapes) {
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
    };
  }

  private record Vector(double x, double y) {
    double norm() {
      return Math.sqrt(x * x + y * y);
    }
  }

  /** Version 3 with a new record for the difference of each pair. */
  static Matcher record(List<Shape> shapes) {
    return new Frames.V3(shapes) {
      @Override
      boolean isNear(double dx, double dy, double maxDistance) {
        return new Vector(dx, dy).norm() < maxDistance;
      }
    };
  }

  /** Version 3, but the point is read in the loop. */
  static Matcher pointInside(List<Shape> shapes) {
    return new Frames.V3(shapes) {
      @Override
      List<PlainPolygon> findClosePolygons(Point point, double maxDistance) {
        List<PlainPolygon> close = new ArrayList<>();
        for (PlainPolygon polygon : polygons) {
          if (isNear(polygon.centerX - point.x(), polygon.centerY - point.y(), maxDistance)) {
            close.add(polygon);
          }
        }
        return close;
      }
    };
  }

  /** Version 3, and of version 4 only this: squares are compared, there is no root. */
  static Matcher squares(List<Shape> shapes) {
    return new Frames.V3(shapes) {
      @Override
      boolean isNear(double dx, double dy, double maxDistance) {
        return dx * dx + dy * dy < maxDistance * maxDistance;
      }
    };
  }

  /** Version 4 with the root of version 3: of version 4, only the arrays of centres. */
  static Matcher sideBySide(List<Shape> shapes) {
    return new Frames.V4(shapes) {
      @Override
      boolean isNear(double dx, double dy, double maxDistance) {
        return Math.sqrt(dx * dx + dy * dy) < maxDistance;
      }
    };
  }

  /** Version 4, but the arrays of centres are made in the constructor, which is not timed. */
  static Matcher arraysKept(List<Shape> shapes) {
    return new Frames.V4(shapes) {
      private final double[][] kept = super.centers();

      @Override
      double[][] centers() {
        return kept;
      }
    };
  }
}
