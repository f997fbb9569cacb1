package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.cli.Workshop;
import workshop.harness.io.ChildJvm;

/** A large file of one's own, for an idle machine: asked for by {@code -Dmillion}. */
@EnabledIfSystemProperty(named = "million", matches = ".*")
class MillionIT {

  private static final int POLYGONS = 1_000_000;
  private static final int POINTS = 1000;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void aMillionPolygonsAreReadAndMatchedInTwentySecondsAndTwoGibibytes() throws Exception {
    Scene scene = Scene.varied(6, POINTS, POLYGONS);
    Path csv = folder.resolve("matches.csv");
    ProcessBuilder command =
        ChildJvm.command(
            List.of("-Xmx2g"),
            Workshop.class,
            "run",
            "v8",
            "--polygons-from",
            polygons(scene).toString(),
            "--points-from",
            points(scene).toString(),
            "--csv",
            csv.toString());
    long start = System.nanoTime();
    assertThat(command.start().waitFor()).isZero();
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf("A million polygons read and matched in %.1f s%n", taken.toMillis() / 1000.0);
    assertThat(csv).content().hasLineCount(1 + POINTS);
    assertThat(taken).isLessThanOrEqualTo(LONGEST);
  }

  private Path polygons(Scene scene) throws IOException {
    Path file = folder.resolve("polygons.geojson");
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      String before = "{\"type\": \"FeatureCollection\", \"features\": [";
      for (Shape shape : scene.polygons()) {
        out.print(before + "\n{\"type\": \"Feature\", \"properties\": {\"use\": \"field\"},");
        out.print(" \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[");
        for (int i = 0; i < shape.x().length; i++) {
          out.print("[" + shape.x()[i] + ", " + shape.y()[i] + "], ");
        }
        out.print("[" + shape.x()[0] + ", " + shape.y()[0] + "]]]}}");
        before = ",";
      }
      out.println("]}");
    }
    return file;
  }

  private Path points(Scene scene) throws IOException {
    Path file = folder.resolve("points.csv");
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.println("x,y");
      scene.points().forEach(point -> out.println(point.x() + "," + point.y()));
    }
    return file;
  }
}
