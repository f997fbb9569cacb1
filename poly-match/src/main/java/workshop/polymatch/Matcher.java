package workshop.polymatch;

import java.util.List;

/**
 * Matches points to polygons. Every version implements this interface; its constructor takes the
 * {@link Scene} and lays it out, which is not measured. From call to call an instance may keep what
 * belongs to the polygons alone, their centres and areas, and an order or an index of them. It
 * keeps no distance and nothing of a result: each call compares anew and returns a list of its own.
 */
public interface Matcher {

  /**
   * Finds the best polygon of each point: among the polygons whose centre (mean of the vertices) is
   * strictly nearer than {@code maxDistance}, the one with the smallest area; of equal areas, the
   * first.
   *
   * @param maxDistance Euclidean distance, in the unit of the coordinates, as {@link
   *     Scene#checkDistance} accepts it
   * @return the matches in the order of the points; a point without a near polygon is left out
   */
  List<Match> match(double maxDistance);
}
