package workshop.polymatch;

import java.util.List;
import java.util.Optional;
import workshop.harness.Prediction;
import workshop.harness.Version;
import workshop.harness.Workbook;

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

  /** To add a version: its class, and one line here; a file of holes makes it an exercise. */
  @Override
  public List<Version<Job, List<Match>>> versions() {
    return List.of(
        version("v0", "EJML's SimpleMatrix, as in NumPy", V0Baseline.class, V0Baseline::new),
        version(
            "v1",
            "findClosePolygons in EJML's procedural layer",
            V1ProceduralEjml.class,
            V1ProceduralEjml::new),
        version("v2", "own Polygon with plain arrays", V2OwnPolygon.class, V2OwnPolygon::new),
        version(
            "v3",
            "no allocation: the distance written out",
            V3NoAllocation.class,
            V3NoAllocation::new),
        version(
            "v4", "the outer loop moves in, no square root", V4OuterLoop.class, V4OuterLoop::new));
  }

  @Override
  public List<Prediction> predictions(String id) {
    return PolyMatchPredictions.of(id);
  }

  /** Neither the longest nor the shortest, and nothing in it but arithmetic. */
  @Override
  public Version<Job, List<Match>> probe() {
    return versions().get(3);
  }

  @Override
  public Optional<Workbook<Job, List<Match>>> workbook() {
    return Optional.of(new PolyMatchWorkbook(this));
  }
}
