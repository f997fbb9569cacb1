package workshop.polymatch;

import java.util.List;
import org.tinspin.index.Index;
import org.tinspin.index.PointMultimap;

/**
 * Another library's answer: TinSpin's k-d tree, used as its documentation says. It is filled with
 * the centres, asked for those in the square around a point, and of these the near ones are
 * compared. Expect a walk from object to object for each candidate.
 */
public final class TinspinKdTree extends PointByPoint {

  private final PointMultimap<Polygon> tree = PointMultimap.Factory.createKdTree(2);

  private record Polygon(int index, double centerX, double centerY, double area) {}

  /** Prepares the polygons. */
  public TinspinKdTree(List<Shape> shapes) {
    for (int i = 0; i < shapes.size(); i++) {
      Shape shape = shapes.get(i);
      Point center = shape.center();
      tree.insert(
          new double[] {center.x(), center.y()},
          new Polygon(i, center.x(), center.y(), shape.area()));
    }
  }

  @Override
  int findBestPolygon(Point point, double maxDistance) {
    double[] lower = {point.x() - maxDistance, point.y() - maxDistance};
    double[] upper = {point.x() + maxDistance, point.y() + maxDistance};
    Polygon best = null;
    Index.PointIterator<Polygon> candidates = tree.query(lower, upper);
    while (candidates.hasNext()) {
      Polygon polygon = candidates.next().value();
      double dx = polygon.centerX - point.x();
      double dy = polygon.centerY - point.y();
      if (dx * dx + dy * dy < maxDistance * maxDistance
          && (best == null || isBetter(polygon, best))) {
        best = polygon;
      }
    }
    return best == null ? NONE : best.index;
  }

  /** The tree has an order of its own, so that of equal areas the index decides. */
  private static boolean isBetter(Polygon polygon, Polygon best) {
    return polygon.area < best.area || polygon.area == best.area && polygon.index < best.index;
  }
}
