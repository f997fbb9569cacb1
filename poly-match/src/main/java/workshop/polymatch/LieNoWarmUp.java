package workshop.polymatch;

import java.util.ArrayList;
import java.util.List;
import workshop.polymatch.Experiments.Polygon;
import workshop.polymatch.Scene.Point;

/** Claims that a list should be told how long it will be. */
final class LieNoWarmUp extends Lie {

  @Override
  String claim(Scene scene, double maxDistance) {
    Matcher plain = new WithCapacity(scene, 10); // As ArrayList has it.
    Matcher roomy = new WithCapacity(scene, 100);
    return timesFaster(
        meanMs(10, () -> plain.match(maxDistance)), meanMs(10, () -> roomy.match(maxDistance)));
  }

  /** Makes room in a list before anything is added. */
  static final class WithCapacity extends Squares {
    private final int capacity;

    WithCapacity(Scene scene, int capacity) {
      super(scene);
      this.capacity = capacity;
    }

    @Override
    List<Polygon<Point>> findClosePolygons(Point point, double maxDistance) {
      List<Polygon<Point>> close = new ArrayList<>(capacity);
      for (Polygon<Point> polygon : polygons) {
        double dx = polygon.center().x() - point.x();
        double dy = polygon.center().y() - point.y();
        if (dx * dx + dy * dy < maxDistance * maxDistance) {
          close.add(polygon);
        }
      }
      return close;
    }
  }
}
