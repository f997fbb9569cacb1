package workshop.polymatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The profile of version 5 showed one loop that compares one pair at a time: the compiler does not
 * vectorize it, since each step may change the best so far (a loop-carried dependency). Here one
 * instruction works on as many polygons as fit into a vector register, each lane has a best of its
 * own, and a mask decides in place of a branch. Expect as many pairs at once as there are lanes,
 * and less where a step depends on the previous one.
 */
public final class V6Simd implements Matcher {

  private static final int NONE = -1;
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private final double[] centerX;
  private final double[] centerY;
  private final double[] area;

  /** Prepares the polygons. */
  public V6Simd(List<Shape> shapes) {
    int polygons = shapes.size();
    int padded = Math.ceilDiv(polygons, 2 * LANES) * 2 * LANES;
    centerX = new double[padded];
    centerY = new double[padded];
    area = new double[padded];
    Arrays.fill(centerX, polygons, padded, Double.NaN); // No number: near to nothing.
    for (int i = 0; i < polygons; i++) {
      Shape shape = shapes.get(i);
      centerX[i] = mean(shape.x());
      centerY[i] = mean(shape.y());
      area[i] = area(shape.x(), shape.y());
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

  /** Two bests for each lane, in turn: a blend depends on the previous blend of its chain. */
  private int findBestPolygon(Point point, double maxDistance) {
    double maxSquared = maxDistance * maxDistance;
    DoubleVector pointX = DoubleVector.broadcast(SPECIES, point.x());
    DoubleVector pointY = DoubleVector.broadcast(SPECIES, point.y());
    DoubleVector index = DoubleVector.zero(SPECIES).addIndex(1);
    DoubleVector bestArea = DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY);
    DoubleVector best = bestArea;
    DoubleVector otherArea = bestArea;
    DoubleVector other = bestArea;
    for (int i = 0; i < centerX.length; i += 2 * LANES) {
      DoubleVector candidate = DoubleVector.fromArray(SPECIES, area, i);
      VectorMask<Double> near = isNear(i, pointX, pointY, maxSquared);
      VectorMask<Double> better = candidate.compare(VectorOperators.LT, bestArea, near);
      bestArea = bestArea.blend(candidate, better);
      best = best.blend(index, better);
      candidate = DoubleVector.fromArray(SPECIES, area, i + LANES);
      near = isNear(i + LANES, pointX, pointY, maxSquared);
      better = candidate.compare(VectorOperators.LT, otherArea, near);
      otherArea = otherArea.blend(candidate, better);
      other = other.blend(index, better);
      index = index.add(2 * LANES);
    }
    return first(bestArea, best, otherArea, other.add(LANES));
  }

  /** Multiplies and adds with one rounding, which matters only for a centre at the very limit. */
  private VectorMask<Double> isNear(
      int i, DoubleVector pointX, DoubleVector pointY, double maxSquared) {
    DoubleVector dx = DoubleVector.fromArray(SPECIES, centerX, i).sub(pointX);
    DoubleVector dy = DoubleVector.fromArray(SPECIES, centerY, i).sub(pointY);
    return dx.fma(dx, dy.mul(dy)).lt(maxSquared);
  }

  /** Of all lanes, the index that belongs to the smallest area; of equal areas the first. */
  private static int first(
      DoubleVector bestArea, DoubleVector best, DoubleVector otherArea, DoubleVector other) {
    double smallest = bestArea.min(otherArea).reduceLanes(VectorOperators.MIN);
    DoubleVector none = DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY);
    DoubleVector first = none.blend(best, bestArea.eq(smallest));
    first = first.min(none.blend(other, otherArea.eq(smallest)));
    double index = first.reduceLanes(VectorOperators.MIN);
    return index < Double.POSITIVE_INFINITY ? (int) index : NONE;
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
