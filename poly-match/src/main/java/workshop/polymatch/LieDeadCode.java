package workshop.polymatch;

import java.util.ArrayList;
import java.util.List;
import workshop.polymatch.Experiments.Polygon;

/** Claims that a square root costs nothing. */
final class LieDeadCode extends Lie {

  @Override
  String claim(Scene scene, double maxDistance) {
    Matcher plain = new Squares(scene.polygons());
    Matcher withRoots = new SquaresAndRoots(scene.polygons());
    return timesFaster(
        warmMs(() -> plain.match(scene.points(), maxDistance)),
        warmMs(() -> withRoots.match(scene.points(), maxDistance)));
  }

  /** Compares squares, and takes a root for each pair besides. */
  private static final class SquaresAndRoots extends Squares {
    SquaresAndRoots(List<Shape> shapes) {
      super(shapes);
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
