package workshop.polymatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import workshop.harness.Callout;
import workshop.harness.Version;

/** The ladder beside NumPy, C and Rust: where it comes from, and how far it is from the floor. */
public final class OthersSuite extends MatchingSuite {

  /** Which version each of the others tells again. */
  private static final Map<String, String> RETOLD =
      Map.of(
          "numpy_vectorised", "numpy",
          "border_c_once", "v5",
          "border_rust_once", "v5",
          "c_simd", "v6",
          "c_sorted", "v7");

  @Override
  public String name() {
    return "others";
  }

  @Override
  public String description() {
    return "the same job in NumPy, C and Rust, beside the ladder";
  }

  @Override
  public List<Version<Job, List<Match>>> versions() {
    return Stream.concat(
            new PolyMatchSuite()
                .versions().stream().filter(version -> version.id().matches("v[0-7]")),
            Stream.of(
                NumpyMatching.version("numpy", "Python with NumPy, as the original's v0"),
                NumpyMatching.version("numpy_vectorised", "NumPy, one array expression"),
                BorderSuite.cOnce(),
                BorderSuite.rustOnce(),
                BorderSuite.inC(
                    version(
                        "c_simd",
                        "v6's idea in C, with intrinsics",
                        BorderOnce.class,
                        shapes -> new BorderOnce(shapes, NativeCode.C, "match_simd")),
                    "lanes",
                    "c_simd"),
                BorderSuite.inC(
                    version(
                        "c_sorted",
                        "v7's idea in C, with intrinsics",
                        BorderSorted.class,
                        shapes -> new BorderSorted(shapes)),
                    "lanes",
                    "c_sorted")))
        .toList();
  }

  /**
   * NumPy first, where the original starts; the steps of the ladder that are not retold are out.
   */
  @Override
  public Map<String, List<String>> parts() {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put(
        name(),
        List.of(
            "numpy",
            "numpy_vectorised",
            "v0",
            "v4",
            "v5",
            "border_c_once",
            "border_rust_once",
            "v6",
            "c_simd",
            "v7",
            "c_sorted"));
    return parts;
  }

  @Override
  public Optional<String> builtOn(String id) {
    return Optional.ofNullable(RETOLD.get(id));
  }

  @Override
  public List<Callout> callouts(String id) {
    return BorderCallouts.of(id);
  }
}
