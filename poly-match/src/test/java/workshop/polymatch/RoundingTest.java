package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The chapter's two examples of a centre at the limit: once v4's squares are right and v3's root is
 * wrong, once the other way round. Exact arithmetic on the same doubles says which.
 */
class RoundingTest {

  @ParameterizedTest
  @CsvSource({"0.5, 1.2, 1.3, true, false, true", "2.31, 3.08, 3.85, false, false, true"})
  void eitherMayBeRight(
      double x, double y, double limit, boolean isNear, boolean rooted, boolean squared) {
    assertThat(square(x).add(square(y)).compareTo(square(limit)) < 0).isEqualTo(isNear);
    Scene scene =
        new Scene(
            List.of(new Point(x, y)),
            List.of(new Shape(new double[] {-1, 0, 1}, new double[] {0, 0, 0})));
    List<Match> byRoot = new V3NoAllocation(scene.polygons()).match(scene.points(), limit);
    List<Match> bySquares = new V4OuterLoop(scene.polygons()).match(scene.points(), limit);
    assertThat(byRoot).hasSize(rooted ? 1 : 0);
    assertThat(bySquares).hasSize(squared ? 1 : 0);
    assertThat(new PolyMatchSuite().mismatch(new Job(scene, limit), byRoot, bySquares)).isEmpty();
  }

  /** Without rounding. */
  private static BigDecimal square(double value) {
    return new BigDecimal(value).pow(2);
  }
}
