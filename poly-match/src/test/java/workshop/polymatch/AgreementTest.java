package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The check that decides whether a version is right must itself tell right from wrong. */
class AgreementTest {

  private static Scene.Shape triangle(double x, double size) {
    return new Scene.Shape(new double[] {x - size, x, x + size}, new double[] {0, 0, 0});
  }

  // Centres at 3, 5 and 5 + 1 ulp; the last two are at the limit.
  private static final Job JOB =
      new Job(
          new Scene(
              List.of(new Scene.Point(0, 0), new Scene.Point(0, 100)),
              List.of(
                  triangle(3, 1), triangle(5, 0), triangle(Math.nextUp(5.0), 0), triangle(9, 0))),
          5);

  private static String disagreement(List<Match> expected, List<Match> actual) {
    return Agreement.disagreement(JOB, expected, actual);
  }

  @Test
  void equalResultsAgree() {
    assertThat(disagreement(List.of(new Match(0, 0)), List.of(new Match(0, 0)))).isNull();
    assertThat(disagreement(List.of(), List.of())).isNull();
  }

  @Test
  void aWrongPolygonIsNamed() {
    assertThat(disagreement(List.of(new Match(0, 0)), List.of(new Match(0, 3))))
        .isEqualTo("point 0: expected polygon 0, got polygon 3");
    assertThat(disagreement(List.of(new Match(0, 0)), List.of()))
        .isEqualTo("point 0: expected polygon 0, got no polygon");
    assertThat(disagreement(List.of(), List.of(new Match(1, 0))))
        .isEqualTo("point 1: expected no polygon, got polygon 0");
  }

  @Test
  void aCentreAtTheLimitMayFallOnEitherSide() {
    assertThat(disagreement(List.of(), List.of(new Match(0, 1)))).isNull();
    assertThat(disagreement(List.of(new Match(0, 2)), List.of())).isNull();
    assertThat(disagreement(List.of(new Match(0, 1)), List.of(new Match(0, 2)))).isNull();
  }

  @Test
  void orderAndIndicesCount() {
    List<Match> expected = List.of(new Match(0, 0), new Match(1, 0));
    assertThat(disagreement(expected, List.of(new Match(1, 0), new Match(0, 0))))
        .contains("point 0 comes after point 1");
    assertThat(disagreement(expected, List.of(new Match(0, 0), new Match(0, 0))))
        .contains("point 0 comes after point 0");
    assertThat(disagreement(expected, List.of(new Match(2, 0)))).isEqualTo("there is no point 2");
    assertThat(disagreement(expected, List.of(new Match(0, 4))))
        .isEqualTo("point 0: there is no polygon 4");
    assertThat(disagreement(expected, List.of(new Match(0, -1))))
        .isEqualTo("point 0: there is no polygon -1");
  }
}
