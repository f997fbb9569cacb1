package workshop.polymatch;

import java.util.ArrayList;
import java.util.List;
import workshop.polymatch.Experiments.Polygon;
import workshop.polymatch.Scene.Point;

/** Claims that a square root costs nothing. */
final class LieDeadCode extends Lie {

  @Override
  String claim(Scene scene, double maxDistance) {
    Matcher plain = new Squares(scene);
    Matcher withRoots = new SquaresAndRoots(scene);
    return timesFaster(
        warmMs(() -> plain.match(maxDistance)), warmMs(() -> withRoots.match(maxDistance)));
  }

  /** Compares squares, and takes a root for each pair besides. */
  private static final class SquaresAndRoots extends Squares {
    SquaresAndRoots(Scene scene) {
      super(scene);
    }

    @Override
    List<Polygon<Point>> findClosePolygons(Point point, double maxDistance) {
      List<Polygon<Point>> close = new ArrayList<>();
      for (Polygon<Point> polygon : polygons) {
        double dx = polygon.center().x() - point.x();
        double dy = polygon.center().y() - point.y();
        double distance = Math.sqrt(dx * dx + dy * dy);
        if (dx * dx + dy * dy < maxDistance * maxDistance) {
          close.add(polygon);
        }
      }
      return close;
    }
  }
}
