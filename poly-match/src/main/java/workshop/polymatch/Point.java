package workshop.polymatch;

import java.io.Serializable;

/**
 * A point.
 *
 * @param x finite
 * @param y finite
 */
public record Point(double x, double y) implements Serializable {

  /** The Euclidean distance of another point. */
  public double distance(Point other) {
    double dx = x - other.x;
    double dy = y - other.y;
    return Math.sqrt(dx * dx + dy * dy);
  }
}
