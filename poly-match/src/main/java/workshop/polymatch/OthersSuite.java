package workshop.polymatch;

import module java.base;

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

  private static final String SHOWN =
      "numpy numpy_vectorised v0 v4 v5 border_c_once border_rust_once v6 c_simd v7 c_sorted";

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
                BorderSuite.once("border_c", NativeCode.C),
                BorderSuite.once("border_rust", NativeCode.RUST),
                inLanes(
                    "c_simd", "v6", shapes -> new BorderOnce(shapes, NativeCode.C, "match_simd")),
                inLanes("c_sorted", "v7", shapes -> BorderOnce.sorted(shapes))
                    .with(Version.Trait.BUILDS_INDEX)))
        .toList();
  }

  private static Version<Job, List<Match>> inLanes(
      String id, String of, Function<List<Shape>, Matcher> prepare) {
    String idea = of + "'s idea in C, with intrinsics";
    return BorderSuite.in(NativeCode.C, version(id, idea, BorderOnce.class, prepare), "lanes", id);
  }

  /**
   * NumPy first, where the original starts; the steps of the ladder that are not retold are out.
   */
  @Override
  public Map<String, List<String>> parts() {
    List<String> shown = List.of(SHOWN.split(" "));
    return Map.of(name(), shown, "others_varied", shown);
  }

  @Override
  public List<String> measurements() {
    return List.of(
        "measure-all others --no-graphs",
        "measure-all others_varied %s --no-graphs".formatted(VARIED));
  }

  @Override
  public Optional<String> builtOn(String id) {
    return Optional.ofNullable(RETOLD.get(id));
  }
}
