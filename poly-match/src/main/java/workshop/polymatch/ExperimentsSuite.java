package workshop.polymatch;

import static org.ejml.data.MatrixType.DSCC;
import static org.ejml.data.MatrixType.FDRM;
import static org.ejml.data.MatrixType.ZDRM;

import module java.base;

import org.ejml.data.MatrixType;
import workshop.harness.Version;
import workshop.polymatch.SimdExperiments.*;

/** Variants of the ladder, each compared with the version that it changes. */
public final class ExperimentsSuite extends MatchingSuite {

  /** As if the processor had no wider ones; what it doesn't know, another processor passes over. */
  private static final String[] NARROW = {"-XX:+IgnoreUnrecognizedVMOptions", "-XX:UseAVX=2"};

  /** Which version each of the others changes. */
  private final Map<String, String> changed = new LinkedHashMap<>();

  private final List<Version<Job, List<Match>>> ladder;
  private final List<Version<Job, List<Match>>> beyond;
  private final List<Version<Job, List<Match>>> g1 = new ArrayList<>();

  /**
   * Lists them. To add one: its method in {@link Experiments} or its class in {@link
   * SimdExperiments}, and one line here.
   */
  public ExperimentsSuite() {
    ladder =
        List.of(
            after("v0_after_float", "float", FDRM),
            after("v0_after_complex", "float and complex", FDRM, ZDRM),
            after("v0_after_sparse", "float, complex and sparse", FDRM, ZDRM, DSCC),
            frame("v1", Frames.V1::new),
            variant("v1_fast_norm", "v1", "fastNormF", Experiments::fastNorm),
            variant("v1_copy", "v1_fast_norm", "a copy, in place", Experiments::copy),
            frame("v2", Frames.V2::new),
            version(
                "v2_guarded_norm",
                "v2 with a guard against overflow, as v1 has",
                Experiments.class,
                Experiments::guardedNorm),
            variant("v2_clone", "v2", "clone()", Experiments::clone),
            variant("v2_hypot", "v2", "Math.hypot", Experiments::hypot),
            variant("v2_boxed", "v2", "boxed numbers", Experiments::boxed),
            frame("v3", Frames.V3::new),
            variant("v3_record", "v3", "a record for each difference", Experiments::record),
            variant(
                "v3_point_inside", "v3", "the point read in the loop", Experiments::pointInside),
            variant("v3_squares", "v3", "no root", Experiments::squares),
            variant("v3_side_by_side", "v3", "centres in two arrays", Experiments::sideBySide),
            frame("v4", Frames.V4::new),
            variant("v4_arrays_kept", "v4", "arrays made once", Experiments::arraysKept));
    // A version of two changes is compared with the variant that has the first of them.
    changed.put("v2_guarded_norm", "v1");
    changed.put("v2", "v2_guarded_norm");
    changed.put("v4", "v3_side_by_side");
    changed.put("v5", "v4_arrays_kept");
    beyond =
        List.of(
            variant("v5_no_simd", "v5", "no vector code by the JIT", V5OnePass::new)
                .withJvmOptions("-XX:-UseSuperWord"),
            simd("v6_branch", "v6", "a branch where a lane is near", s -> new V6Branch(s)),
            simd("v6_one_chain", "v6", "one accumulator", s -> new V6OneChain(s)),
            simd("v6_narrow", "v6", "registers of 256 bits", s -> new V6Simd(s))
                .withJvmOptions(NARROW),
            simd("v6_one_chain_narrow", "v6_narrow", "one accumulator", s -> new V6OneChain(s))
                .withJvmOptions(NARROW),
            simd("v7_scalar", "v7", "one polygon at a time", s -> new V7Scalar(s))
                .with(Version.Trait.BUILDS_INDEX),
            simd("v7_radix", "v7", "a radix sort", s -> new V7Radix(s))
                .with(Version.Trait.BUILDS_INDEX));
    changed.put("v7_radix+prepare", "v7+prepare");
    for (Version<Job, List<Match>> version : PolyMatchSuite.ladder()) {
      String id = version.id() + "_g1";
      if (!g1.isEmpty()) {
        changed.put(id, g1.getLast().id());
      }
      g1.add(
          new Version<>(id, version.idea(), version.type(), version.factory())
              .withJvmOptions("-XX:+UseG1GC"));
    }
  }

  private Version<Job, List<Match>> simd(
      String id, String from, String change, Function<List<Shape>, Matcher> prepare) {
    changed.put(id, from);
    return version(id, "%s with %s".formatted(from, change), SimdExperiments.class, prepare)
        .withJvmOptions(PolyMatchSuite.SIMD);
  }

  private Version<Job, List<Match>> variant(
      String id, String from, String change, Function<List<Shape>, Matcher> prepare) {
    changed.put(id, from);
    return version(id, "%s with %s".formatted(from, change), Experiments.class, prepare);
  }

  /** The frame as it is: a copy of its version. */
  private Version<Job, List<Match>> frame(String from, Function<List<Shape>, Matcher> prepare) {
    changed.put(from + "_frame", from);
    return version(from + "_frame", from + " as the frame of its variants", Frames.class, prepare);
  }

  private Version<Job, List<Match>> after(String id, String others, MatrixType... kinds) {
    return variant(
        id, "v0", others + " matrices before it", shapes -> Experiments.afterOthers(shapes, kinds));
  }

  @Override
  public String name() {
    return "experiments";
  }

  @Override
  public String description() {
    return "variants of the ladder, one change each";
  }

  @Override
  public List<Version<Job, List<Match>>> versions() {
    return Stream.of(PolyMatchSuite.ladder(), ladder, PolyMatchSuite.beyond(), beyond, g1)
        .flatMap(List::stream)
        .toList();
  }

  /** The suite's own name stands for the variants of the original's ladder. */
  @Override
  public Map<String, List<String>> parts() {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put(name(), ids(PolyMatchSuite.ladder(), ladder));
    List<String> further = new ArrayList<>(List.of("v0", "v4", "v4_arrays_kept"));
    further.addAll(List.of("v5", "v6", "v7", "v7+prepare"));
    further.addAll(ids(beyond));
    further.set(further.indexOf("v7_radix"), "v7_radix+prepare");
    parts.put("beyond_experiments", further);
    parts.put("branches", List.of("v5", "v6", "v6_branch"));
    parts.put("g1", ids(g1));
    return parts;
  }

  @Override
  public List<String> measurements() {
    return List.of(
        "measure-all experiments --no-graphs",
        "measure-all beyond_experiments --no-graphs",
        "measure-all branches --points 1000 --no-graphs",
        "measure-all g1 --no-graphs");
  }

  @SafeVarargs
  private static List<String> ids(List<Version<Job, List<Match>>>... lists) {
    return Stream.of(lists).flatMap(List::stream).<String>map(Version::id).toList();
  }

  @Override
  public Optional<String> builtOn(String id) {
    return Optional.ofNullable(changed.get(id));
  }
}
