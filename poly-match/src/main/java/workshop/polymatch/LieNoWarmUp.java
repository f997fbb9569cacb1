package workshop.polymatch;

import java.util.ArrayList;
import java.util.List;
import workshop.polymatch.Frames.PlainPolygon;

/** Claims that a list should be told how long it will be. */
final class LieNoWarmUp extends Lie {

  @Override
  String claim(Scene scene, double maxDistance) {
    Matcher plain = new WithCapacity(scene.polygons(), 10); // As ArrayList has it.
    Matcher roomy = new WithCapacity(scene.polygons(), 100);
    return timesFaster(
        meanMs(5, () -> plain.match(scene.points(), maxDistance)),
        meanMs(5, () -> roomy.match(scene.points(), maxDistance)));
  }

  /** Makes room in a list before anything is added. */
  static final class WithCapacity extends Squares {
    private final int capacity;

    WithCapacity(List<Shape> shapes, int capacity) {
      super(shapes);
      this.capacity = capacity;
    }

    @Override
    List<PlainPolygon> findClosePolygons(Point point, double maxDistance) {
      List<PlainPolygon> close = new ArrayList<>(capacity);
      for (PlainPolygon polygon : polygons) {
        if (isNear(polygon.centerX - point.x(), polygon.centerY - point.y(), maxDistance)) {
          close.add(polygon);
        }
      }
      return close;
    }
  }
}
