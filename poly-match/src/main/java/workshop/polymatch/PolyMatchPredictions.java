package workshop.polymatch;

import java.util.List;
import workshop.harness.Prediction;

/** Questions on side roads off the ladder; {@link ExperimentsSuite} has the versions. */
final class PolyMatchPredictions {

  private PolyMatchPredictions() {}

  /** Those on a version of the ladder. */
  static List<Prediction> of(String id) {
    return switch (id) {
      case "v0" ->
          List.of(
              new Prediction(
                  "v0_after_float",
                  "v0",
                  "work with matrices of floats, in the same process before v0",
                  "Two kinds of matrix at one call: the JIT still puts both inline, behind a test."),
              new Prediction(
                  "v0_after_sparse",
                  "v0",
                  "work with float, complex and sparse matrices, in the same process before v0",
                  "With more than two kinds at one call the JIT no longer puts it inline."));
      case "v1" ->
          List.of(
              new Prediction(
                  "v1_fast_norm",
                  "v1",
                  "`fastNormF` in place of `normF`",
                  "`normF` looks for the largest element and divides by it, so that no square"
                      + " overflows. Its Javadoc says so."),
              new Prediction(
                  "v1_copy",
                  "v1_fast_norm",
                  "a copy of the centre, subtracted from in place (both with `fastNormF`)",
                  "A copy is made by a routine for any length. What that costs for two elements"
                      + " depends on the processor."));
      case "v2" ->
          List.of(
              new Prediction(
                  "v2_clone",
                  "v2",
                  "`clone()` of the centre, subtracted from in place",
                  "A clone is a copy by a routine for any length, which the JIT doesn't see through."),
              new Prediction(
                  "v2_hypot",
                  "v2",
                  "`Math.hypot` in place of the root",
                  "It is right to less than one ulp and can't overflow, and pays for both."),
              new Prediction(
                  "v2_boxed",
                  "v2",
                  "a `List<Double>` in place of each `double[]`",
                  "Each element is an object of its own, to be made and to be followed."));
      case "v3" ->
          List.of(
              new Prediction(
                  "v3_record",
                  "v3",
                  "a new record for the difference of each pair",
                  "A record that the JIT can see through is never made: its fields are all that is left."),
              new Prediction(
                  "v3_squares",
                  "v3_record",
                  "squares in place of roots (both with that record)",
                  "A root takes many cycles, and the loop waits for it."),
              new Prediction(
                  "v3_side_by_side",
                  "v3",
                  "the centres side by side in two arrays",
                  "As long as there is a root, the loop waits for that, however quickly it reads."));
      case "v4" ->
          List.of(
              new Prediction(
                  "v4",
                  "v3_side_by_side",
                  "squares in place of roots, now that the centres lie side by side",
                  "The same change as in v3, on another layout: what one idea is worth depends on the"
                      + " others."));
      case "v5" ->
          List.of(
              new Prediction(
                  "v5_no_simd",
                  "v5",
                  "forbidding the JIT to make vector code by itself",
                  "It makes none of this loop anyway: each step may change the best so far."));
      case "v6" ->
          List.of(
              new Prediction(
                  "v6_branch",
                  "v6",
                  "a branch in place of the blends: areas are looked at where a lane is near",
                  "Each call repeats the same few branches, which a processor can learn by heart."
                      + " With more points it can't: `measure v6_branch --against v6 --points 1000`."),
              new Prediction(
                  "v6_one_chain_narrow",
                  "v6_narrow",
                  "one chain in place of two (both in registers of 256 bits)",
                  "Each blend waits for the one before it; with two chains there is other work"
                      + " meanwhile."));
      case "v7" ->
          List.of(
              new Prediction(
                  "v7_scalar",
                  "v7",
                  "looking at one polygon at a time, without SIMD",
                  "The less work is left, the less is there to be done at once; but several steps"
                      + " still become one."),
              new Prediction(
                  "v7_compared-anew",
                  "v7-anew",
                  "sorting by a comparator (both laid out in every call)",
                  "It compares objects, over and over; v7 goes once over each byte of the areas."));
      default -> List.of();
    };
  }
}
