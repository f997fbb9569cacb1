package workshop.polymatch;

import module java.base;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Variants of versions 6 and 7. They need the module of the Vector API, which the others do
 * without.
 */
final class SimdExperiments {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private SimdExperiments() {}

  /** A version but for the loop over the polygons, which are put in an order. */
  abstract static class Frame extends PointByPoint {
    final int[] order;
    final double[] centerX;
    final double[] centerY;

    Frame(List<Shape> shapes, int[] order) {
      this.order = order;
      int padded = Math.ceilDiv(order.length, LANES) * LANES;
      centerX = new double[padded];
      centerY = new double[padded];
      Arrays.fill(centerX, order.length, padded, Double.NaN); // No number: near to nothing.
      for (int i = 0; i < order.length; i++) {
        Shape shape = shapes.get(order[i]);
        centerX[i] = shape.center().x();
        centerY[i] = shape.center().y();
      }
    }

    @Override
    final int findBestPolygon(Point point, double maxDistance) {
      int best = findBest(point, maxDistance * maxDistance);
      return best == NONE ? NONE : order[best];
    }

    /** The place of the best polygon in the order. */
    abstract int findBest(Point point, double maxSquared);

    final VectorMask<Double> isNear(int i, Point point, double maxSquared) {
      DoubleVector dx = DoubleVector.fromArray(SPECIES, centerX, i).sub(point.x());
      DoubleVector dy = DoubleVector.fromArray(SPECIES, centerY, i).sub(point.y());
      return dx.fma(dx, dy.mul(dy)).lt(maxSquared);
    }
  }

  /** The frame of version 6: the polygons in the order of the list, and their areas. */
  abstract static class V6Frame extends Frame {
    final double[] area;

    V6Frame(List<Shape> shapes) {
      super(shapes, IntStream.range(0, shapes.size()).toArray());
      area = Arrays.copyOf(areas(shapes), centerX.length);
    }
  }

  private static double[] areas(List<Shape> shapes) {
    return shapes.stream().mapToDouble(Shape::area).toArray();
  }

  /** Version 6 with one best for each lane: each blend depends on the previous one. */
  static final class V6OneChain extends V6Frame {
    V6OneChain(List<Shape> shapes) {
      super(shapes);
    }

    @Override
    int findBest(Point point, double maxSquared) {
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
  static final class V6Branch extends V6Frame {
    V6Branch(List<Shape> shapes) {
      super(shapes);
    }

    @Override
    int findBest(Point point, double maxSquared) {
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

  /** Version 7 with the radix sort of version 8. */
  static final class V7Radix extends Frame {
    V7Radix(List<Shape> shapes) {
      super(shapes, Grid.byArea(areas(shapes)));
    }

    @Override
    int findBest(Point point, double maxSquared) {
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
      super(shapes, Grid.byArea(areas(shapes)));
    }

    @Override
    int findBest(Point point, double maxSquared) {
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
