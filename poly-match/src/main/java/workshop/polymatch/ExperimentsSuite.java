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

/** Side roads off the ladder, each held against the version that it changes. */
public final class ExperimentsSuite extends MatchingSuite {

  /** As if the processor had no wider ones; what it doesn't know, another processor passes over. */
  private static final String[] NARROW = {"-XX:+IgnoreUnrecognizedVMOptions", "-XX:UseAVX=2"};

  /** Which version each of the others changes. */
  private final Map<String, String> changed = new LinkedHashMap<>();

  private final List<Version<Job, List<Match>>> ladder;
  private final List<Version<Job, List<Match>>> beyond;
  private final List<Version<Job, List<Match>>> large;

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
            side("v1_fast_norm", "v1", "fastNormF", onMatrices(Experiments::fastNorm)),
            side("v1_copy", "v1_fast_norm", "a copy, in place", onMatrices(Experiments::copy)),
            side("v2_clone", "v2", "clone()", onArrays(Experiments::clone)),
            side("v2_hypot", "v2", "Math.hypot", onArrays(Experiments::hypot)),
            side("v2_boxed", "v2", "boxed numbers", onArrays(Experiments::boxed)),
            side("v3_record", "v3", "a record for each difference", Experiments.OnRecords::new),
            side("v3_point_inside", "v3_record", "the point read in the loop", pointInside()),
            side("v3_squares", "v3_record", "no root", Experiments::squares),
            side("v3_side_by_side", "v3", "the centres side by side", Experiments::sideBySide));
    changed.put("v4", "v3_side_by_side");
    beyond =
        List.of(
            side("v5_no_simd", "v5", "no vector code by the JIT", V5OnePass::new)
                .withJvmOptions("-XX:-UseSuperWord"),
            simd(
                "v6_branch",
                "v6",
                "a branch where a lane is near",
                scene -> new SimdExperiments.V6Branch(scene)),
            simd("v6_one_chain", "v6", "one chain", scene -> new SimdExperiments.V6OneChain(scene)),
            simd("v6_narrow", "v6", "registers of 256 bits", scene -> new V6Simd(scene))
                .withJvmOptions(NARROW),
            simd(
                    "v6_one_chain_narrow",
                    "v6_narrow",
                    "one chain",
                    scene -> new SimdExperiments.V6OneChain(scene))
                .withJvmOptions(NARROW),
            simd(
                "v7_scalar",
                "v7",
                "one polygon at a time",
                scene -> new SimdExperiments.V7Scalar(scene)),
            simd(
                    "v7_compared",
                    "v7",
                    "a sort that compares objects",
                    scene -> new SimdExperiments.V7Compared(scene))
                .thatBuildsIndex());
    changed.put("v7_compared-anew", "v7-anew");
    large =
        List.of(
            side("v8_points_in_order", "v8", "the points in their order", V8PointsInOrder::new));
  }

  private Version<Job, List<Match>> simd(
      String id, String from, String change, Function<Scene, Matcher> layOut) {
    changed.put(id, from);
    return version(id, "%s with %s".formatted(from, change), SimdExperiments.class, layOut)
        .withModule(PolyMatchSuite.SIMD);
  }

  private Version<Job, List<Match>> side(
      String id, String from, String change, Function<Scene, Matcher> layOut) {
    changed.put(id, from);
    return version(id, "%s with %s".formatted(from, change), Experiments.class, layOut);
  }

  private Version<Job, List<Match>> after(String id, String others, MatrixType... kinds) {
    return side(
        id, "v0", others + " matrices before it", scene -> Experiments.afterOthers(scene, kinds));
  }

  @Override
  public String name() {
    return "experiments";
  }

  @Override
  public String description() {
    return "side roads off the ladder, one change each";
  }

  @Override
  public List<Version<Job, List<Match>>> versions() {
    return Stream.of(PolyMatchSuite.ladder(), ladder, PolyMatchSuite.beyond(), beyond, large)
        .flatMap(List::stream)
        .toList();
  }

  /** The suite's own name stands for the side roads of the original's ladder. */
  @Override
  public Map<String, List<String>> parts() {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put(name(), ids(PolyMatchSuite.ladder(), ladder));
    List<String> further = new ArrayList<>(List.of("v0", "v5", "v6", "v7", "v7-anew"));
    further.addAll(ids(beyond));
    further.set(further.indexOf("v7_compared"), "v7_compared-anew");
    parts.put("beyond_experiments", further);
    parts.put("branches", List.of("v5", "v6", "v6_branch"));
    parts.put("large_experiments", List.of("v8", "v8_points_in_order"));
    return parts;
  }

  @Override
  public List<String> measurements() {
    return List.of(
        "measure-all experiments --no-graphs",
        "measure-all beyond_experiments --no-graphs",
        "measure-all branches --points 1000 --no-graphs",
        "measure-all large_experiments --scene varied --points 1000000 --polygons 1000000"
            + " --no-graphs");
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
