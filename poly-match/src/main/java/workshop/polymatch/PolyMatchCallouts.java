package workshop.polymatch;

/**
 * What to see in the flame graphs of the ladder, and of the versions that cross the border to
 * another language: {@code nep_invoker_blob}, native entry point, is what jumps out of Java.
 */
final class PolyMatchCallouts {

  static final String ALL =
      """
      v0 workshop.polymatch.V0Baseline.findClosePolygons: the loop over the polygons
      v0 org.ejml.simple.SimpleBase.createLike: a new matrix for each difference
      v0 org.ejml.dense.row.NormOps_DDRM.normF: the norm, for matrices of any size, with a\
       guard against overflow
      v0 org.ejml.dense.row.misc.ImplCommonOps_DDRM.elementMaxAbs: part of the guard: a loop\
       that finds the largest element
      v1 workshop.polymatch.V1ProceduralEjml.findClosePolygons: its widest bar is the end of\
       the loop, which waits for the norm
      v1 org.ejml.dense.row.CommonOps_DDRM.subtract: the difference, after a check that both\
       shapes are equal
      v1 org.ejml.dense.row.NormOps_DDRM.normF: the same norm, with the same guard
      v2 workshop.polymatch.V2OwnPolygon.minus: a new array for each difference
      v2 workshop.polymatch.V2OwnPolygon.norm: a loop over the elements, always two of them
      v3 workshop.polymatch.V3NoAllocation.findClosePolygons: the distance is written out; it\
       calls no method
      v3 java.util.ArrayList$Itr.next: moves to the next polygon, an object somewhere in memory
      v4 workshop.polymatch.V4OuterLoop.findAllClosePolygons: both loops; the inner one reads\
       two arrays of doubles
      v4 java.util.ArrayList.grow: lists of near polygons are copied when they grow
      v4 workshop.polymatch.V4OuterLoop.selectBestPolygon: compares areas; as slow as before,\
       but now a larger share
      v5 workshop.polymatch.V5OnePass.findBestPolygon: distance and area in one loop, without a list
      v6 workshop.polymatch.V6Simd.isNear: computes and compares the distances of several\
       polygons at once
      v6 workshop.polymatch.V6Simd.first: once per point: the best of all lanes
      v7 workshop.polymatch.V7LessWork.findBestPolygon: ends at the first near polygon: no\
       later one is smaller
      v7 workshop.polymatch.V7LessWork.isNear: the same distances, but fewer of them
      border_c_pair nep_invoker_blob: the crossing, for each pair, with what is behind it
      border_c_pair_critical nep_invoker_blob: the crossing, for each pair, and the JVM isn't told,\
       with what is behind it
      border_.*_point nep_invoker_blob: the crossing, for each point, with what is behind it
      border_.*_once|c_.* nep_invoker_blob: the crossing, once a call, with what is behind it
      border_c_pair.* is_near: what is behind it, in C
      border_c_(point|once) find_best_polygon: what is behind it, in C
      border_rust_point find_best_polygon: what is behind it, in Rust
      border_rust_once match_all: what is behind it, in Rust
      c_simd match_simd: what is behind it, in C
      c_sorted match_sorted: what is behind it, in C
      """;

  private PolyMatchCallouts() {}
}
