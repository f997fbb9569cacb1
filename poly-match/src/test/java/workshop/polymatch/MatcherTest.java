package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import workshop.harness.Version;

/** Every version in the suites, by known answers and against the rule written out. */
class MatcherTest {

  static final PolyMatchSuite SUITE = new PolyMatchSuite();

  // Nothing, one, around the width of a vector register of 2, 4 or 8 numbers and of two of them,
  // and the original's own.
  private static final int[] SIZES = {0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 1000};

  /** The ladder's, and those beside it. */
  static Stream<Version<Job, List<Match>>> versions() {
    return Stream.of(
            SUITE.versions().stream(),
            new ExperimentsSuite()
                .versions().stream()
                    .filter(
                        version -> version.type().getSimpleName().matches(".*Experiments|Frames")),
            compiled(new BorderSuite()),
            compiled(new OthersSuite()))
        .flatMap(each -> each)
        // Those are v0 itself, in a process with a past.
        .filter(version -> !version.id().startsWith("v0_after"));
  }

  /** Those in C and Rust, where they can be compiled. */
  private static Stream<Version<Job, List<Match>>> compiled(MatchingSuite suite) {
    return suite.versions().stream()
        .filter(version -> version.foreign().isPresent() && !version.isProgram())
        .filter(version -> version.availability().reason().isEmpty());
  }

  /** Of the polygons that are near, the first of the smallest area; in the words of the rule. */
  private static List<Match> byTheRule(Job job) {
    List<Shape> polygons = job.scene().polygons();
    double[] areas = polygons.stream().mapToDouble(MatcherTest::area).toArray();
    double[] x = polygons.stream().mapToDouble(shape -> mean(shape.x())).toArray();
    double[] y = polygons.stream().mapToDouble(shape -> mean(shape.y())).toArray();
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < job.scene().points().size(); i++) {
      Point point = job.scene().points().get(i);
      int index = i;
      IntStream.range(0, areas.length)
          .filter(p -> Math.hypot(x[p] - point.x(), y[p] - point.y()) < job.maxDistance())
          .boxed()
          .min(Comparator.comparingDouble(p -> areas[p])) // The first, if several are smallest.
          .ifPresent(best -> matches.add(new Match(index, best)));
    }
    return matches;
  }

  private static double mean(double[] values) {
    return DoubleStream.of(values).reduce(0, Double::sum) / values.length;
  }

  private static double area(Shape shape) {
    int vertices = shape.x().length;
    double forward = 0;
    double backward = 0;
    for (int i = 0; i < vertices; i++) {
      forward += shape.x()[i] * shape.y()[(i + vertices - 1) % vertices];
      backward += shape.y()[i] * shape.x()[(i + vertices - 1) % vertices];
    }
    return Math.abs(forward - backward) / 2;
  }

  private static void assertAgrees(Job job, String input) {
    List<Match> expected = byTheRule(job);
    for (Version<Job, List<Match>> version : versions().toList()) {
      assertThat(SUITE.mismatch(job, expected, version.prepare(job).run()))
          .as("%s on %s", version.id(), input)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 3, 10, Double.POSITIVE_INFINITY})
  void followsTheRule(double distance) {
    for (int seed = 0; seed < 2; seed++) {
      for (int points : SIZES) {
        for (int polygons : SIZES) {
          if (polygons > 0 && points * polygons <= 100_000) {
            String input = "seed %d, %d points, %d polygons".formatted(seed, points, polygons);
            assertAgrees(new Job(Scene.example(seed, points, polygons), distance), input);
            assertAgrees(new Job(Scene.varied(seed, points, polygons), distance), input);
          }
        }
      }
    }
  }

  /** Where a grid has cells without polygons, or all in one, or points outside of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "in a row",
        "in a column",
        "at one place",
        "one far away",
        "in corners",
        "1e-200",
        "1e-310"
      })
  void followsTheRuleWhereverPolygonsLie(String where) {
    Scene varied = Scene.varied(8, 200, 500);
    List<Shape> moved = new ArrayList<>();
    for (int i = 0; i < varied.polygons().size(); i++) {
      Shape shape = varied.polygons().get(i);
      Point center = shape.center();
      moved.add(
          switch (where) {
            case "in a row" -> placed(shape, 1, 0, 35 - center.y());
            case "in a column" -> placed(shape, 1, 1e-9 * i - center.x(), 0);
            case "at one place" -> placed(shape, 1, 35 - center.x(), 35 - center.y());
            case "1e-200", "1e-310" -> placed(shape, Double.parseDouble(where), 0, 0);
            case "one far away" -> i == 77 ? placed(shape, 1, 1e9, -1e12) : shape;
            default ->
                placed(shape, 1, center.x() < 35 ? -1000 : 1000, center.y() < 35 ? -1000 : 1000);
          });
    }
    for (double distance : new double[] {0.01, 3, 30, 1000, 1e13}) {
      assertAgrees(new Job(new Scene(varied.points(), moved), distance), where + " " + distance);
    }
  }

  private static Shape placed(Shape shape, double scale, double dx, double dy) {
    return new Shape(
        DoubleStream.of(shape.x()).map(x -> scale * x + dx).toArray(),
        DoubleStream.of(shape.y()).map(y -> scale * y + dy).toArray());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void givesTheSameAnswerAgain(Version<Job, List<Match>> version) {
    var task = version.prepare(new Job(Scene.varied(6, 50, 200), 10));
    List<Match> first = List.copyOf(task.run());
    assertThat(task.run()).isEqualTo(first).isNotEmpty();
  }

  private static Shape shape(double... xy) {
    double[] x = new double[xy.length / 2];
    double[] y = new double[xy.length / 2];
    Arrays.setAll(x, i -> xy[2 * i]);
    Arrays.setAll(y, i -> xy[2 * i + 1]);
    return new Shape(x, y);
  }

  private static Shape square(double x, double y, double side) {
    return shape(x, y, x + side, y, x + side, y + side, x, y + side);
  }

  /**
   * A hand-made scene with one point at the origin.
   *
   * @param expected index of the polygon, or -1 for none
   */
  record Case(String name, double maxDistance, int expected, Shape... polygons) {
    @Override
    public String toString() {
      return name;
    }
  }

  static final List<Case> CASES =
      List.of(
          new Case("smallest of three", 10, 1, square(0, 0, 3), square(0, 0, 1), square(0, 0, 2)),
          new Case(
              "of equal areas the first",
              10,
              1,
              square(0, 0, 2),
              square(1, 1, 1),
              square(-1, -1, 1)),
          new Case("coincident centres", 10, 1, square(-2, -2, 4), square(-1, -1, 2)),
          new Case("the very same polygon twice", 10, 0, square(0, 0, 1), square(0, 0, 1)),
          new Case("exactly at the limit is too far", 5, -1, square(2, 3, 2)),
          new Case("just inside", Math.nextUp(5.0) + 1e-14, 0, square(2, 3, 2)),
          new Case("just outside", 5 - 1e-14, -1, square(2, 3, 2)),
          new Case("distance 0 leaves out its own place", 0, -1, square(-1, -1, 2)),
          new Case("any distance above 0 takes its own place", 1e-150, 0, square(-1, -1, 2)),
          new Case("zero area: all on a line", 10, 1, square(0, 0, 1), shape(0, 0, 1, 1, 2, 2)),
          new Case("zero area: all one vertex", 10, 1, square(0, 0, 1), shape(1, 1, 1, 1, 1, 1)),
          // A bow tie of two equal triangles: the shoelace formula lets them cancel.
          new Case("self-crossing", 10, 1, square(0, 0, 1), shape(0, 0, 2, 2, 2, 0, 0, 2)),
          new Case("clockwise", 10, 1, square(0, 0, 2), shape(0, 1, 1, 1, 1, 0, 0, 0)),
          new Case("anticlockwise", 10, 1, shape(0, 2, 2, 2, 2, 0, 0, 0), square(0, 0, 1)),
          new Case(
              "the point lies inside, but the centre is far", 5, -1, shape(-1, -1, 30, -1, -1, 30)),
          new Case("a small one that is far loses", 5, 0, square(0, 0, 3), square(20, 20, 1)),
          new Case(
              "huge coordinates",
              Double.POSITIVE_INFINITY,
              0,
              shape(1e150, 0, -1e150, 0, 0, 1e150)),
          new Case("concave", 10, 0, shape(0, 0, 4, 0, 4, 4, 2, 1), square(0, 0, 3)));

  static Stream<Arguments> versionsAndCases() {
    return versions().flatMap(version -> CASES.stream().map(c -> Arguments.of(version, c)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("versionsAndCases")
  void knownAnswers(Version<Job, List<Match>> version, Case c) {
    Scene scene = new Scene(List.of(new Point(0, 0)), List.of(c.polygons()));
    List<Match> expected = c.expected() < 0 ? List.of() : List.of(new Match(0, c.expected()));
    assertThat(version.prepare(new Job(scene, c.maxDistance())).run()).isEqualTo(expected);
    List<Point> three = List.of(new Point(0, 0), new Point(1e3, 1e3), new Point(0, 0));
    Job atOnce = new Job(new Scene(three, scene.polygons()), c.maxDistance());
    assertThat(SUITE.mismatch(atOnce, byTheRule(atOnce), version.prepare(atOnce).run())).isEmpty();
  }
}
