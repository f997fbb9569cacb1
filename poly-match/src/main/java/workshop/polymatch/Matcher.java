package workshop.polymatch;

import java.util.List;

/**
 * Matches points to polygons. Built once from a list of polygons, which it may index; used by one
 * thread at a time.
 *
 * <p>Every version implements this interface, and its constructor takes a {@code List<Shape>}. The
 * constructor can prepare the polygons only: the points come with each call.
 */
public interface Matcher {

  /**
   * For each point in order, its best polygon; points without one are left out.
   *
   * <p>Among the polygons whose centre (mean of the vertices) is strictly nearer than {@code
   * maxDistance}, the best is the one with the smallest area; among equal areas it is the first in
   * the list. Every version computes the area by the same arithmetic, so ties stay ties.
   *
   * @param points in any number; a match names a point by its index in this list
   * @param maxDistance Euclidean distance, in the unit of the coordinates, as {@link
   *     Scene#checkDistance} accepts it
   * @return a list of its own for each call
   */
  List<Match> match(List<Point> points, double maxDistance);
}
