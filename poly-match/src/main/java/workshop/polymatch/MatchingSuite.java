package workshop.polymatch;

import module java.base;

import workshop.harness.*;

/** What all suites of matchers have in common: the job, and how results are compared and shown. */
abstract class MatchingSuite implements Suite<Job, List<Match>> {

  /** Options of the second workload, beside the example, on which the pages show figures. */
  static final String VARIED = "--scene varied --points 1000";

  private static final double MANY_PAIRS = 1e8;
  private static final int SAMPLE = 500;

  /** A version that a class does, which is a matcher with a public constructor. */
  static Version<Job, List<Match>> version(String id, String idea, Class<?> type) {
    return version(id, idea, type, polygons -> PolyMatchWorkbook.matcher(type, polygons));
  }

  /** A version that a matcher does: built from the polygons, then called with the points. */
  static Version<Job, List<Match>> version(
      String id, String idea, Class<?> type, Function<List<Shape>, Matcher> prepare) {
    return new Version<>(
        id,
        idea,
        type,
        job -> {
          Matcher matcher = prepare.apply(job.scene().polygons());
          List<Point> points = job.scene().points();
          double maxDistance = job.maxDistance();
          return () -> matcher.match(points, maxDistance);
        });
  }

  @Override
  public String callouts() {
    return PolyMatchCallouts.ALL;
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        new Setting("scene", "example|varied", "example", "the kind of scene"),
        new Setting("seed", "N", "6", "seed of the scene, 0 to 4294967295"),
        new Setting("points", "N", "100", "number of points"),
        new Setting("polygons", "N", "1000", "number of polygons"),
        new Setting("max-distance", "D", "10", "how near a centre must be"),
        new Setting(
            OwnData.POLYGONS_FROM, "FILE", "", "your own polygons: GeoJSON, or WKT on each line"),
        new Setting(
            OwnData.POINTS_FROM, "FILE", "", "your own points: CSV with x,y or lon,lat; GeoJSON"),
        new Setting(OwnData.SAMPLE, "N", "", "of your own, so many of each, drawn by the seed"));
  }

  @Override
  public Job input(Workload workload) {
    double maxDistance = workload.decimal("max-distance");
    Scene.checkDistance(maxDistance); // Before files are read.
    if (OwnData.isWanted(workload)) {
      settings().stream()
          .filter(setting -> List.of("scene", "points", "polygons").contains(setting.name()))
          .filter(setting -> !workload.text(setting.name()).equals(setting.defaultValue()))
          .findFirst()
          .ifPresent(setting -> {
            throw new IllegalArgumentException(
                "--%s has no effect on your own data; leave it out".formatted(setting.name()));
          });
      return OwnData.job(workload, maxDistance);
    }
    if (!workload.text(OwnData.SAMPLE).isEmpty()) {
      throw new IllegalArgumentException(
          "--sample has no effect without data of your own; leave it out");
    }
    return new Job(scene(workload), maxDistance);
  }

  private static Scene scene(Workload workload) {
    long seed = workload.whole("seed");
    int points = workload.count("points");
    int polygons = workload.count("polygons");
    return switch (workload.text("scene")) {
      case "example" -> Scene.example(seed, points, polygons);
      case "varied" -> Scene.varied(seed, points, polygons);
      case String other ->
          throw new IllegalArgumentException(
              "there is no scene `%s`; choose example or varied".formatted(other));
    };
  }

  @Override
  public Optional<String> mismatch(Job job, List<Match> expected, List<Match> actual) {
    return Agreement.mismatch(job, expected, actual);
  }

  /**
   * Where areas are computed by another arithmetic, which of almost equal ones is smaller differs.
   */
  @Override
  public Optional<String> mismatch(Job job, List<Match> matches) {
    return Agreement.mismatchOfOwnAreas(job, matches);
  }

  /** Points with their matches, and polygons with two arrays each. */
  @Override
  public long liveBytes(Job job) {
    long vertices = job.scene().polygons().stream().mapToLong(each -> each.x().length).sum();
    return 56L * job.scene().points().size() + 100L * job.scene().polygons().size() + 16 * vertices;
  }

  @Override
  public Optional<Units> units(Job job, List<Match> matches) {
    return Optional.of(new Units("pair", job.pairs(), "point", job.scene().points().size()));
  }

  /** Beyond so many pairs v0 takes minutes, and hours soon. */
  @Override
  public Optional<Oracle<List<Match>>> oracle(Job job) {
    if (job.pairs() <= MANY_PAIRS) {
      return Optional.empty();
    }
    int points = job.scene().points().size();
    int[] sample =
        new SplittableRandom(1)
            .ints(0, points)
            .distinct()
            .limit(Math.min(points, SAMPLE))
            .toArray();
    return Optional.of(
        new Oracle<>(
            "the definition on %,d drawn points and all polygons".formatted(sample.length),
            matches -> Agreement.mismatch(job, Arrays.stream(sample), matches)));
  }

  @Override
  public String summary(Job job, List<Match> matches) {
    String matched =
        "%d of %d points have a polygon within %s."
            .formatted(matches.size(), job.scene().points().size(), job.maxDistance());
    int holes = job.data().polygons().holes;
    int leftOut = job.data().points().leftOut + job.data().polygons().leftOut;
    return matched
        + (holes == 0 ? "" : " Only outer rings count; holes of polygons: %d.".formatted(holes))
        + (leftOut == 0 ? "" : " Features without a geometry, left out: %d.".formatted(leftOut));
  }

  /**
   * Indices from 0, in their file if they come from one, and the features' ids if they have any.
   */
  @Override
  public String csv(Job job, List<Match> matches) {
    Features<?> points = job.data().points();
    Features<?> polygons = job.data().polygons();
    boolean havePointIds = points.haveIds();
    boolean havePolygonIds = polygons.haveIds();
    StringBuilder csv = new StringBuilder("point,polygon");
    csv.append(havePointIds ? ",point_id" : "").append(havePolygonIds ? ",polygon_id\n" : "\n");
    for (Match match : matches) {
      csv.append(points.index(match.point())).append(',').append(polygons.index(match.polygon()));
      csv.append(havePointIds ? column(points.ids.get(match.point())) : "");
      csv.append(havePolygonIds ? column(polygons.ids.get(match.polygon())) : "").append('\n');
    }
    return csv.toString();
  }

  /** A further column. What begins as a formula is text for a spreadsheet by an apostrophe. */
  private static String column(String text) {
    String id = text.matches("[=+@-].*") && !text.matches("[+-]?[\\d.]+") ? "'" + text : text;
    boolean isPlain = !id.matches("(?s).*[,\"\r\n].*");
    return isPlain ? "," + id : ",\"%s\"".formatted(id.replace("\"", "\"\""));
  }

  @Override
  public String svg(Job job, List<Match> matches) {
    return ScenePicture.svg(job, matches);
  }
}
