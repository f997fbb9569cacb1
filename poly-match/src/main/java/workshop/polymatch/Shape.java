package workshop.polymatch;

import java.io.Serializable;

/**
 * The vertices of a polygon, in order; the last is joined to the first. They may run either way
 * round, cross, or enclose no area.
 *
 * @param x x coordinate of each vertex; not to be changed
 * @param y y coordinate of each vertex, of the same length; not to be changed
 */
public record Shape(double[] x, double[] y) implements Serializable {

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
