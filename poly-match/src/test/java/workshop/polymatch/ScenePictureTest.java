package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScenePictureTest {

  /** A polygon in the picture; a legend's key is a rectangle. */
  private static final String GREY = "Z\" fill=\"rgb(204,204,204)\"";

  private static final String NEAR = "Z\" fill=\"rgb(110,110,110)\"";
  private static final String MATCH = "Z\" fill=\"rgb(0,114,178)\"";
  private static final String RING = "max-distance<";

  @Test
  void drawsAndNamesAllThatIsThere() {
    Scene scene = Scene.example(6, 100, 1000);
    String svg = draw(scene, 10);
    assertThat(svg)
        .contains("Points: 100, polygons: 1,000, matches: 100<", "nearer than 10.0 (max-distance)")
        .contains("polygon<", "near the ringed point<", "match of a point<", "point<")
        .contains("to its match<", RING)
        .doesNotContain("Drawn:");
    // One is in the legend.
    assertThat(count(svg, "<circle")).isEqualTo(100 + 1);
    assertThat(count(svg, GREY) + count(svg, NEAR) + count(svg, MATCH)).isEqualTo(1000);
    long chosen =
        new V4OuterLoop(scene.polygons())
            .match(scene.points(), 10).stream().mapToInt(Match::polygon).distinct().count();
    assertThat(count(svg, MATCH)).isEqualTo(chosen);
  }

  @Test
  void theRingIsAroundWhatIsNear() {
    // The first polygon's centre is within 3 of the point in the middle, the second's is not.
    Scene scene =
        new Scene(
            List.of(new Point(0, 0), new Point(5, 5), new Point(10, 10)),
            List.of(triangle(6, 7), triangle(5, 8.5)));
    String svg = ScenePicture.svg(new Job(scene, 3), List.of());
    assertThat(count(svg, NEAR)).isEqualTo(1);
    assertThat(count(svg, GREY)).isEqualTo(1);
  }

  @Test
  void aRingWiderThanTheSceneIsLeftOut() {
    assertThat(draw(Scene.varied(6, 20, 50), Double.POSITIVE_INFINITY))
        .contains("nearer than Infinity")
        .doesNotContain("ringed", RING);
  }

  @Test
  void ofVeryManySomeAreLeftOutAndTheNoteSaysSo() {
    String points = draw(Scene.varied(6, 9000, 10), 10);
    assertThat(points).contains("Drawn: one point in 3 with its match, every polygon.");
    assertThat(count(points, "<circle")).isEqualTo(3000 + 1);
    String polygons = draw(Scene.varied(6, 0, 9000), 10);
    assertThat(polygons).contains("Drawn: every point with its match, one polygon in 3.");
    assertThat(count(polygons, GREY)).isEqualTo(3000);
    assertThat(polygons.length()).isLessThan(2_000_000);
  }

  @Test
  void emptyAndFlatScenes() {
    assertThat(draw(Scene.varied(6, 0, 1), 10)).contains("Points: 0, polygons: 1, matches: 0<");
    Shape flat = new Shape(new double[] {1, 1, 1}, new double[] {1, 1, 1});
    assertThat(draw(new Scene(List.of(new Point(1, 1)), List.of(flat)), 0))
        .contains("Points: 1, polygons: 1, matches: 0<");
  }

  private static Shape triangle(double x, double y) {
    return new Shape(new double[] {x - 1, x, x + 1}, new double[] {y - 1, y + 2, y - 1});
  }

  private static String draw(Scene scene, double maxDistance) {
    return ScenePicture.svg(
        new Job(scene, maxDistance),
        new V4OuterLoop(scene.polygons()).match(scene.points(), maxDistance));
  }

  private static long count(String svg, String text) {
    return svg.split(Pattern.quote(text), -1).length - 1;
  }
}
