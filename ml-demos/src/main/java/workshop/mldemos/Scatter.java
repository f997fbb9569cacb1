package workshop.mldemos;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** Draws points in the colours of their groups. */
final class Scatter {

  private static final int SIZE = 800;
  private static final int MARGIN = 30;
  private static final int HEAD = 40;

  /** More would make a picture that no browser likes. */
  private static final int MOST_POINTS = 5000;

  /** Paul Tol's muted scheme: to be told apart by colour-blind people too. */
  private static final String[] COLOURS = {
    "#332288", "#cc6677", "#117733", "#ddcc77", "#88ccee", "#882255", "#44aa99", "#999933",
    "#aa4499"
  };

  private Scatter() {}

  /**
   * The picture.
   *
   * @param count how many points there are; of very many, some are left out, and the title says so
   * @param point x and y of a point
   * @param group a number that decides the colour
   * @param marked points to mark by a cross, such as centroids
   */
  static String svg(
      String title,
      int count,
      IntFunction<double[]> point,
      IntUnaryOperator group,
      double[][] marked) {
    double minX = Double.POSITIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double extent = 0;
    for (int i = 0; i < count; i++) {
      minX = Math.min(minX, point.apply(i)[0]);
      minY = Math.min(minY, point.apply(i)[1]);
    }
    for (int i = 0; i < count; i++) {
      extent = Math.max(extent, Math.max(point.apply(i)[0] - minX, point.apply(i)[1] - minY));
    }
    double scale = extent > 0 ? (SIZE - 2 * MARGIN) / extent : 1;
    int step = Math.ceilDiv(Math.max(1, count), MOST_POINTS);
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\">\n"
            .formatted(SIZE, SIZE + HEAD, SIZE));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    svg.append(
        "<text x=\"%d\" y=\"26\" font-family=\"sans-serif\" font-size=\"15\">%s%s</text>\n"
            .formatted(
                MARGIN, title, step == 1 ? "" : " One point in %d is drawn.".formatted(step)));
    for (int i = 0; i < count; i += step) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2\" fill=\"%s\"/>\n",
              MARGIN + (point.apply(i)[0] - minX) * scale,
              HEAD + SIZE - MARGIN - (point.apply(i)[1] - minY) * scale,
              COLOURS[group.applyAsInt(i) % COLOURS.length]));
    }
    for (double[] mark : marked) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<path d=\"M%.1f %.1fm-8 -8l16 16m0 -16l-16 16\" stroke=\"#000\" stroke-width=\"3\"/>\n",
              MARGIN + (mark[0] - minX) * scale,
              HEAD + SIZE - MARGIN - (mark[1] - minY) * scale));
    }
    return svg.append("</svg>\n").toString();
  }
}
