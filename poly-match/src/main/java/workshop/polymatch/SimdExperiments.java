package workshop.polymatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Variants of versions 6 and 7. They need the module of the Vector API, which the others do
 * without.
 */
final class SimdExperiments {

  private static final int NONE = -1;
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private SimdExperiments() {}

  /** A version but for the loop over the polygons, which are put in an order. */
  abstract static class Frame implements Matcher {
    final int[] order;
    final double[] centerX;
    final double[] centerY;
    final double[] area;

    Frame(List<Shape> shapes, int[] order) {
      this.order = order;
      int padded = Math.ceilDiv(order.length, LANES) * LANES;
      centerX = new double[padded];
      centerY = new double[padded];
      area = new double[padded];
      Arrays.fill(centerX, order.length, padded, Double.NaN); // No number: near to nothing.
      for (int i = 0; i < order.length; i++) {
        Shape shape = shapes.get(order[i]);
        centerX[i] = shape.center().x();
        centerY[i] = shape.center().y();
        area[i] = shape.area();
      }
    }

    @Override
    public List<Match> match(List<Point> points, double maxDistance) {
      List<Match> matches = new ArrayList<>();
      for (int point = 0; point < points.size(); point++) {
        int best = findBestPolygon(points.get(point), maxDistance * maxDistance);
        if (best != NONE) {
          matches.add(new Match(point, order[best]));
        }
      }
      return matches;
    }

    /** The place of the best polygon in the order. */
    abstract int findBestPolygon(Point point, double maxSquared);

    final VectorMask<Double> isNear(int i, Point point, double maxSquared) {
      DoubleVector dx = DoubleVector.fromArray(SPECIES, centerX, i).sub(point.x());
      DoubleVector dy = DoubleVector.fromArray(SPECIES, centerY, i).sub(point.y());
      return dx.fma(dx, dy.mul(dy)).lt(maxSquared);
    }
  }

  private static int[] asTheyCome(List<Shape> shapes) {
    return IntStream.range(0, shapes.size()).toArray();
  }

  /** Version 6 with one best for each lane: each blend waits for the one before. */
  static final class V6OneChain extends Frame {
    V6OneChain(List<Shape> shapes) {
      super(shapes, asTheyCome(shapes));
    }

    @Override
    int findBestPolygon(Point point, double maxSquared) {
      DoubleVector none = DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY);
      DoubleVector index = DoubleVector.zero(SPECIES).addIndex(1);
      DoubleVector bestArea = none;
      DoubleVector best = none;
      for (int i = 0; i < centerX.length; i += LANES) {
        DoubleVector candidate = DoubleVector.fromArray(SPECIES, area, i);
        VectorMask<Double> near = isNear(i, point, maxSquared);
        VectorMask<Double> better = candidate.compare(VectorOperators.LT, bestArea, near);
        bestArea = bestArea.blend(candidate, better);
        best = best.blend(index, better);
        index = index.add(LANES);
      }
      double smallest = bestArea.reduceLanes(VectorOperators.MIN);
      double first = none.blend(best, bestArea.eq(smallest)).reduceLanes(VectorOperators.MIN);
      return first < Double.POSITIVE_INFINITY ? (int) first : NONE;
    }
  }

  /** Version 6 with a branch: where no lane is near, the areas aren't looked at. */
  static final class V6Branch extends Frame {
    V6Branch(List<Shape> shapes) {
      super(shapes, asTheyCome(shapes));
    }

    @Override
    int findBestPolygon(Point point, double maxSquared) {
      int best = NONE;
      double bestArea = Double.POSITIVE_INFINITY;
      for (int i = 0; i < centerX.length; i += LANES) {
        VectorMask<Double> near = isNear(i, point, maxSquared);
        if (near.anyTrue()) {
          for (long lanes = near.toLong(); lanes != 0; lanes &= lanes - 1) {
            int polygon = i + Long.numberOfTrailingZeros(lanes);
            if (area[polygon] < bestArea) {
              best = polygon;
              bestArea = area[polygon];
            }
          }
        }
      }
      return best;
    }
  }

  /** As in version 7. */
  private static int[] byArea(List<Shape> shapes) {
    double[] area = shapes.stream().mapToDouble(Shape::area).toArray();
    return IntStream.range(0, area.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> area[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  /** Version 7 with the radix sort of version 8. */
  static final class V7Radix extends Frame {
    V7Radix(List<Shape> shapes) {
      super(shapes, Grid.byArea(shapes.stream().mapToDouble(Shape::area).toArray()));
    }

    @Override
    int findBestPolygon(Point point, double maxSquared) {
      for (int i = 0; i < centerX.length; i += LANES) {
        VectorMask<Double> near = isNear(i, point, maxSquared);
        if (near.anyTrue()) {
          return i + near.firstTrue();
        }
      }
      return NONE;
    }
  }

  /** Version 7, one polygon at a time. */
  static final class V7Scalar extends Frame {
    V7Scalar(List<Shape> shapes) {
      super(shapes, byArea(shapes));
    }

    @Override
    int findBestPolygon(Point point, double maxSquared) {
      for (int i = 0; i < order.length; i++) {
        double dx = centerX[i] - point.x();
        double dy = centerY[i] - point.y();
        if (dx * dx + dy * dy < maxSquared) {
          return i;
        }
      }
      return NONE;
    }
  }
}
