package workshop.mldemos;

import java.util.Optional;

/** What the speed of the demos' versions is paid with. */
final class MlDrawbacks {

  private MlDrawbacks() {}

  /** That of a version. */
  static Optional<String> of(String id) {
    return Optional.ofNullable(
        switch (id) {
          case "kmeans_java_arrays" ->
              "A point is two numbers at one place of two arrays. Only the index holds them together.";
          case "kmeans_java_fast" ->
              "Three pages in place of one, and for points in a plane only. Where blobs run into each"
                  + " other, few cells belong to one centroid.";
          case "kmeans_ejml_scratch" ->
              "Each step makes matrices of all points, uses them once, and throws them away: look at"
                  + " the bytes.";
          case "kmeans_java_ddogleg" ->
              "It ends by a rule of its own, and where that is not ours, it refuses the job.";
          case "kmeans_py_sklearn" ->
              "It runs in a Python beside the JVM. The way there and back is not in these times.";
          case "stratif1_java_fast" ->
              "A hundred lines, and the draws must stay those of `Collections.shuffle`.";
          case "stratif1_java_tablesaw" ->
              "It draws without a seed, so no split can be had again, and it brings many other"
                  + " libraries with it.";
          case "stratif1_py_sklearn" ->
              "Its draws are NumPy's, so its rows are others than ours. The way to Python and back is"
                  + " not in these times.";
          case "stratif2_java_fast" ->
              "That a fold is every K-th row holds for dealing in turn, and for nothing else.";
          default -> null;
        });
  }
}
