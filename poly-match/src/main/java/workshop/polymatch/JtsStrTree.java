package workshop.polymatch;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * A library's answer: JTS's R-tree, used as its documentation says. It is filled with the centres,
 * asked for those in the square around a point, and of these the near ones are compared. Expect a
 * list of candidates for each point, each an object far from the next.
 */
public final class JtsStrTree extends PointByPoint {

  private final STRtree tree = new STRtree();

  private record Polygon(int index, double centerX, double centerY, double area) {}

  /** Prepares the polygons. */
  public JtsStrTree(List<Shape> shapes) {
    for (int i = 0; i < shapes.size(); i++) {
      Shape shape = shapes.get(i);
      Point center = shape.center();
      tree.insert(
          new Envelope(new Coordinate(center.x(), center.y())),
          new Polygon(i, center.x(), center.y(), shape.area()));
    }
    tree.build();
  }

  @Override
  int findBestPolygon(Point point, double maxDistance) {
    Envelope square = new Envelope(new Coordinate(point.x(), point.y()));
    square.expandBy(maxDistance);
    Polygon best = null;
    for (Object candidate : tree.query(square)) {
      Polygon polygon = (Polygon) candidate;
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
