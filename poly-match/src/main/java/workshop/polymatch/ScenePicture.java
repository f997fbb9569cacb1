package workshop.polymatch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Draws a scene with its matches. */
final class ScenePicture {

  private static final int WIDTH = 900;
  private static final int MARGIN = 20;

  private final Scene scene;
  private final StringBuilder svg = new StringBuilder();
  private double minX = Double.POSITIVE_INFINITY;
  private double minY = Double.POSITIVE_INFINITY;
  private double maxX = Double.NEGATIVE_INFINITY;
  private double maxY = Double.NEGATIVE_INFINITY;

  private ScenePicture(Scene scene) {
    this.scene = scene;
  }

  /**
   * The picture: polygons grey, chosen ones blue, points red, a line from each point to its match.
   */
  static String svg(Scene scene, List<Match> matches) {
    return new ScenePicture(scene).draw(matches);
  }

  private String draw(List<Match> matches) {
    for (Scene.Shape shape : scene.polygons()) {
      for (int i = 0; i < shape.x().length; i++) {
        include(shape.x()[i], shape.y()[i]);
      }
    }
    scene.points().forEach(point -> include(point.x(), point.y()));
    int height = (int) Math.ceil(2 * MARGIN + (maxY - minY) * scale());

    append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" ", WIDTH, height);
    append("width=\"%d\" height=\"%d\">\n", WIDTH, height);
    append("<title>%d points, %d polygons, ", scene.points().size(), scene.polygons().size());
    append("%d matches</title>\n", matches.size());
    append("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n");
    append("<g fill=\"#bbb\" fill-opacity=\".35\" stroke=\"#999\" stroke-width=\".5\">\n");
    scene.polygons().forEach(this::polygon);
    append("</g>\n<g fill=\"#1f77b4\" fill-opacity=\".6\" stroke=\"#1f77b4\">\n");
    matches.stream()
        .map(Match::polygon)
        .distinct()
        .map(scene.polygons()::get)
        .forEach(this::polygon);
    append("</g>\n<g stroke=\"#d62728\" stroke-opacity=\".6\">\n");
    matches.forEach(this::line);
    append("</g>\n<g fill=\"#d62728\">\n");
    for (Scene.Point point : scene.points()) {
      append(
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\"/>\n", screenX(point.x()), screenY(point.y()));
    }
    append("</g>\n</svg>\n");
    return svg.toString();
  }

  private void include(double x, double y) {
    minX = Math.min(minX, x);
    minY = Math.min(minY, y);
    maxX = Math.max(maxX, x);
    maxY = Math.max(maxY, y);
  }

  private void polygon(Scene.Shape shape) {
    append("<polygon points=\"");
    for (int i = 0; i < shape.x().length; i++) {
      append("%.1f,%.1f ", screenX(shape.x()[i]), screenY(shape.y()[i]));
    }
    append("\"/>\n");
  }

  private void line(Match match) {
    Scene.Point point = scene.points().get(match.point());
    Scene.Shape shape = scene.polygons().get(match.polygon());
    double x = Arrays.stream(shape.x()).average().orElseThrow();
    double y = Arrays.stream(shape.y()).average().orElseThrow();
    append("<line x1=\"%.1f\" y1=\"%.1f\" ", screenX(point.x()), screenY(point.y()));
    append("x2=\"%.1f\" y2=\"%.1f\"/>\n", screenX(x), screenY(y));
  }

  private double scale() {
    double extent = Math.max(maxX - minX, maxY - minY);
    return extent > 0 ? (WIDTH - 2 * MARGIN) / extent : 1;
  }

  private double screenX(double x) {
    return MARGIN + (x - minX) * scale();
  }

  /** The picture's y grows downwards, the scene's upwards. */
  private double screenY(double y) {
    return MARGIN + (maxY - y) * scale();
  }

  private void append(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
