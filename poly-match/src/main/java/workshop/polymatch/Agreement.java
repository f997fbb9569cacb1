package workshop.polymatch;

import module java.base;

/** Decides whether two versions found the same matches. */
final class Agreement {

  /** A centre this near to the limit, in ulps of the limit, may fall on either side of it. */
  private static final int ULPS = 4;

  /** Areas this near to each other, relatively, differ by how they were computed. */
  private static final double ROUNDING = 1e-9;

  private static final int NO_POLYGON = -1;

  private final Scene scene;

  /** Computed when first needed: results mostly are equal. */
  private List<Point> centers = List.of();

  /** Below the first a distance is below the limit however it is rounded, from the second never. */
  private final double surelyNear;

  private final double surelyFar;

  /** What an area must exceed another one by, relatively, to be larger. */
  private final double areaSlack;

  private Agreement(Job job, int ulps, double areaSlack) {
    scene = job.scene();
    double limit = job.maxDistance();
    double slack = Double.isInfinite(limit) ? 0 : ulps * Math.ulp(limit);
    surelyNear = limit - slack;
    surelyFar = limit + slack;
    this.areaSlack = areaSlack;
  }

  /**
   * Compares two results.
   *
   * @return one sentence that names the first difference; empty if they agree
   */
  static Optional<String> mismatch(Job job, List<Match> expected, List<Match> actual) {
    return new Agreement(job, ULPS, 0).mismatch(expected, actual);
  }

  /** The same where the arithmetic is exact, so that no centre is near to the limit by rounding. */
  static Optional<String> exactMismatch(Job job, List<Match> expected, List<Match> actual) {
    return new Agreement(job, 0, 0).mismatch(expected, actual);
  }

  /**
   * Compares a result with the definition, for some of the points: all polygons are looked at.
   *
   * @return one sentence that names the first mistake; empty if it is right for them
   */
  static Optional<String> mismatch(Job job, IntStream points, List<Match> actual) {
    return new Agreement(job, ULPS, 0).mismatch(points, actual);
  }

  /**
   * Compares the result of a version that computes areas by an arithmetic of its own with the
   * definition: a near polygon is right whose area is larger than the smallest one's by rounding.
   *
   * @return one sentence that names the first mistake; empty if it is right
   */
  static Optional<String> mismatchOfOwnAreas(Job job, List<Match> actual) {
    return new Agreement(job, ULPS, ROUNDING)
        .mismatch(IntStream.range(0, job.scene().points().size()), actual);
  }

  private Optional<String> mismatch(IntStream points, List<Match> actual) {
    Optional<String> misplaced = misplaced(actual);
    if (misplaced.isPresent()) {
      return misplaced;
    }
    int[] got = byPoint(actual);
    return points
        .filter(point -> !isAllowed(point, got[point]))
        .mapToObj(point ->
            got[point] == NO_POLYGON
                ? "point %d: got no polygon, but one is near".formatted(point)
                : "point %d: polygon %d is not its best".formatted(point, got[point]))
        .findFirst();
  }

  private Optional<String> mismatch(List<Match> expected, List<Match> actual) {
    if (expected.equals(actual)) {
      return Optional.empty();
    }
    Optional<String> misplaced = misplaced(actual);
    if (misplaced.isPresent()) {
      return misplaced;
    }
    int[] wanted = byPoint(expected);
    int[] got = byPoint(actual);
    return different(wanted, got)
        .filter(point -> !isAllowed(point, got[point]))
        .mapToObj(point ->
            "point %d: expected %s, got %s".formatted(point, name(wanted[point]), name(got[point])))
        .findFirst();
  }

  /**
   * Explains a difference where a formula that is right rounds differently from v0's. It means
   * something only of a version that is right where areas differ for real.
   *
   * @return what follows the difference; empty if it has another cause
   */
  static String roundingNote(Job job, List<Match> expected, List<Match> actual) {
    return new Agreement(job, ULPS, 0).roundingNote(expected, actual);
  }

  private String roundingNote(List<Match> expected, List<Match> actual) {
    if (misplaced(actual).isPresent()) {
      return "";
    }
    int[] wanted = byPoint(expected);
    int[] got = byPoint(actual);
    // Where another formula rounds, equal areas differ too; were all equal, the order would count.
    boolean isRounding =
        different(wanted, got).allMatch(point -> isRounding(point, wanted[point], got[point]))
            && different(wanted, got).anyMatch(point -> area(wanted[point]) != area(got[point]));
    return isRounding
        ? " (their areas differ by rounding alone; add in v0's order: the sum of x[i] * y[i - 1]"
            + " with i from 0 on, where the last vertex comes before the first; then the sum of"
            + " y[i] * x[i - 1]; then their difference)"
        : "";
  }

  private static IntStream different(int[] wanted, int[] got) {
    return IntStream.range(0, got.length).filter(point -> wanted[point] != got[point]);
  }

  private Optional<String> misplaced(List<Match> matches) {
    int previous = -1;
    for (Match match : matches) {
      if (match.point() < 0 || match.point() >= scene.points().size()) {
        return Optional.of("there is no point %d".formatted(match.point()));
      }
      if (match.point() <= previous) {
        return Optional.of(
            "point %d comes after point %d; the matches belong in the order of the points"
                .formatted(match.point(), previous));
      }
      previous = match.point();
      if (match.polygon() < 0 || match.polygon() >= scene.polygons().size()) {
        return Optional.of(
            "point %d: there is no polygon %d".formatted(match.point(), match.polygon()));
      }
    }
    return Optional.empty();
  }

  private int[] byPoint(List<Match> matches) {
    int[] polygons = new int[scene.points().size()];
    Arrays.fill(polygons, NO_POLYGON);
    matches.forEach(match -> polygons[match.point()] = match.polygon());
    return polygons;
  }

  private static String name(int polygon) {
    return polygon == NO_POLYGON ? "no polygon" : "polygon " + polygon;
  }

  /** Whether a point's result is right with each centre at the limit on one side or the other. */
  private boolean isAllowed(int point, int got) {
    boolean mayBeNear = got == NO_POLYGON || distance(point, got) < surelyFar;
    return mayBeNear
        && IntStream.range(0, scene.polygons().size())
            .noneMatch(polygon -> distance(point, polygon) < surelyNear && isBetter(polygon, got));
  }

  private boolean isBetter(int polygon, int other) {
    if (other == NO_POLYGON) {
      return true;
    }
    double area = area(polygon) * (1 + areaSlack);
    return area < area(other) || areaSlack == 0 && area == area(other) && polygon < other;
  }

  /** Whether a near polygon was taken for another whose area differs by rounding at most. */
  private boolean isRounding(int point, int wanted, int got) {
    if (wanted == NO_POLYGON || got == NO_POLYGON || distance(point, got) >= surelyFar) {
      return false;
    }
    return Math.abs(area(wanted) - area(got)) <= ROUNDING * area(wanted);
  }

  private double distance(int point, int polygon) {
    if (centers.isEmpty()) {
      centers = scene.polygons().stream().map(Shape::center).toList();
    }
    return centers.get(polygon).distance(scene.points().get(point));
  }

  private double area(int polygon) {
    return scene.polygons().get(polygon).area();
  }
}
