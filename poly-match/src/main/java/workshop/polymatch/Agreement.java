package workshop.polymatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decides whether two versions found the same matches. */
final class Agreement {

  /** A centre this near to the limit, in ulps of the limit, may fall on either side of it. */
  private static final int ULPS = 4;

  /** Areas this near to each other, relatively, differ by how they were computed. */
  private static final double ROUNDING = 1e-9;

  private Agreement() {}

  /**
   * Compares two results.
   *
   * @return null if they agree, otherwise one sentence that names the first difference
   */
  static String disagreement(Job job, List<Match> expected, List<Match> actual) {
    return disagreement(job, expected, actual, ULPS);
  }

  /** The same where the arithmetic is exact, so that a centre at the limit is not near. */
  static String exactDisagreement(Job job, List<Match> expected, List<Match> actual) {
    return disagreement(job, expected, actual, 0);
  }

  private static String disagreement(Job job, List<Match> expected, List<Match> actual, int ulps) {
    if (expected.equals(actual)) {
      return null;
    }
    Map<Integer, Integer> expectedPolygons = byPoint(expected);
    Map<Integer, Integer> actualPolygons = byPoint(actual);
    int previous = -1;
    for (Match match : actual) {
      if (match.point() <= previous) {
        return "point %d comes after point %d; the matches belong in the order of the points"
            .formatted(match.point(), previous);
      }
      previous = match.point();
      if (match.point() >= job.scene().points().size()) {
        return "there is no point %d".formatted(match.point());
      }
      if (match.polygon() < 0 || match.polygon() >= job.scene().polygons().size()) {
        return "point %d: there is no polygon %d".formatted(match.point(), match.polygon());
      }
    }
    for (int point = 0; point < job.scene().points().size(); point++) {
      Integer wanted = expectedPolygons.get(point);
      Integer got = actualPolygons.get(point);
      if (!Objects.equals(wanted, got)
          && !(ulps > 0 && atTheLimit(job, point, wanted, got, ulps))) {
        return "point %d: expected %s, got %s%s"
            .formatted(
                point, name(wanted), name(got), areaNote(job, expectedPolygons, actualPolygons));
      }
    }
    return null;
  }

  private static Map<Integer, Integer> byPoint(List<Match> matches) {
    Map<Integer, Integer> polygons = new HashMap<>();
    for (Match match : matches) {
      polygons.put(match.point(), match.polygon());
    }
    return polygons;
  }

  private static String name(Integer polygon) {
    return polygon == null ? "no polygon" : "polygon " + polygon;
  }

  /** Tells a student whose formula is right but rounds differently: it explains all differences. */
  private static String areaNote(
      Job job, Map<Integer, Integer> expected, Map<Integer, Integer> actual) {
    for (int point = 0; point < job.scene().points().size(); point++) {
      Integer wanted = expected.get(point);
      Integer got = actual.get(point);
      if (!Objects.equals(wanted, got) && !isRounding(job, point, wanted, got)) {
        return "";
      }
    }
    return " (their areas differ by rounding alone; compute the area in the same order as v0: two"
        + " sums, then their difference)";
  }

  private static boolean isRounding(Job job, int point, Integer wanted, Integer got) {
    if (wanted == null || got == null || distance(job, point, got) >= job.maxDistance()) {
      return false;
    }
    double difference = Math.abs(area(job, wanted) - area(job, got));
    return difference > 0 && difference <= ROUNDING * area(job, wanted);
  }

  /**
   * Whether rounding explains the difference: the better of the two polygons, which one version
   * took and the other left out, must have its centre at the limit, and the other one must be near.
   */
  private static boolean atTheLimit(Job job, int point, Integer a, Integer b, int ulps) {
    double slack = ulps * Math.ulp(job.maxDistance());
    boolean limitA = a != null && Math.abs(distance(job, point, a) - job.maxDistance()) <= slack;
    boolean limitB = b != null && Math.abs(distance(job, point, b) - job.maxDistance()) <= slack;
    if (a == null || b == null) {
      return limitA || limitB;
    }
    boolean aIsBetter = area(job, a) < area(job, b) || (area(job, a) == area(job, b) && a < b);
    double other = distance(job, point, aIsBetter ? b : a);
    return (aIsBetter ? limitA : limitB) && other <= job.maxDistance() + slack;
  }

  private static double distance(Job job, int point, int polygon) {
    Scene.Point position = job.scene().points().get(point);
    Scene.Shape shape = job.scene().polygons().get(polygon);
    return Math.hypot(mean(shape.x()) - position.x(), mean(shape.y()) - position.y());
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** The same arithmetic as in the versions. */
  private static double area(Job job, int polygon) {
    double[] x = job.scene().polygons().get(polygon).x();
    double[] y = job.scene().polygons().get(polygon).y();
    double forward = 0;
    double backward = 0;
    for (int i = 0, previous = x.length - 1; i < x.length; previous = i++) {
      forward += x[i] * y[previous];
      backward += y[i] * x[previous];
    }
    return Math.abs(forward - backward) / 2;
  }
}
