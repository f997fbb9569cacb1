package workshop.polymatch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import workshop.harness.Setting;
import workshop.harness.Suite;
import workshop.harness.Version;
import workshop.harness.Workload;

/** What all suites of matchers have in common: the job, and how results are compared and shown. */
abstract class MatchingSuite implements Suite<Job, List<Match>> {

  private static final double MANY_PAIRS = 1e8;
  private static final int SAMPLE = 500;

  /** A version that a matcher does: laid out for a scene, then asked for a distance. */
  static Version<Job, List<Match>> version(
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
  public Optional<Units> units(Job job, List<Match> matches) {
    return Optional.of(new Units("pair", job.pairs()));
  }

  /** Beyond so many pairs v0 takes minutes, and hours soon. */
  @Override
  public Optional<Oracle<List<Match>>> oracle(Job job) {
    if (job.pairs() <= MANY_PAIRS) {
      return Optional.empty();
    }
    int points = job.scene().points().size();
    int[] sample =
        new SplittableRandom(1).ints(0, points).distinct().limit(Math.min(points, SAMPLE)).toArray();
    return Optional.of(
        new Oracle<>(
            "the definition on %,d drawn points and all polygons".formatted(sample.length),
            matches -> Agreement.flaw(job, Arrays.stream(sample), matches)));
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
    return ScenePicture.svg(job, matches);
  }
}
