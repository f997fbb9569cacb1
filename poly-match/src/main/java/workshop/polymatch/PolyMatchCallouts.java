package workshop.polymatch;

import java.util.List;
import workshop.harness.Callout;

/** What to see in the flame graphs of the ladder. */
final class PolyMatchCallouts {

  private PolyMatchCallouts() {}

  /** Those of a version, in the order of their numbers. */
  static List<Callout> of(String id) {
    return switch (id) {
      case "v0" ->
          List.of(
              new Callout(
                  "org.ejml.simple.SimpleBase.createLike", "a new matrix for each difference"),
              new Callout(
                  "org.ejml.dense.row.NormOps_DDRM.normF",
                  "the length of it, by a norm for matrices of any size"),
              new Callout(
                  "org.ejml.dense.row.misc.ImplCommonOps_DDRM.elementMaxAbs",
                  "a loop of its own for the largest element, so that no square overflows"));
      case "v1" ->
          List.of(
              new Callout(
                  "org.ejml.dense.row.CommonOps_DDRM.subtract",
                  "the difference, once both shapes have been compared"),
              new Callout(
                  "org.ejml.dense.row.NormOps_DDRM.normF", "the same norm as before, untouched"));
      case "v2" ->
          List.of(
              new Callout(
                  "workshop.polymatch.V2OwnPolygon.minus", "a new array for each difference"),
              new Callout(
                  "workshop.polymatch.V2OwnPolygon.norm",
                  "a loop over the elements, of which there are always two"));
      case "v3" ->
          List.of(
              new Callout(
                  "workshop.polymatch.V3NoAllocation.findClosePolygons",
                  "the distance, written out: nothing is called for it"),
              new Callout(
                  "java.util.ArrayList$Itr.next",
                  "on to the next polygon, an object somewhere in memory"));
      case "v4" ->
          List.of(
              new Callout(
                  "workshop.polymatch.V4OuterLoop.findAllClosePolygons",
                  "both loops, the inner one over two arrays of numbers"),
              new Callout(
                  "java.util.ArrayList.grow",
                  "lists of near polygons, moved as they become longer"),
              new Callout(
                  "workshop.polymatch.V4OuterLoop.selectBestPolygon",
                  "areas of near polygons, no hot spot until now"));
      case "v5" ->
          List.of(
              new Callout(
                  "workshop.polymatch.V5OnePass.findBestPolygon",
                  "distance and area in one loop, no list in between"));
      case "v6" ->
          List.of(
              new Callout(
                  "workshop.polymatch.V6Simd.isNear",
                  "distances of several polygons at once, compared at once"),
              new Callout(
                  "workshop.polymatch.V6Simd.first", "once a point: the best of the lanes' bests"));
      case "v7" ->
          List.of(
              new Callout(
                  "workshop.polymatch.V7LessWork.findBestPolygon",
                  "left at the first that is near: the others are no smaller"),
              new Callout(
                  "workshop.polymatch.V7LessWork.isNear", "the same distances, but few of them"));
      default -> List.of();
    };
  }
}
