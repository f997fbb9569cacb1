package workshop.polymatch;

import java.util.ArrayList;
import java.util.List;

/**
 * The profile of version 7 showed the same loop, which in a large scene passes over all the small
 * polygons that are far away before it meets a near one. Here a grid over the plane holds the
 * polygons of each cell in order of area, and a point looks only at the cells within its reach.
 * Expect a time for each point that hardly depends on the number of polygons, and a loss where they
 * are few.
 */
public final class V8Grid implements Matcher {

  private final Grid grid;

  /** Prepares the polygons. */
  public V8Grid(List<Shape> shapes) {
    this(new Grid(shapes, false));
  }

  /** Takes polygons that are prepared already. */
  V8Grid(Grid grid) {
    this.grid = grid;
  }

  @Override
  public List<Match> match(List<Point> points, double maxDistance) {
    List<Match> matches = new ArrayList<>();
    for (int point = 0; point < points.size(); point++) {
      int best = grid.findBestPolygon(points.get(point), maxDistance);
      if (best != Grid.NONE) {
        matches.add(new Match(point, best));
      }
    }
    return matches;
  }
}
