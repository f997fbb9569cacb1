package workshop.polymatch;

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

  /** Which version each of the others changes. */
  private final Map<String, String> changed = new LinkedHashMap<>();

  private final List<Version<Job, List<Match>>> versions;

  /** Lists them. To add one: its class in {@link Experiments}, and one line here. */
  public ExperimentsSuite() {
    List<Version<Job, List<Match>>> ladder = PolyMatchSuite.ladder();
    versions =
        Stream.concat(
                ladder.stream(),
                Stream.of(
                    after("v0_after_float", "float", MatrixType.FDRM),
                    after(
                        "v0_after_complex", "float and complex", MatrixType.FDRM, MatrixType.ZDRM),
                    after(
                        "v0_after_sparse",
                        "float, complex and sparse",
                        MatrixType.FDRM,
                        MatrixType.ZDRM,
                        MatrixType.DSCC),
                    side("v1_fast_norm", "v1", "fastNormF", Experiments.V1FastNorm::new),
                    side("v1_copy", "v1_fast_norm", "a copy, in place", Experiments.V1Copy::new),
                    side("v2_clone", "v2", "clone()", Experiments.V2Clone::new),
                    side("v2_hypot", "v2", "Math.hypot", Experiments.V2Hypot::new),
                    side("v2_boxed", "v2", "boxed numbers", Experiments.V2Boxed::new),
                    side(
                        "v3_record",
                        "v3",
                        "a record for each difference",
                        Experiments.V3Record::new),
                    side(
                        "v3_point_inside",
                        "v3_record",
                        "the point read in the loop",
                        Experiments.V3PointInside::new),
                    side("v3_squares", "v3_record", "no root", Experiments.V3Squares::new),
                    side(
                        "v3_side_by_side",
                        "v3",
                        "the centres side by side",
                        Experiments.V3SideBySide::new)))
            .toList();
    changed.put("v4", "v3_side_by_side");
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
    return versions;
  }

  @Override
  public Optional<String> builtOn(String id) {
    return Optional.ofNullable(changed.get(id));
  }
}
