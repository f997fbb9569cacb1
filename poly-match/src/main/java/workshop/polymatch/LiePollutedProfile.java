package workshop.polymatch;

import java.util.List;

/** Claims that a call through an interface is slow. */
final class LiePollutedProfile extends Lie {

  @Override
  String claim(Scene scene, double maxDistance) {
    Matcher direct = new Squares(scene.polygons());
    double directMs = warmMs(() -> direct.match(scene.points(), maxDistance));
    double interfaceMs = Double.NaN;
    for (Formula formula : List.of(ROOTS, HYPOT, SQUARES)) {
      Matcher matcher = new ByFormula(scene.polygons(), formula);
      interfaceMs = warmMs(() -> matcher.match(scene.points(), maxDistance));
    }
    return timesFaster(directMs, interfaceMs); // The last was that of the squares.
  }

  /** Three formulas for what is near. */
  interface Formula {
    boolean isNear(double dx, double dy, double maxDistance);
  }

  private static final Formula ROOTS = (dx, dy, max) -> Math.sqrt(dx * dx + dy * dy) < max;
  private static final Formula HYPOT = (dx, dy, max) -> Math.hypot(dx, dy) < max;
  static final Formula SQUARES = (dx, dy, max) -> dx * dx + dy * dy < max * max;

  /** Calls a formula for each pair. */
  static final class ByFormula extends Squares {
    private final Formula formula;

    ByFormula(List<Shape> shapes, Formula formula) {
      super(shapes);
      this.formula = formula;
    }

    @Override
    boolean isNear(double dx, double dy, double maxDistance) {
      return formula.isNear(dx, dy, maxDistance);
    }
  }
}
