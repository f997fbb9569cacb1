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
                  "workshop.polymatch.V0Baseline.findClosePolygons",
                  "the loop over the polygons; part of its own time is the wait for the norm"),
              new Callout(
                  "org.ejml.simple.SimpleBase.createLike", "a new matrix for each difference"),
              new Callout(
                  "org.ejml.dense.row.NormOps_DDRM.normF",
                  "the norm, for matrices of any size, with a guard against overflow"),
              new Callout(
                  "org.ejml.dense.row.misc.ImplCommonOps_DDRM.elementMaxAbs",
                  "part of the guard: a loop that finds the largest element"));
      case "v1" ->
          List.of(
              new Callout(
                  "workshop.polymatch.V1ProceduralEjml.findClosePolygons",
                  "its widest bar is the end of the loop, which waits for the norm"),
              new Callout(
                  "org.ejml.dense.row.CommonOps_DDRM.subtract",
                  "the difference, after a check that both shapes are equal"),
              new Callout(
                  "org.ejml.dense.row.NormOps_DDRM.normF", "the same norm, with the same guard"));
      case "v2" ->
          List.of(
              new Callout(
                  "workshop.polymatch.V2OwnPolygon.minus", "a new array for each difference"),
              new Callout(
                  "workshop.polymatch.V2OwnPolygon.norm",
                  "a loop over the elements, always two of them"));
      case "v3" ->
          List.of(
              new Callout(
                  "workshop.polymatch.V3NoAllocation.findClosePolygons",
                  "the distance is written out; it calls no method"),
              new Callout(
                  "java.util.ArrayList$Itr.next",
                  "moves to the next polygon, an object somewhere in memory"));
      case "v4" ->
          List.of(
              new Callout(
                  "workshop.polymatch.V4OuterLoop.findAllClosePolygons",
                  "both loops; the inner one reads two arrays of doubles"),
              new Callout(
                  "java.util.ArrayList.grow", "lists of near polygons are copied when they grow"),
              new Callout(
                  "workshop.polymatch.V4OuterLoop.selectBestPolygon",
                  "compares areas; as slow as before, but now a larger share"));
      case "v5" ->
          List.of(
              new Callout(
                  "workshop.polymatch.V5OnePass.findBestPolygon",
                  "distance and area in one loop, without a list"));
      case "v6" ->
          List.of(
              new Callout(
                  "workshop.polymatch.V6Simd.isNear",
                  "computes and compares the distances of several polygons at once"),
              new Callout(
                  "workshop.polymatch.V6Simd.first", "once per point: the best of all lanes"));
      case "v7" ->
          List.of(
              new Callout(
                  "workshop.polymatch.V7LessWork.findBestPolygon",
                  "ends at the first near polygon: no later one is smaller"),
              new Callout(
                  "workshop.polymatch.V7LessWork.isNear", "the same distances, but fewer of them"));
      default -> List.of();
    };
  }
}
