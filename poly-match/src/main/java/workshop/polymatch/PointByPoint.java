package workshop.polymatch;

import java.util.*;

/** Version 5's loop over the points, for matchers beside the ladder. */
abstract class PointByPoint implements Matcher {

  static final int NONE = -1;

  @Override
  public final List<Match> match(List<Point> points, double maxDistance) {
    List<Match> matches = new ArrayList<>();
    for (int point = 0; point < points.size(); point++) {
      int best = findBestPolygon(points.get(point), maxDistance);
      if (best != NONE) {
        matches.add(new Match(point, best));
      }
    }
    return matches;
  }

  /** The index of a point's best polygon, or NONE. */
  abstract int findBestPolygon(Point point, double maxDistance);
}
