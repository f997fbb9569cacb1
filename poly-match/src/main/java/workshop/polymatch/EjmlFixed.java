package workshop.polymatch;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrix2;
import org.ejml.dense.fixed.CommonOps_DDF2;
import org.ejml.dense.fixed.NormOps_DDF2;

/**
 * EJML as its author would use it for vectors of two elements: the library's fixed-size matrices,
 * whose operations are written out without a loop, one matrix that takes every difference, and the
 * norm without a guard against overflow, which the coordinates here do not need. Expect the speed
 * of code written by hand.
 */
public final class EjmlFixed extends Frames.Frame<EjmlFixed.Polygon> {

  static final class Polygon extends Frames.Polygon {
    private final DMatrix2 center;

    Polygon(int index, Shape shape) {
      super(index, shape);
      center = new DMatrix2(shape.center().x(), shape.center().y());
    }
  }

  /** Prepares the polygons. */
  public EjmlFixed(List<Shape> shapes) {
    super(shapes, Polygon::new);
  }

  @Override
  List<Polygon> findClosePolygons(Point point, double maxDistance) {
    List<Polygon> close = new ArrayList<>();
    DMatrix2 position = new DMatrix2(point.x(), point.y());
    DMatrix2 difference = new DMatrix2();
    for (Polygon polygon : polygons) {
      CommonOps_DDF2.subtract(polygon.center, position, difference);
      if (NormOps_DDF2.fastNormF(difference) < maxDistance) {
        close.add(polygon);
      }
    }
    return close;
  }
}
