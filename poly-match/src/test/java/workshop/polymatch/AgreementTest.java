package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;
import static workshop.polymatch.Agreement.mismatch;

import module java.base;

import org.junit.jupiter.api.Test;

/** The check that decides whether a version is right must itself tell right from wrong. */
class AgreementTest {

  /** A square around a centre on the x axis. */
  private static Shape square(double x, double side) {
    double half = side / 2;
    return new Shape(
        new double[] {x - half, x + half, x + half, x - half},
        new double[] {-half, -half, half, half});
  }

  private static Job job(double maxDistance, Shape... polygons) {
    List<Point> points = List.of(new Point(0, 0), new Point(0, 100));
    return new Job(new Scene(points, List.of(polygons)), maxDistance);
  }

  private static final List<Match> FIRST = List.of(new Match(0, 0));

  private static final Job PLAIN = job(5, square(3, 1), square(2, 2), square(9, 1));

  @Test
  void aPolygonThatIsMissingOrExtraOrAnotherOneIsNamed() {
    assertThat(mismatch(PLAIN, FIRST, List.of()))
        .hasValue("point 0: expected polygon 0, got no polygon");
    assertThat(mismatch(PLAIN, FIRST, List.of(new Match(0, 0), new Match(1, 0))))
        .hasValue("point 1: expected no polygon, got polygon 0");
    assertThat(mismatch(PLAIN, FIRST, List.of(new Match(0, 1))))
        .hasValue("point 0: expected polygon 0, got polygon 1");
    assertThat(mismatch(PLAIN, FIRST, List.of(new Match(0, 2))))
        .hasValue("point 0: expected polygon 0, got polygon 2");
  }

  @Test
  void aCentreAtTheLimitMayFallOnEitherSide() {
    for (double x : new double[] {Math.nextDown(5.0), 5, Math.nextUp(5.0)}) {
      Job alone = job(5, square(x, 0));
      assertThat(mismatch(alone, List.of(), FIRST)).isEmpty();
      assertThat(mismatch(alone, FIRST, List.of())).isEmpty();
      Job beside = job(5, square(3, 1), square(x, 0.5));
      assertThat(mismatch(beside, FIRST, List.of(new Match(0, 1)))).isEmpty();
      assertThat(mismatch(beside, List.of(new Match(0, 1)), FIRST)).isEmpty();
    }
  }

  @Test
  void aCentreFartherFromTheLimitMayNot() {
    Job outside = job(5, square(5 + 8 * Math.ulp(5.0), 0));
    assertThat(mismatch(outside, List.of(), FIRST))
        .hasValue("point 0: expected no polygon, got polygon 0");
    Job inside = job(5, square(5 - 8 * Math.ulp(5.0), 0));
    assertThat(mismatch(inside, FIRST, List.of()))
        .hasValue("point 0: expected polygon 0, got no polygon");
  }

  /** Whoever leaves out the centre at the limit has to take the best of the others. */
  @Test
  void aCentreAtTheLimitExcusesNothingElse() {
    Job job = job(5, square(5, 0.5), square(3, 1), square(2, 2));
    assertThat(mismatch(job, FIRST, List.of(new Match(0, 1)))).isEmpty();
    assertThat(mismatch(job, FIRST, List.of(new Match(0, 2))))
        .hasValue("point 0: expected polygon 0, got polygon 2");
    assertThat(mismatch(job, FIRST, List.of()))
        .hasValue("point 0: expected polygon 0, got no polygon");
  }

  @Test
  void whereTheArithmeticIsExactNothingIsAtTheLimit() {
    Job job = job(5, square(5, 1));
    assertThat(Agreement.exactMismatch(job, List.of(), FIRST))
        .hasValue("point 0: expected no polygon, got polygon 0");
  }

  @Test
  void theDefinitionIsAskedForSomePoints() {
    Job job = job(5, square(5, 0.5), square(3, 1), square(2, 2));
    assertThat(atPoint(job, 0, new Match(0, 0))).isEmpty(); // At the limit: in or out.
    assertThat(atPoint(job, 0, new Match(0, 1))).isEmpty();
    assertThat(atPoint(job, 0, new Match(0, 2))).hasValue("point 0: polygon 2 is not its best");
    assertThat(atPoint(job, 0)).hasValue("point 0: got no polygon, but one is near");
    assertThat(atPoint(job, 1)).isEmpty();
    assertThat(atPoint(job, 1, new Match(1, 1))).hasValue("point 1: polygon 1 is not its best");
    assertThat(atPoint(job, 0, new Match(1, 9))).hasValue("point 1: there is no polygon 9");
  }

  private static Optional<String> atPoint(Job job, int point, Match... matches) {
    return mismatch(job, IntStream.of(point), List.of(matches));
  }

  /** Any near polygon whose area is the smallest but for rounding; and no other. */
  @Test
  void whereAreasAreComputedOtherwiseAlmostEqualOnesAreEqual() {
    Job job = job(5, square(3, 1), square(2, 1 + 4e-10), square(1, 1 + 1e-9), square(9, 0.5));
    assertThat(Agreement.mismatchOfOwnAreas(job, FIRST)).isEmpty();
    assertThat(Agreement.mismatchOfOwnAreas(job, List.of(new Match(0, 1)))).isEmpty();
    assertThat(Agreement.mismatchOfOwnAreas(job, List.of(new Match(0, 2))))
        .hasValue("point 0: polygon 2 is not its best");
    assertThat(Agreement.mismatchOfOwnAreas(job, List.of(new Match(0, 3))))
        .hasValue("point 0: polygon 3 is not its best");
    assertThat(Agreement.mismatchOfOwnAreas(job, List.of()))
        .hasValue("point 0: got no polygon, but one is near");
    assertThat(mismatch(job, FIRST, List.of(new Match(0, 1)))).isNotEmpty();
  }

  @Test
  void beyondManyPairsTheDefinitionOnASampleDecides() {
    PolyMatchSuite suite = new PolyMatchSuite();
    assertThat(suite.oracle(new Job(Scene.varied(1, 100, 1000), 10))).isEmpty();
    Job large = new Job(Scene.varied(1, 20_000, 10_000), 10);
    var oracle = suite.oracle(large).orElseThrow();
    assertThat(oracle.description())
        .isEqualTo("the definition on 500 drawn points and all polygons");
    List<Match> right = new V8Grid(large.scene().polygons()).match(large.scene().points(), 10);
    assertThat(oracle.mismatch().apply(right)).isEmpty();
    List<Match> wrong = new V8Grid(large.scene().polygons()).match(large.scene().points(), 9);
    assertThat(oracle.mismatch().apply(wrong).orElseThrow()).contains(" not its best");
    assertThat(oracle.mismatch().apply(List.of()).orElseThrow())
        .endsWith("got no polygon, but one is near");
  }

  @Test
  void noCentreIsAtAnInfiniteLimit() {
    Job job = job(Double.POSITIVE_INFINITY, square(3, 1), square(2, 2));
    List<Match> expected = List.of(new Match(0, 0), new Match(1, 0));
    assertThat(mismatch(job, expected, List.of(new Match(0, 1), new Match(1, 0))))
        .hasValue("point 0: expected polygon 0, got polygon 1");
    assertThat(mismatch(job, expected, FIRST))
        .hasValue("point 1: expected polygon 0, got no polygon");
  }

  @Test
  void orderAndIndicesCount() {
    List<Match> expected = List.of(new Match(0, 0), new Match(1, 0));
    assertThat(mismatch(PLAIN, expected, List.of(new Match(1, 0), new Match(0, 0))).orElseThrow())
        .contains("point 0 comes after point 1");
    assertThat(mismatch(PLAIN, expected, List.of(new Match(0, 0), new Match(0, 0))).orElseThrow())
        .contains("point 0 comes after point 0");
    assertThat(mismatch(PLAIN, expected, List.of(new Match(2, 0)))).hasValue("there is no point 2");
    assertThat(mismatch(PLAIN, expected, List.of(new Match(-1, 0))))
        .hasValue("there is no point -1");
    assertThat(mismatch(PLAIN, expected, List.of(new Match(0, 3))))
        .hasValue("point 0: there is no polygon 3");
    assertThat(mismatch(PLAIN, expected, List.of(new Match(0, -1))))
        .hasValue("point 0: there is no polygon -1");
  }
}
