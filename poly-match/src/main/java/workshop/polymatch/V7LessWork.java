package workshop.polymatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * The profile of version 6 showed the loop, and the comparison of the bests of all lanes: what
 * remains is to compare fewer pairs. Here the constructor sorts the polygons by area, so that the
 * first near one is the smallest, and the search for a point ends there. Expect fewer comparisons
 * for each point, and more work in the constructor.
 */
public final class V7LessWork implements Matcher {

  private static final int NONE = -1;
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private final double[] centerX;
  private final double[] centerY;
  private final int[] order;

  /** Prepares the polygons. */
  public V7LessWork(List<Shape> shapes) {
    int polygons = shapes.size();
    int padded = Math.ceilDiv(polygons, LANES) * LANES;
    order = byArea(shapes);
    centerX = new double[padded];
    centerY = new double[padded];
    Arrays.fill(centerX, polygons, padded, Double.NaN); // No number: near to nothing.
    for (int i = 0; i < polygons; i++) {
      Shape shape = shapes.get(order[i]);
      centerX[i] = mean(shape.x());
      centerY[i] = mean(shape.y());
    }
  }

  @Override
  public List<Match> match(List<Point> points, double maxDistance) {
    List<Match> matches = new ArrayList<>();
    for (int point = 0; point < points.size(); point++) {
      int best = findBestPolygon(points.get(point), maxDistance);
      if (best != NONE) {
        matches.add(new Match(point, best));
      }
    }
    return matches;
  }

  private int findBestPolygon(Point point, double maxDistance) {
    double maxSquared = maxDistance * maxDistance;
    DoubleVector pointX = DoubleVector.broadcast(SPECIES, point.x());
    DoubleVector pointY = DoubleVector.broadcast(SPECIES, point.y());
    for (int i = 0; i < centerX.length; i += LANES) {
      VectorMask<Double> near = isNear(i, pointX, pointY, maxSquared);
      if (near.anyTrue()) {
        return order[i + near.firstTrue()];
      }
    }
    return NONE;
  }

  /** Multiplies and adds with one rounding, which matters only for a centre at the very limit. */
  private VectorMask<Double> isNear(
      int i, DoubleVector pointX, DoubleVector pointY, double maxSquared) {
    DoubleVector dx = DoubleVector.fromArray(SPECIES, centerX, i).sub(pointX);
    DoubleVector dy = DoubleVector.fromArray(SPECIES, centerY, i).sub(pointY);
    return dx.fma(dx, dy.mul(dy)).lt(maxSquared);
  }

  /**
   * The polygons' indices, the smallest area first. The sort is stable: equal areas stay in order.
   */
  private static int[] byArea(List<Shape> shapes) {
    double[] area = shapes.stream().mapToDouble(shape -> area(shape.x(), shape.y())).toArray();
    return IntStream.range(0, area.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> area[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  /** The shoelace formula. */
  private static double area(double[] x, double[] y) {
    return Math.abs(dotRolled(x, y) - dotRolled(y, x)) / 2;
  }

  /** The dot product of a and of b moved one place on, its last element at the front. */
  private static double dotRolled(double[] a, double[] b) {
    double dot = 0;
    for (int i = 0, previous = b.length - 1; i < a.length; previous = i++) {
      dot += a[i] * b[previous];
    }
    return dot;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
