package workshop.polymatch;

import java.util.List;
import java.util.Set;
import workshop.harness.results.Speedup;

/** Claims to know, to a percent, how much faster it is to pass the cheap rule first. */
final class LieOneProcess extends Lie {

  private static final int SAMPLES = 20;

  @Override
  String claim(Scene scene, double maxDistance) {
    Matcher slowFirst = new ByRules(scene.polygons(), SLOW, CHEAP);
    Matcher cheapFirst = new ByRules(scene.polygons(), CHEAP, SLOW);
    warmMs(() -> slowFirst.match(scene.points(), maxDistance));
    warmMs(() -> cheapFirst.match(scene.points(), maxDistance));
    double[] oldMs = new double[SAMPLES];
    double[] newMs = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      oldMs[i] = meanMs(50, () -> slowFirst.match(scene.points(), maxDistance));
      newMs[i] = meanMs(50, () -> cheapFirst.match(scene.points(), maxDistance));
    }
    return Speedup.of(oldMs, newMs).toString();
  }

  /** Says that a centre is too far away. */
  interface Rule {
    boolean excludes(double dx, double dy, double maxDistance);
  }

  static final Rule CHEAP = (dx, dy, max) -> Math.abs(dx) >= max;
  static final Rule SLOW = (dx, dy, max) -> Math.hypot(dx, dy) >= max;

  /** Tries one rule after the other, until one excludes the pair. */
  static final class ByRules extends Squares {
    private final Set<Rule> rules;

    ByRules(List<Shape> shapes, Rule first, Rule second) {
      super(shapes);
      rules = Set.of(first, second);
    }

    @Override
    boolean isNear(double dx, double dy, double maxDistance) {
      for (Rule rule : rules) {
        if (rule.excludes(dx, dy, maxDistance)) {
          return false;
        }
      }
      return true;
    }
  }
}
