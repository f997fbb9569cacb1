package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SceneTest {

  private static final Shape TRIANGLE = new Shape(new double[] {0, 1, 0}, new double[] {0, 0, 1});

  /** NumPy's scene and near polygons, made by the original's code. */
  static JsonNode golden() throws Exception {
    try (InputStream in = SceneTest.class.getResourceAsStream("/poly_example_seed6.json")) {
      return JsonMapper.builder().build().readTree(in);
    }
  }

  @Test
  void exampleIsNumpysBitForBit() throws Exception {
    JsonNode golden = golden();
    Scene scene = Scene.example(6, 100, 1000);
    assertThat(scene.points()).hasSize(100);
    for (int i = 0; i < 100; i++) {
      JsonNode point = golden.get("points").get(i);
      assertThat(scene.points().get(i))
          .isEqualTo(new Point(point.get(0).asDouble(), point.get(1).asDouble()));
    }
    assertThat(scene.polygons()).hasSize(1000);
    for (int i = 0; i < 1000; i++) {
      JsonNode offset = golden.get("offsets").get(i);
      assertThat(scene.polygons().get(i).x())
          .isEqualTo(moved(golden.get("arc_x"), offset.get(0).asDouble()));
      assertThat(scene.polygons().get(i).y())
          .isEqualTo(moved(golden.get("arc_y"), offset.get(1).asDouble()));
    }
  }

  private static double[] moved(JsonNode arc, double offset) {
    double[] moved = new double[arc.size()];
    Arrays.setAll(moved, i -> arc.get(i).asDouble() + offset);
    return moved;
  }

  /**
   * One polygon moved out of the way at a time would be slow: each one alone tells if it is near.
   */
  @Test
  void nearPolygonsAreNumpys() throws Exception {
    JsonNode golden = golden();
    Scene scene = Scene.example(6, 100, 1000);
    List<List<Integer>> near = new ArrayList<>();
    scene.points().forEach(point -> near.add(new ArrayList<>()));
    for (int polygon = 0; polygon < 1000; polygon++) {
      Scene alone = new Scene(scene.points(), List.of(scene.polygons().get(polygon)));
      for (Match match : new V0Baseline(alone.polygons()).match(alone.points(), 10)) {
        near.get(match.point()).add(polygon);
      }
    }
    for (int point = 0; point < 100; point++) {
      List<Integer> expected = new ArrayList<>();
      golden.get("close").get(point).forEach(polygon -> expected.add(polygon.asInt()));
      assertThat(near.get(point)).as("point %d", point).isEqualTo(expected);
    }
  }

  @Test
  void variedIsVariedAndKeepsItsDensity() {
    Scene scene = Scene.varied(6, 10, 4000);
    assertThat(scene.polygons().stream().mapToInt(shape -> shape.x().length).distinct().sorted())
        .containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    double largest =
        scene.polygons().stream()
            .flatMapToDouble(shape -> Arrays.stream(shape.x()))
            .max()
            .orElseThrow();
    assertThat(largest).isBetween(190.0, 210.0); // Four times the polygons: twice the side.
    assertThat(Scene.varied(6, 10, 50).polygons().get(7).x())
        .isEqualTo(Scene.varied(6, 10, 50).polygons().get(7).x());
    assertThat(Scene.varied(7, 10, 50).points()).isNotEqualTo(Scene.varied(6, 10, 50).points());
  }

  @Test
  void exampleOfOtherSizesStaysInTheSquare() {
    Scene scene = Scene.example(1, 250, 3);
    assertThat(scene.points()).allMatch(point -> point.x() <= 99 && point.y() <= 99);
    assertThat(Scene.example(1, 0, 1).points()).isEmpty();
  }

  @Test
  void refusesBadScenes() {
    double[] zeros = new double[3];
    refused(() -> new Scene(List.of(new Point(0, 0)), List.of()), "at least one polygon");
    refused(() -> new Shape(new double[2], new double[2]), "a polygon has 2 vertices");
    refused(() -> new Shape(zeros, new double[4]), "a polygon has 3 x but 4 y coordinates");
    refused(() -> new Point(0, Double.NaN), "a coordinate is NaN");
    refused(
        () -> new Shape(new double[] {0, 1, Double.NEGATIVE_INFINITY}, zeros),
        "a coordinate is -Infinity");
    refused(() -> new Shape(zeros, new double[] {0, 2e150, 0}), "a coordinate is 2.0E150");
    refused(() -> Scene.example(6, -1, 1), "the number of points is -1");
  }

  private static void refused(ThrowingCallable made, String sentence) {
    assertThatThrownBy(made)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -0.5, Double.NaN, Double.NEGATIVE_INFINITY, 1e-200})
  void refusesBadDistances(double maxDistance) {
    assertThatThrownBy(() -> Scene.checkDistance(maxDistance))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("" + maxDistance);
  }
}
