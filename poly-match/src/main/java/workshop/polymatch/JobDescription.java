package workshop.polymatch;

import module java.base;

/** A small job in a few lines. */
final class JobDescription {

  private static final int DESCRIBED = 6;

  private JobDescription() {}

  /** Centres, distances and areas, which decide; not the vertices, which they come from. */
  static String of(Job job) {
    List<Point> points = job.scene().points();
    List<Shape> polygons = job.scene().polygons();
    double[] distances =
        polygons.stream()
            .flatMapToDouble(polygon -> points.stream().mapToDouble(polygon.center()::distance))
            .toArray();
    DoubleFunction<String> distance =
        readable(
            DoubleStream.concat(DoubleStream.of(distances), DoubleStream.of(job.maxDistance())));
    StringBuilder text =
        new StringBuilder(
            "%s, %s, maximal distance %s%n"
                .formatted(
                    count(points.size(), "point"),
                    count(polygons.size(), "polygon"),
                    distance.apply(job.maxDistance())));
    if (points.size() > DESCRIBED || polygons.size() > DESCRIBED) {
      return text.toString();
    }
    DoubleFunction<String> area = readable(polygons.stream().mapToDouble(Shape::area));
    for (int i = 0; i < points.size(); i++) {
      text.append("point %d: %s%n".formatted(i, place(points.get(i))));
    }
    for (int i = 0; i < polygons.size(); i++) {
      Shape polygon = polygons.get(i);
      text.append(
          "polygon %d: centre %s, area %s"
              .formatted(i, place(polygon.center()), area.apply(polygon.area())));
      for (int j = 0; j < points.size(); j++) {
        text.append(
            ", distance %s from point %d"
                .formatted(distance.apply(distances[i * points.size() + j]), j));
      }
      text.append("%n".formatted());
    }
    return text.toString();
  }

  private static String count(int number, String what) {
    return "%d %s%s".formatted(number, what, number == 1 ? "" : "s");
  }

  private static String place(Point point) {
    return "(%s, %s)".formatted(rounded(point.x()), rounded(point.y()));
  }

  /** In a few digits, unless some of the values then look equal that are not. */
  private static DoubleFunction<String> readable(DoubleStream values) {
    double[] distinct = values.distinct().toArray();
    boolean isEnough =
        DoubleStream.of(distinct).map(JobDescription::rounded).distinct().count()
            == distinct.length;
    return value -> Double.toString(isEnough ? rounded(value) : value);
  }

  private static double rounded(double value) {
    return Double.isInfinite(value)
        ? value
        : new BigDecimal(value).round(new MathContext(5)).doubleValue();
  }
}
