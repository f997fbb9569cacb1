package workshop.polymatch;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The profile of version 8 showed one core at work, point after point, though no point needs the
 * answer of another one. Here a parallel stream divides the points among all cores, and another one
 * the computation of centres and areas. Expect less than the number of cores, since one thread
 * still sorts the polygons, and a loss where a call is over before the other cores have begun.
 */
public final class V9AllCores implements Matcher {

  private final Grid grid;

  /** Prepares the polygons. */
  public V9AllCores(List<Shape> shapes) {
    grid = new Grid(shapes, true);
  }

  @Override
  public List<Match> match(List<Point> points, double maxDistance) {
    return IntStream.range(0, points.size())
        .parallel()
        .mapToObj(point -> new Match(point, grid.findBestPolygon(points.get(point), maxDistance)))
        .filter(match -> match.polygon() != Grid.NONE)
        .toList();
  }
}
