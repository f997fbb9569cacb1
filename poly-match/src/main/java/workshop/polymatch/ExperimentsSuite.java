package workshop.polymatch;

import static org.ejml.data.MatrixType.DSCC;
import static org.ejml.data.MatrixType.FDRM;
import static org.ejml.data.MatrixType.ZDRM;
import static workshop.polymatch.Experiments.onArrays;
import static workshop.polymatch.Experiments.onMatrices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ejml.data.MatrixType;
import workshop.harness.Version;

/** Side roads off the ladder, each held against the version that it changes. */
public final class ExperimentsSuite extends MatchingSuite {

  /** Which version each of the others changes. */
  private final Map<String, String> changed = new LinkedHashMap<>();

  private final List<Version<Job, List<Match>>> versions;

  /** Lists them. To add one: its method in {@link Experiments}, and one line here. */
  public ExperimentsSuite() {
    versions = new ArrayList<>(PolyMatchSuite.ladder());
    after("v0_after_float", "float", FDRM);
    after("v0_after_complex", "float and complex", FDRM, ZDRM);
    after("v0_after_sparse", "float, complex and sparse", FDRM, ZDRM, DSCC);
    add("v1_fast_norm", "v1", "fastNormF", onMatrices(Experiments::fastNorm));
    add("v1_copy", "v1_fast_norm", "a copy, in place", onMatrices(Experiments::copy));
    add("v2_clone", "v2", "clone()", onArrays(Experiments::clone));
    add("v2_hypot", "v2", "Math.hypot", onArrays(Experiments::hypot));
    add("v2_boxed", "v2", "boxed numbers", onArrays(Experiments::boxed));
    add("v3_record", "v3", "a record for each difference", Experiments::withRecord);
    add("v3_point_inside", "v3_record", "the point read in the loop", Experiments.pointInside());
    add("v3_squares", "v3_record", "no root", Experiments::squares);
    add("v3_side_by_side", "v3", "the centres side by side", Experiments::sideBySide);
    changed.put("v4", "v3_side_by_side");
  }

  private void add(String id, String from, String change, Function<Scene, Matcher> layOut) {
    changed.put(id, from);
    String idea = "%s with %s".formatted(from, change);
    versions.add(version(id, idea, Experiments.class, layOut));
  }

  private void after(String id, String others, MatrixType... kinds) {
    String before = others + " matrices before it";
    add(id, "v0", before, scene -> Experiments.afterOthers(scene, kinds));
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
