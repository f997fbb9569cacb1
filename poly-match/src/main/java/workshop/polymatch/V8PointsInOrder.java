package workshop.polymatch;

import java.util.ArrayList;
import java.util.List;

/** A side road off version 8: the points are visited in their order, wherever they lie. */
final class V8PointsInOrder implements Matcher {

  private final List<Scene.Point> points;
  private final V8Grid grid;

  V8PointsInOrder(Scene scene) {
    points = scene.points();
    grid = new V8Grid(scene);
  }

  @Override
  public List<Match> match(double maxDistance) {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Scene.Point point = points.get(i);
      int best = grid.findBestPolygon(point.x(), point.y(), maxDistance);
      if (best >= 0) {
        matches.add(new Match(i, best));
      }
    }
    return matches;
  }
}
