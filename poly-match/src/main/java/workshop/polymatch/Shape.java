package workshop.polymatch;

import java.io.Serializable;

/**
 * The vertices of a polygon, in order; the last is joined to the first. They may run either way
 * round, cross, or enclose no area. There are three at least, with finite coordinates of magnitude
 * 1e150 at most.
 *
 * @param x x coordinate of each vertex; not to be changed
 * @param y y coordinate of each vertex, of the same length; not to be changed
 */
public record Shape(double[] x, double[] y) implements Serializable {

  /**
   * Checks the vertices.
   *
   * @throws IllegalArgumentException if they are too few, or a coordinate is missing or out of
   *     range
   */
  public Shape {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "a polygon has %d x but %d y coordinates; give one of each per vertex"
              .formatted(x.length, y.length));
    }
    if (x.length < 3) {
      throw new IllegalArgumentException(
          "a polygon has %d vertices; give at least 3".formatted(x.length));
    }
    for (int vertex = 0; vertex < x.length; vertex++) {
      Scene.checkCoordinate(x[vertex]);
      Scene.checkCoordinate(y[vertex]);
    }
  }

  /** The mean of the vertices. */
  public Point center() {
    return new Point(mean(x), mean(y));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** The area by the shoelace formula, in the arithmetic of all versions. */
  public double area() {
    double forward = 0;
    double backward = 0;
    for (int i = 0, previous = x.length - 1; i < x.length; previous = i++) {
      forward += x[i] * y[previous];
      backward += y[i] * x[previous];
    }
    return Math.abs(forward - backward) / 2;
  }
}
