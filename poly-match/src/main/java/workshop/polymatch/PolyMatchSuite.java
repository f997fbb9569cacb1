package workshop.polymatch;

import module java.base;

import workshop.harness.*;

/** The polygon ladder: match each point to its best polygon. */
public final class PolyMatchSuite extends MatchingSuite {

  @Override
  public String name() {
    return "poly-match";
  }

  @Override
  public String description() {
    return "match each point to the smallest polygon near it";
  }

  static final String SIMD = "--add-modules=jdk.incubator.vector";

  private static final String LIBRARIES =
      "v0 v3 v7 v7+prepare v8 v8+prepare ejml_fixed ejml_columns"
          + " jts_strtree jts_strtree+prepare tinspin_kdtree tinspin_kdtree+prepare";

  /** To add a version: its class, and one line here; a file of holes makes it an exercise. */
  @Override
  public List<Version<Job, List<Match>>> versions() {
    return Stream.of(ladder(), beyond(), libraries()).flatMap(List::stream).toList();
  }

  /** As far as the original goes. */
  static List<Version<Job, List<Match>>> ladder() {
    return List.of(
        version("v0", "EJML's SimpleMatrix, as in NumPy", V0Baseline.class),
        version("v1", "findClosePolygons in EJML's procedural layer", V1ProceduralEjml.class),
        version("v2", "own types, no generality", V2OwnPolygon.class),
        version("v3", "no allocation: the distance written out", V3NoAllocation.class),
        version("v4", "the outer loop moves in, no square root", V4OuterLoop.class));
  }

  /** What goes further. */
  static List<Version<Job, List<Match>>> beyond() {
    return List.of(
        version("v5", "one pass, no lists in between", V5OnePass.class),
        version("v6", "SIMD without branches", V6Simd.class).withJvmOptions(SIMD),
        version("v7", "less work: sorted by area, first hit", V7LessWork.class)
            .withJvmOptions(SIMD)
            .with(Version.Trait.BUILDS_INDEX),
        version("v8", "a grid, its cells in order of area", V8Grid.class)
            .with(Version.Trait.BUILDS_INDEX),
        version("v9", "all cores", V9AllCores.class).with(Version.Trait.BUILDS_INDEX));
  }

  private static List<Version<Job, List<Match>>> libraries() {
    return List.of(
        version("ejml_fixed", "EJML, matrices of fixed size", EjmlFixed.class),
        version("ejml_columns", "EJML, whole columns at once", EjmlColumns.class),
        version("jts_strtree", "the library JTS, its R-tree", JtsStrTree.class)
            .with(Version.Trait.BUILDS_INDEX),
        version("tinspin_kdtree", "the library TinSpin, its k-d tree", TinspinKdTree.class)
            .with(Version.Trait.BUILDS_INDEX));
  }

  /** Libraries build on no version; a version in mode prepare builds on one in that mode. */
  @Override
  public Optional<String> builtOn(String id) {
    if (find(libraries(), id).isPresent()) {
      return Optional.empty();
    }
    VersionKey key = VersionKey.parse(id);
    return key.mode().equals(VersionKey.Mode.PREPARE)
        ? listedBefore(key.id())
            .flatMap(before -> find(beyond(), before))
            .filter(version -> version.has(Version.Trait.BUILDS_INDEX))
            .map(before -> before.key().in(VersionKey.Mode.PREPARE).toString())
        : listedBefore(id);
  }

  private static Optional<Version<Job, List<Match>>> find(
      List<Version<Job, List<Match>>> versions, String id) {
    return versions.stream()
        .filter(version -> version.id().equals(VersionKey.parse(id).id()))
        .findFirst();
  }

  /** The suite's own name stands for the ladder of the original. */
  @Override
  public Map<String, List<String>> parts() {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put(name(), ladder().stream().<String>map(Version::id).toList());
    parts.put("varied", parts.get(name()));
    parts.put("beyond", List.of("v0", "v4", "v5", "v6", "v7", "v7+prepare", "v8", "v9"));
    parts.put("large", List.of("jts_strtree+prepare", "v8+prepare", "v9+prepare"));
    parts.put("libraries", List.of(LIBRARIES.split(" ")));
    return parts;
  }

  @Override
  public Optional<String> lowerBound() {
    return Optional.of("c_simd");
  }

  @Override
  public List<String> lessons() {
    return List.of(name(), "beyond");
  }

  @Override
  public List<String> measurements() {
    return List.of(
        "measure-all varied %s --no-graphs".formatted(VARIED),
        "measure-all libraries --no-graphs",
        "measure-all large --scene varied --points 500000 --polygons 500000 --quick --no-graphs",
        "scale");
  }

  /** Neither the longest nor the shortest, and nothing in it but arithmetic. */
  @Override
  public Version<Job, List<Match>> probe() {
    return versions().get(3);
  }

  @Override
  public Optional<Growth> growth(Workload workload) {
    // An index is built in every call, so that none looks free.
    List<String> versions =
        List.of("v0", "v4", "v6", "v7+prepare", "v8+prepare", "v9+prepare", "jts_strtree+prepare");
    boolean isOwn = OwnData.isWanted(workload);
    IntFunction<Map<String, String>> settings =
        size ->
            isOwn
                ? Map.of(OwnData.SAMPLE, "" + size)
                : Map.of("scene", "varied", "points", "" + size, "polygons", "" + size);
    int largest = isOwn ? OwnData.largest(workload) : 1_000_000;
    return Optional.of(new Growth(versions, largest, settings, true));
  }

  @Override
  public Optional<Workbook<Job, List<Match>>> workbook() {
    return Optional.of(new PolyMatchWorkbook(this));
  }
}
