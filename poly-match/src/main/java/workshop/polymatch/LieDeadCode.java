package workshop.polymatch;

import java.util.List;

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
    boolean isNear(double dx, double dy, double maxDistance) {
      double distance = Math.sqrt(dx * dx + dy * dy);
      return dx * dx + dy * dy < maxDistance * maxDistance;
    }
  }
}
