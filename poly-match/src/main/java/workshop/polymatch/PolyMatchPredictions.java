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
                  "Two kinds of matrix at one call: the JIT still puts both inline."),
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
                  "a record for the centre in place of two fields",
                  "A record that the JIT can see through costs no more than its fields."),
              new Prediction(
                  "v3_squares",
                  "v3_record",
                  "squares in place of roots (both with a record)",
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
      default -> List.of();
    };
  }
}
