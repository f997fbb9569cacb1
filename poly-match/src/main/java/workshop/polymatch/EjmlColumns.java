package workshop.polymatch;

import java.util.List;
import org.ejml.data.ElementLocation;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;

/**
 * What comes to mind first if you think in NumPy: whole columns at once, no loop over the polygons.
 * All centres are one column for x and one for y, and each step for a point makes a column of
 * differences, squares, sums and areas. Expect the library's cost once a column in place of once a
 * pair, and a memory read and written for each step.
 */
public final class EjmlColumns extends PointByPoint {

  private final SimpleMatrix centerX;
  private final SimpleMatrix centerY;
  private final SimpleMatrix area;

  /** Prepares the polygons. */
  public EjmlColumns(List<Shape> shapes) {
    centerX = new SimpleMatrix(shapes.stream().mapToDouble(s -> s.center().x()).toArray());
    centerY = new SimpleMatrix(shapes.stream().mapToDouble(s -> s.center().y()).toArray());
    area = new SimpleMatrix(shapes.stream().mapToDouble(Shape::area).toArray());
  }

  @Override
  int findBestPolygon(Point point, double maxDistance) {
    SimpleMatrix near = findCloseAreas(point, maxDistance);
    ElementLocation best = new ElementLocation();
    double smallest = CommonOps_DDRM.elementMin(near.getDDRM(), best);
    return smallest < Double.POSITIVE_INFINITY ? best.row : NONE;
  }

  /** The area of each near polygon, and infinity for the others. */
  private SimpleMatrix findCloseAreas(Point point, double maxDistance) {
    SimpleMatrix dx = centerX.minus(point.x());
    SimpleMatrix dy = centerY.minus(point.y());
    SimpleMatrix squared = dx.elementMult(dx).plus(dy.elementMult(dy));
    double maxSquared = maxDistance * maxDistance;
    return area.elementOp(
        (row, _, value) -> squared.get(row) < maxSquared ? value : Double.POSITIVE_INFINITY);
  }
}
