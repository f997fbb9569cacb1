package workshop.polymatch;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.simple.SimpleMatrix;

/**
 * The profile of the baseline showed nearly all time in findClosePolygons: in the convenient layer
 * of EJML, and in its norm. Here that method is translated line by line into EJML's procedural
 * layer; everything else stays as it is. Each difference is still a new matrix, and the norm is the
 * same.
 */
public final class V1ProceduralEjml implements Matcher {

  private final List<Polygon> polygons = new ArrayList<>();

  /** Prepares the polygons. */
  public V1ProceduralEjml(List<Shape> shapes) {
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
    DMatrixRMaj position = new DMatrixRMaj(2, 1, true, point.x(), point.y());
    for (Polygon polygon : polygons) {
      DMatrixRMaj difference = new DMatrixRMaj(2, 1);
      CommonOps_DDRM.subtract(polygon.center().getDDRM(), position, difference);
      if (NormOps_DDRM.normF(difference) < maxDistance) {
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
