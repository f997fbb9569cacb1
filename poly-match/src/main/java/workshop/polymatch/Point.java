package workshop.polymatch;

import java.io.Serializable;

/**
 * A point.
 *
 * @param x finite, of magnitude 1e150 at most
 * @param y the same
 */
public record Point(double x, double y) implements Serializable {

  /**
   * Checks the coordinates.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public Point {
    Scene.checkCoordinate(x);
    Scene.checkCoordinate(y);
  }

  /** The Euclidean distance of another point. */
  public double distance(Point other) {
    double dx = x - other.x;
    double dy = y - other.y;
    return Math.sqrt(dx * dx + dy * dy);
  }
}
