package workshop.polymatch;

import static org.ejml.data.MatrixType.DSCC;
import static org.ejml.data.MatrixType.FDRM;
import static org.ejml.data.MatrixType.ZDRM;
import static workshop.polymatch.Experiments.onArrays;
import static workshop.polymatch.Experiments.onMatrices;
import static workshop.polymatch.Experiments.pointInside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ejml.data.MatrixType;
import workshop.harness.Version;

/** Variants of the ladder, each compared with the version that it changes. */
public final class ExperimentsSuite extends MatchingSuite {

  /** As if the processor had no wider ones; what it doesn't know, another processor passes over. */
  private static final String[] NARROW = {"-XX:+IgnoreUnrecognizedVMOptions", "-XX:UseAVX=2"};

  /** Which version each of the others changes. */
  private final Map<String, String> changed = new LinkedHashMap<>();

  private final List<Version<Job, List<Match>>> ladder;
  private final List<Version<Job, List<Match>>> beyond;

  /**
   * Lists them. To add one: its method in {@link Experiments} or {@link SimdExperiments}, and one
   * line here.
   */
  public ExperimentsSuite() {
    ladder =
        List.of(
            after("v0_after_float", "float", FDRM),
            after("v0_after_complex", "float and complex", FDRM, ZDRM),
            after("v0_after_sparse", "float, complex and sparse", FDRM, ZDRM, DSCC),
            variant("v1_fast_norm", "v1", "fastNormF", onMatrices(Experiments::fastNorm)),
            variant("v1_copy", "v1_fast_norm", "a copy, in place", onMatrices(Experiments::copy)),
            variant("v2_clone", "v2", "clone()", onArrays(Experiments::clone)),
            variant("v2_hypot", "v2", "Math.hypot", onArrays(Experiments::hypot)),
            variant("v2_boxed", "v2", "boxed numbers", onArrays(Experiments::boxed)),
            variant("v3_record", "v3", "a record for each difference", Experiments.OnRecords::new),
            variant("v3_point_inside", "v3_record", "the point read in the loop", pointInside()),
            variant("v3_squares", "v3_record", "no root", Experiments::squares),
            variant("v3_side_by_side", "v3", "the centres side by side", Experiments::sideBySide));
    changed.put("v4", "v3_side_by_side");
    beyond =
        List.of(
            variant("v5_no_simd", "v5", "no vector code by the JIT", V5OnePass::new)
                .withJvmOptions("-XX:-UseSuperWord"),
            simd(
                "v6_branch",
                "v6",
                "a branch where a lane is near",
                shapes -> new SimdExperiments.V6Branch(shapes)),
            simd(
                "v6_one_chain",
                "v6",
                "one chain",
                shapes -> new SimdExperiments.V6OneChain(shapes)),
            simd("v6_narrow", "v6", "registers of 256 bits", shapes -> new V6Simd(shapes))
                .withJvmOptions(NARROW),
            simd(
                    "v6_one_chain_narrow",
                    "v6_narrow",
                    "one chain",
                    shapes -> new SimdExperiments.V6OneChain(shapes))
                .withJvmOptions(NARROW),
            simd(
                "v7_scalar",
                "v7",
                "one polygon at a time",
                shapes -> new SimdExperiments.V7Scalar(shapes)),
            simd("v7_radix", "v7", "a radix sort", shapes -> new SimdExperiments.V7Radix(shapes))
                .thatBuildsIndex());
    changed.put("v7_radix+prepare", "v7+prepare");
  }

  private Version<Job, List<Match>> simd(
      String id, String from, String change, Function<List<Shape>, Matcher> prepare) {
    changed.put(id, from);
    return version(id, "%s with %s".formatted(from, change), SimdExperiments.class, prepare)
        .withModule(PolyMatchSuite.SIMD);
  }

  private Version<Job, List<Match>> variant(
      String id, String from, String change, Function<List<Shape>, Matcher> prepare) {
    changed.put(id, from);
    return version(id, "%s with %s".formatted(from, change), Experiments.class, prepare);
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
    return Stream.of(PolyMatchSuite.ladder(), ladder, PolyMatchSuite.beyond(), beyond)
        .flatMap(List::stream)
        .toList();
  }

  /** The suite's own name stands for the variants of the original's ladder. */
  @Override
  public Map<String, List<String>> parts() {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put(name(), ids(PolyMatchSuite.ladder(), ladder));
    List<String> further = new ArrayList<>(List.of("v0", "v5", "v6", "v7", "v7+prepare"));
    further.addAll(ids(beyond));
    further.set(further.indexOf("v7_radix"), "v7_radix+prepare");
    parts.put("beyond_experiments", further);
    parts.put("branches", List.of("v5", "v6", "v6_branch"));
    return parts;
  }

  @Override
  public List<String> measurements() {
    return List.of(
        "measure-all experiments --no-graphs",
        "measure-all beyond_experiments --no-graphs",
        "measure-all branches --points 1000 --no-graphs");
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
