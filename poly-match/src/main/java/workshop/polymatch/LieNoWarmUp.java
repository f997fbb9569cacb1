package workshop.polymatch;

import java.util.ArrayList;
import java.util.List;
import workshop.polymatch.Experiments.Polygon;

/** Claims that a list should be told how long it will be. */
final class LieNoWarmUp extends Lie {

  @Override
  String claim(Scene scene, double maxDistance) {
    Matcher plain = new WithCapacity(scene.polygons(), 10); // As ArrayList has it.
    Matcher roomy = new WithCapacity(scene.polygons(), 100);
    return timesFaster(
        meanMs(10, () -> plain.match(scene.points(), maxDistance)),
        meanMs(10, () -> roomy.match(scene.points(), maxDistance)));
  }

  /** Makes room in a list before anything is added. */
  static final class WithCapacity extends Squares {
    private final int capacity;

    WithCapacity(List<Shape> shapes, int capacity) {
      super(shapes);
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
