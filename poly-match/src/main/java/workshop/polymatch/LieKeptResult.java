package workshop.polymatch;

import java.util.List;

/** Claims that a matcher with a memory leaves all others behind. */
final class LieKeptResult extends Lie {

  @Override
  String claim(Scene scene, double maxDistance) {
    Matcher plain = new Squares(scene);
    Matcher withMemory = new Remembering(plain);
    return timesFaster(
        warmMs(() -> plain.match(maxDistance)), warmMs(() -> withMemory.match(maxDistance)));
  }

  /** Needn't look twice for what it has found. */
  static final class Remembering implements Matcher {
    private final Matcher matcher;
    private double lastDistance = Double.NaN;
    private List<Match> found;

    Remembering(Matcher matcher) {
      this.matcher = matcher;
    }

    @Override
    public List<Match> match(double maxDistance) {
      if (maxDistance != lastDistance) {
        found = matcher.match(maxDistance);
        lastDistance = maxDistance;
      }
      return found;
    }
  }
}
