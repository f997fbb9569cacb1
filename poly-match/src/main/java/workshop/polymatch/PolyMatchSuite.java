package workshop.polymatch;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import workshop.harness.Setting;
import workshop.harness.Suite;
import workshop.harness.Version;
import workshop.harness.Workbook;
import workshop.harness.Workload;

/** The polygon ladder: match each point to its best polygon. */
public final class PolyMatchSuite implements Suite<Job, List<Match>> {

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
            "findClosePolygons in EJML's primitive tier",
            V1PrimitiveEjml.class,
            V1PrimitiveEjml::new),
        version("v2", "own Polygon with plain arrays", V2OwnPolygon.class, V2OwnPolygon::new),
        version(
            "v3",
            "no allocation: the distance written out",
            V3NoAllocation.class,
            V3NoAllocation::new),
        version(
            "v4", "the outer loop moves in, no square root", V4OuterLoop.class, V4OuterLoop::new));
  }

  private static Version<Job, List<Match>> version(
      String id, String idea, Class<?> type, Function<Scene, Matcher> layOut) {
    return new Version<>(
        id,
        idea,
        type,
        job -> {
          Matcher matcher = layOut.apply(job.scene());
          double maxDistance = job.maxDistance();
          return () -> matcher.match(maxDistance);
        });
  }

  @Override
  public Optional<Workbook<Job, List<Match>>> workbook() {
    return Optional.of(new PolyMatchWorkbook(this));
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        new Setting("scene", "example|varied", "example", "the kind of scene"),
        new Setting("seed", "N", "6", "seed of the scene, 0 to 4294967295"),
        new Setting("points", "N", "100", "number of points"),
        new Setting("polygons", "N", "1000", "number of polygons"),
        new Setting("max-distance", "D", "10", "how near a centre must be"));
  }

  @Override
  public Job input(Workload workload) {
    return Job.of(workload);
  }

  @Override
  public String disagreement(Job job, List<Match> expected, List<Match> actual) {
    return Agreement.disagreement(job, expected, actual);
  }

  @Override
  public String summary(Job job, List<Match> matches) {
    return "%d of %d points have a polygon within %s."
        .formatted(matches.size(), job.scene().points().size(), job.maxDistance());
  }

  @Override
  public String csv(Job job, List<Match> matches) {
    StringBuilder csv = new StringBuilder("point,polygon\n");
    for (Match match : matches) {
      csv.append(match.point()).append(',').append(match.polygon()).append('\n');
    }
    return csv.toString();
  }

  @Override
  public String svg(Job job, List<Match> matches) {
    return ScenePicture.svg(job.scene(), matches);
  }
}
