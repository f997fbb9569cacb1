package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import workshop.harness.exercise.Check;

/**
 * What solves an exercise in another way than the solution is right, and keeps to the contract. All
 * of these are fast enough, too; but that is for a quiet machine to tell.
 */
class FairSolutionsIT extends StudentFiles {

  private static final String CLOSE_LOOP = "    for (Polygon polygon : polygons) {\n";

  /** The ranks by area of the polygons in each cell, in order. */
  private static final String GRID =
      """
        private static final int SIDE = 30;
        private final List<List<Integer>> cells = new ArrayList<>();
        private double minX;
        private double minY;
        private double width;

        private void fillCells(int polygons) {
          minX = Arrays.stream(centerX, 0, polygons).min().getAsDouble();
          minY = Arrays.stream(centerY, 0, polygons).min().getAsDouble();
          double maxX = Arrays.stream(centerX, 0, polygons).max().getAsDouble();
          double maxY = Arrays.stream(centerY, 0, polygons).max().getAsDouble();
          width = Math.max(1e-9, Math.max(maxX - minX, maxY - minY) / SIDE);
          for (int cell = 0; cell < SIDE * SIDE; cell++) {
            cells.add(new ArrayList<>());
          }
          for (int i = 0; i < polygons; i++) {
            cells.get(at(centerX[i] - minX) * SIDE + at(centerY[i] - minY)).add(i);
          }
        }

        private int at(double offset) {
          return (int) Math.clamp(offset / width, 0, SIDE - 1);
        }

        private int firstNear(Point point, double maxDistance) {
          double x = point.x() - minX;
          double y = point.y() - minY;
          double reach = maxDistance * (1 + 1e-9);
          int first = Integer.MAX_VALUE;
          for (int column = at(x - reach); column <= at(x + reach); column++) {
            for (int row = at(y - reach); row <= at(y + reach); row++) {
              for (int i : cells.get(column * SIDE + row)) {
                double dx = centerX[i] - point.x();
                double dy = centerY[i] - point.y();
                if (i < first && dx * dx + dy * dy < maxDistance * maxDistance) {
                  first = i;
                }
              }
            }
          }
          return first == Integer.MAX_VALUE ? NONE : order[first];
        }

      """;

  /** One of an exercise's solutions: how it differs, and what is changed for it. */
  private record Way(String how, String... changes) {}

  private static Stream<Arguments> fair(String id, Way... ways) {
    return Stream.of(ways).map(way -> Arguments.of(id, way.how(), changed(id, way.changes())));
  }

  static Stream<Arguments> solutions() {
    return Stream.of(v1(), v2(), v3(), v4(), v5(), v6(), v7()).flatMap(solutions -> solutions);
  }

  private static Stream<Arguments> v5() {
    return fair(
        "v5",
        new Way(
            "the area of the best read again",
            "area[i] < bestArea",
            "(best == NONE || area[i] < area[best])"));
  }

  private static Stream<Arguments> v6() {
    return fair(
        "v6",
        new Way("two roundings", "dx.fma(dx, dy.mul(dy))", "dx.mul(dx).add(dy.mul(dy))"),
        new Way(
            "a branch where a lane is near",
            "      VectorMask<Double> better",
            "      if (near.anyTrue()) {\n      VectorMask<Double> better",
            "      best = best.blend(index, better);\n",
            "      best = best.blend(index, better);\n      }\n",
            "      better = candidate",
            "      if (near.anyTrue()) {\n      VectorMask<Double> better = candidate",
            "      other = other.blend(index, better);\n",
            "      other = other.blend(index, better);\n      }\n"));
  }

  private static Stream<Arguments> v7() {
    return fair(
        "v7",
        new Way(
            "a comparator written out",
            "Comparator.comparingDouble(i -> area[i])",
            "(i, j) -> Double.compare(area[i], area[j])",
            "import java.util.Comparator;\n",
            ""),
        new Way(
            "the points sorted inside the call",
            "    for (int point = 0; point < points.size(); point++) {\n",
            "    Integer[] sorted = IntStream.range(0, points.size()).boxed().toArray(Integer[]::new);\n"
                + "    Arrays.sort(sorted, Comparator.comparingDouble(i -> points.get(i).x()));\n"
                + "    for (int point : sorted) {\n",
            "    return matches;\n",
            "    matches.sort(Comparator.comparingInt(Match::point));\n    return matches;\n"),
        new Way(
            "a grid",
            "centerY[i] = mean(shape.y());\n    }\n",
            "centerY[i] = mean(shape.y());\n    }\n    fillCells(polygons);\n",
            "findBestPolygon(points.get(point), maxDistance);",
            "firstNear(points.get(point), maxDistance);",
            "  @Override\n",
            GRID + "  @Override\n"));
  }

  private static Stream<Arguments> v1() {
    String difference = "DMatrixRMaj difference = new DMatrixRMaj(2, 1);\n";
    String subtract =
        "CommonOps_DDRM.subtract(polygon.center().getDDRM(), position, difference);\n";
    String loop =
        """
            List<Polygon> close = new ArrayList<>();
            DMatrixRMaj position = new DMatrixRMaj(2, 1, true, point.x(), point.y());
            for (Polygon polygon : polygons) {
              DMatrixRMaj difference = new DMatrixRMaj(2, 1);
              CommonOps_DDRM.subtract(polygon.center().getDDRM(), position, difference);
              if (NormOps_DDRM.normF(difference) < maxDistance) {
                close.add(polygon);
              }
            }
            return close;
        """
            .indent(0);
    return fair(
        "v1",
        new Way(
            "a scratch matrix outside of the loop",
            "      " + difference,
            "",
            CLOSE_LOOP,
            "    " + difference + CLOSE_LOOP),
        new Way(
            "a scratch matrix in a field",
            "      " + difference,
            "",
            "  private final List<Polygon> polygons",
            "  private final " + difference + "  private final List<Polygon> polygons"),
        new Way("fastNormF", "normF", "fastNormF"),
        new Way("normP2", "normF", "normP2"),
        new Way(
            "add with a factor",
            subtract,
            "CommonOps_DDRM.add(1, polygon.center().getDDRM(), -1, position, difference);\n"),
        new Way(
            "a stream and a method of its own",
            loop,
            """
                DMatrixRMaj position = new DMatrixRMaj(2, 1, true, point.x(), point.y());
                return polygons.stream()
                    .filter(polygon -> distance(polygon.center().getDDRM(), position) < maxDistance)
                    .toList();
              }

              private static double distance(DMatrixRMaj a, DMatrixRMaj b) {
                DMatrixRMaj difference = new DMatrixRMaj(2, 1);
                CommonOps_DDRM.subtract(a, b, difference);
                return NormOps_DDRM.normF(difference);
            """),
        new Way(
            "the point's matrix made by a method of its own",
            "new DMatrixRMaj(2, 1, true, point.x(), point.y())",
            "column(point)",
            "  @Override\n  public List<Match> match",
            "  private static DMatrixRMaj column(Point point) {\n"
                + "    return new DMatrixRMaj(new double[] {point.x(), point.y()});\n  }\n\n"
                + "  @Override\n  public List<Match> match"),
        indices(
            "    DMatrixRMaj position = new DMatrixRMaj(2, 1, true, point.x(), point.y());\n",
            "      DMatrixRMaj difference = new DMatrixRMaj(2, 1);\n      CommonOps_DDRM.subtract(polygons.get(i).center().getDDRM(), position, difference);\n",
            "NormOps_DDRM.normF(difference)"));
  }

  /** The near polygons as indices in an array that is made once a call. */
  private static Way indices(String before, String inLoop, String distance) {
    return new Way(
        "indices in place of lists",
        "List<Polygon> close = findClosePolygons(points.get(point), maxDistance);",
        "int found = findClosePolygons(points.get(point), maxDistance, close);",
        "if (!close.isEmpty()) {",
        "if (found > 0) {",
        "selectBestPolygon(close).index",
        "selectBestPolygon(close, found).index",
        "    List<Match> matches = new ArrayList<>();\n",
        "    List<Match> matches = new ArrayList<>();\n    int[] close = new int[polygons.size()];\n",
        "  private Polygon selectBestPolygon(List<Polygon> close) {\n",
        """
          private int findClosePolygons(Point point, double maxDistance, int[] close) {
            int found = 0;
        %s    for (int i = 0; i < polygons.size(); i++) {
        %s      if (%s < maxDistance) {
                close[found++] = i;
              }
            }
            return found;
          }

          private Polygon selectBestPolygon(int[] close, int found) {
            Polygon best = polygons.get(close[0]);
            for (int i = 1; i < found; i++) {
              if (polygons.get(close[i]).area() < best.area()) {
                best = polygons.get(close[i]);
              }
            }
            return best;
          }

          private Polygon old(List<Polygon> close) {
        """
            .formatted(before, inLoop, distance));
  }

  private static Stream<Arguments> v2() {
    String distance = "norm(minus(polygon.center, position))";
    String position = "    double[] position = {point.x(), point.y()};\n";
    return fair(
        "v2",
        new Way(
            "Polygon as a record",
            """
              private static final class Polygon {
                private final int index;
                private final double[] x;
                private final double[] y;
                private final double[] center;
                private double area = Double.NaN;

                Polygon(int index, double[] x, double[] y) {
                  this.index = index;
                  this.x = x;
                  this.y = y;
                  center = new double[] {mean(x), mean(y)};
                }

                /** The shoelace formula. */
                double area() {
                  if (Double.isNaN(area)) {
                    area = Math.abs(dotRolled(x, y) - dotRolled(y, x)) / 2;
                  }
                  return area;
                }
            """,
            """
              private record Polygon(int index, double[] center, double area) {

                Polygon(int index, double[] x, double[] y) {
                  this(
                      index,
                      new double[] {mean(x), mean(y)},
                      Math.abs(dotRolled(x, y) - dotRolled(y, x)) / 2);
                }
            """),
        new Way(
            "one method for the distance",
            distance,
            "distance(polygon.center, position)",
            "  /** For vectors of any length",
            """
            private static double distance(double[] a, double[] b) {
              double sum = 0;
              for (int i = 0; i < a.length; i++) {
                double difference = a[i] - b[i];
                sum += difference * difference;
              }
              return Math.sqrt(sum);
            }

            /** For vectors of any length\
            """),
        new Way(
            "written out for two",
            distance,
            "norm(new double[] {polygon.center[0] - position[0], polygon.center[1] - position[1]})",
            "    double sum = 0;\n    for (double element : vector) {\n      sum += element * element;\n"
                + "    }\n    return Math.sqrt(sum);\n",
            "    return Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1]);\n"),
        new Way(
            "a class for vectors",
            distance,
            "new Vector(polygon.center[0], polygon.center[1]).minus(new Vector(point.x(), point.y())).norm()",
            "  /** For vectors of any length",
            """
            private record Vector(double x, double y) {

              Vector minus(Vector other) {
                return new Vector(x - other.x, y - other.y);
              }

              double norm() {
                return Math.sqrt(x * x + y * y);
              }
            }

            /** For vectors of any length\
            """),
        new Way(
            "streams",
            "    List<Polygon> close = new ArrayList<>();\n"
                + position
                + CLOSE_LOOP
                + "      if (norm(minus(polygon.center, position)) < maxDistance) {\n"
                + "        close.add(polygon);\n      }\n    }\n    return close;\n",
            position
                + "    return polygons.stream()"
                + ".filter(p -> norm(minus(p.center, position)) < maxDistance).toList();\n",
            "    Polygon best = close.getFirst();\n"
                + "    for (Polygon polygon : close) {\n"
                + "      if (polygon.area() < best.area()) {\n        best = polygon;\n      }\n    }\n"
                + "    return best;\n",
            "    return close.stream().min(java.util.Comparator.comparingDouble(Polygon::area)).get();\n"),
        indices(position, "", "norm(minus(polygons.get(i).center, position))"));
  }

  private static Stream<Arguments> v3() {
    String distance = "Math.sqrt(dx * dx + dy * dy) < maxDistance";
    String loop =
        CLOSE_LOOP
            + "      double dx = polygon.centerX - pointX;\n"
            + "      double dy = polygon.centerY - pointY;\n";
    return fair(
        "v3",
        new Way(
            "a record for the centre",
            "    private final double centerX;\n    private final double centerY;\n",
            "    private final Point center;\n",
            "      centerX = mean(x);\n      centerY = mean(y);\n",
            "      center = new Point(mean(x), mean(y));\n",
            "polygon.centerX",
            "polygon.center.x()",
            "polygon.centerY",
            "polygon.center.y()"),
        new Way(
            "a record for the difference",
            loop + "      if (" + distance + ") {",
            CLOSE_LOOP
                + "      Point d = new Point(polygon.centerX - pointX, polygon.centerY - pointY);\n"
                + "      if (Math.sqrt(d.x() * d.x() + d.y() * d.y()) < maxDistance) {"),
        new Way("squares", distance, "dx * dx + dy * dy < maxDistance * maxDistance"),
        new Way(
            "a method of its own",
            loop + "      if (" + distance + ") {",
            CLOSE_LOOP + "      if (polygon.distance(pointX, pointY) < maxDistance) {",
            "    /** The shoelace formula. */",
            """
            double distance(double x, double y) {
              double dx = centerX - x;
              double dy = centerY - y;
              return Math.sqrt(dx * dx + dy * dy);
            }

            /** The shoelace formula. */\
            """),
        new Way(
            "the best found at once",
            "      List<Polygon> close = findClosePolygons(points.get(point), maxDistance);\n"
                + "      if (!close.isEmpty()) {\n"
                + "        matches.add(new Match(point, selectBestPolygon(close).index));\n",
            """
                  Polygon best = null;
                  for (Polygon polygon : polygons) {
                    double dx = polygon.centerX - points.get(point).x();
                    double dy = polygon.centerY - points.get(point).y();
                    if (Math.sqrt(dx * dx + dy * dy) < maxDistance
                        && (best == null || polygon.area() < best.area())) {
                      best = polygon;
                    }
                  }
                  if (best != null) {
                    matches.add(new Match(point, best.index));
            """),
        new Way(
            "counted loops",
            loop,
            "    for (int i = 0; i < polygons.size(); i++) {\n"
                + "      Polygon polygon = polygons.get(i);\n"
                + "      double dx = polygon.centerX - pointX;\n"
                + "      double dy = polygon.centerY - pointY;\n"),
        new Way(
            "centres in arrays",
            loop,
            "    for (int i = 0; i < centersX.length; i++) {\n"
                + "      Polygon polygon = polygons.get(i);\n"
                + "      double dx = centersX[i] - pointX;\n"
                + "      double dy = centersY[i] - pointY;\n",
            "y()));\n    }\n  }\n",
            "y()));\n    }\n"
                + "    centersX = polygons.stream().mapToDouble(p -> p.centerX).toArray();\n"
                + "    centersY = polygons.stream().mapToDouble(p -> p.centerY).toArray();\n  }\n",
            "  private final List<Polygon> polygons",
            "  private final double[] centersX;\n  private final double[] centersY;\n"
                + "  private final List<Polygon> polygons"),
        indices(
            "",
            "      double dx = polygons.get(i).centerX - point.x();\n      double dy = polygons.get(i).centerY - point.y();\n",
            "Math.sqrt(dx * dx + dy * dy)"));
  }

  private static Stream<Arguments> v4() {
    String layOut = "    layOutCenters(centerX, centerY);\n";
    String arrays =
        "    double[] centerX = new double[polygons.size()];\n"
            + "    double[] centerY = new double[polygons.size()];\n";
    String select = "new Match(point, selectBestPolygon(close).index)";
    String all =
        "    List<List<Polygon>> closePolygons = findAllClosePolygons(points, maxDistance);\n";
    String near =
        "        if (dx * dx + dy * dy < maxSquared) {\n          close.add(polygons.get(i));\n";
    return fair(
        "v4",
        new Way(
            "centres put into arrays by the constructor",
            arrays + layOut,
            "    double[] centerX = this.centerX;\n    double[] centerY = this.centerY;\n",
            "y()));\n    }\n  }\n",
            "y()));\n    }\n" + arrays.replace("    double[] ", "    ") + layOut + "  }\n",
            "  private final List<Polygon> polygons",
            "  private final double[] centerX;\n  private final double[] centerY;\n"
                + "  private final List<Polygon> polygons"),
        new Way(
            "the best found at once",
            "      List<Polygon> close = new ArrayList<>();\n",
            "      int best = -1;\n",
            near,
            "        if (dx * dx + dy * dy < maxSquared\n"
                + "            && (best < 0 || polygons.get(i).area() < polygons.get(best).area())) {\n"
                + "          best = i;\n",
            "      closePolygons.add(close);\n",
            "      closePolygons.add(best < 0 ? List.of() : List.of(polygons.get(best)));\n"),
        new Way(
            "a method for one point",
            "      List<Polygon> close = new ArrayList<>();\n      double pointX",
            "      closePolygons.add(near(point, maxSquared, centerX, centerY));\n    }\n"
                + "    return closePolygons;\n  }\n\n"
                + "  private List<Polygon> near(\n"
                + "      Point point, double maxSquared, double[] centerX, double[] centerY) {\n"
                + "      List<Polygon> close = new ArrayList<>();\n      double pointX",
            "      closePolygons.add(close);\n    }\n    return closePolygons;\n",
            "      return close;\n"),
        new Way(
            "the best found at once, areas side by side too",
            "    layOutCenters(centerX, centerY);\n",
            "    layOutCenters(centerX, centerY);\n"
                + "    double[] areas = polygons.stream().mapToDouble(Polygon::area).toArray();\n",
            "      List<Polygon> close = new ArrayList<>();\n",
            "      int best = -1;\n      double least = Double.POSITIVE_INFINITY;\n",
            near,
            "        if (dx * dx + dy * dy < maxSquared && areas[i] < least) {\n"
                + "          best = i;\n          least = areas[i];\n",
            "      closePolygons.add(close);\n",
            "      closePolygons.add(best < 0 ? List.of() : List.of(polygons.get(best)));\n"),
        new Way(
            "smallest first, and the first that is near",
            "      List<Polygon> close = new ArrayList<>();\n",
            "      List<Polygon> close = List.of();\n",
            near,
            "        if (dx * dx + dy * dy < maxSquared) {\n"
                + "          close = List.of(polygons.get(i));\n          break;\n",
            "y()));\n    }\n  }\n",
            "y()));\n    }\n"
                + "    polygons.sort(java.util.Comparator.comparingDouble(Polygon::area));\n  }\n"),
        new Way(
            "a stream over the points",
            "    List<Match> matches = new ArrayList<>();\n"
                + all
                + "    for (int point = 0; point < points.size(); point++) {\n"
                + "      List<Polygon> close = closePolygons.get(point);\n"
                + "      if (!close.isEmpty()) {\n        matches.add("
                + select
                + ");\n      }\n    }\n"
                + "    return matches;\n",
            all
                + "    return java.util.stream.IntStream.range(0, points.size())\n"
                + "        .filter(point -> !closePolygons.get(point).isEmpty())\n"
                + "        .mapToObj(point -> new Match(point, selectBestPolygon(closePolygons.get(point)).index))\n"
                + "        .toList();\n"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("solutions")
  void isRight(String id, String name, String source) throws IOException {
    Check check = checkHere(id, source);
    assertThat(check.text()).startsWith("right on ").doesNotContain("the solution");
    assertThat(check.status()).isEqualTo(Check.Status.RIGHT);
  }
}
