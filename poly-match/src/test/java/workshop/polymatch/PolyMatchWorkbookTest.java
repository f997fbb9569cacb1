package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PolyMatchWorkbookTest {

  private static final PolyMatchWorkbook WORKBOOK = new PolyMatchWorkbook(new PolyMatchSuite());

  private static Shape rectangle(double width) {
    return new Shape(new double[] {0, width, width, 0}, new double[] {0, 0, 1, 1});
  }

  private static Job job(double... widths) {
    List<Shape> polygons =
        DoubleStream.of(widths).mapToObj(PolyMatchWorkbookTest::rectangle).toList();
    return new Job(new Scene(List.of(new Point(1 / 3.0, 0.5)), polygons), 10);
  }

  @Test
  void aCaseHasAFewDigits() {
    assertThat(WORKBOOK.describe(job(4 / 3.0, 1)))
        .isEqualTo(
            """
            1 point, 2 polygons, maximal distance 10.0
            point 0: (0.33333, 0.5)
            polygon 0: centre (0.66667, 0.5), area 1.3333, distance 0.33333 from point 0
            polygon 1: centre (0.5, 0.5), area 1.0, distance 0.16667 from point 0
            """);
  }

  /** Otherwise the smaller one would look as large as the other. */
  @Test
  void areasThatDifferByRoundingHaveAllOfThem() {
    assertThat(WORKBOOK.describe(job(1, Math.nextUp(1.0))))
        .contains("polygon 0: centre (0.5, 0.5), area 1.0, ")
        .contains("polygon 1: centre (0.5, 0.5), area 1.0000000000000002, ");
    assertThat(WORKBOOK.describe(job(1 / 3.0, 1 / 3.0))).contains("area 0.33333, ");
  }

  @Test
  void aLargeCaseIsCountedOnly() {
    assertThat(WORKBOOK.describe(new Job(Scene.varied(1, 7, 20), 3)))
        .isEqualTo("7 points, 20 polygons, maximal distance 3.0\n");
  }
}
