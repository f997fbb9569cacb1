package workshop.harness.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import workshop.harness.measure.ColdStart;

/** Draws how versions warm up: the time of each iteration, on a logarithmic scale. */
public final class WarmUpPicture {

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 480;
  private static final int LEFT = 70;
  private static final int RIGHT = 20;
  private static final int TOP = 60;
  private static final int BOTTOM = 50;
  private static final List<String> COLOURS = List.of("#7f7f7f", "#d95f02");

  private final List<ColdStart> starts;
  private final StringBuilder svg = new StringBuilder();
  private final double lowest;
  private final double highest;

  private WarmUpPicture(List<ColdStart> starts) {
    this.starts = starts;
    double[] all = starts.stream().flatMapToDouble(start -> Arrays.stream(start.ms())).toArray();
    lowest = Math.floor(Math.log10(Arrays.stream(all).min().orElseThrow()));
    highest = Math.ceil(Math.log10(Arrays.stream(all).max().orElseThrow()));
  }

  /** The picture; the compilers' marks are those of the last version. */
  public static String svg(String title, List<ColdStart> starts) {
    return new WarmUpPicture(starts).draw(title);
  }

  private String draw(String title) {
    append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" "
            + "font-family=\"system-ui,'DejaVu Sans',sans-serif\" font-size=\"13\">\n",
        WIDTH, HEIGHT, WIDTH);
    append("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n");
    append("<text x=\"%d\" y=\"24\" font-size=\"16\">%s</text>\n", LEFT, title);
    axes();
    marks(starts.getLast());
    for (int i = 0; i < starts.size(); i++) {
      curve(starts.get(i), COLOURS.get(i), i);
    }
    append("</svg>\n");
    return svg.toString();
  }

  private void axes() {
    for (int decade = (int) lowest; decade <= highest; decade++) {
      double y = y(Math.pow(10, decade));
      append(
          "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" "
              + "text-anchor=\"end\">%s ms</text>\n",
          LEFT,
          y,
          WIDTH - RIGHT,
          LEFT - 6,
          y + 4,
          BigDecimal.ONE.scaleByPowerOfTen(decade).toPlainString());
    }
    for (int iteration : new int[] {1, 50, 100, 150, 200}) {
      append(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d</text>\n",
          x(iteration), HEIGHT - BOTTOM + 20, iteration);
    }
    append(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">iteration</text>\n",
        WIDTH / 2, HEIGHT - 10);
  }

  /** Where C1 and C2 first take up a method of the version. */
  private void marks(ColdStart start) {
    Stream.of("C1", "C2")
        .forEach(compiler -> {
          String colour = compiler.equals("C1") ? "#1b9e77" : "#7570b3";
          start.compilations().stream()
              .filter(compilation -> compilation.compiler().equals(compiler))
              .forEach(compilation ->
                  append(
                      "<path d=\"M%.1f %dv%d\" stroke=\"%s\" stroke-dasharray=\"3 3\">"
                          + "<title>%s compiles %s</title></path>\n",
                      x(Math.max(1, compilation.iteration())),
                      TOP,
                      HEIGHT - TOP - BOTTOM,
                      colour,
                      compiler,
                      compilation.method().replace("<", "&lt;")));
          append(
              "<text x=\"%d\" y=\"46\" fill=\"%s\">%s compiles (dashed)</text>\n",
              compiler.equals("C1") ? WIDTH - 330 : WIDTH - 165, colour, compiler);
        });
  }

  private void curve(ColdStart start, String colour, int index) {
    append("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" points=\"", colour);
    for (int i = 0; i < start.ms().length; i++) {
      append("%.1f,%.1f ", x(i + 1), y(start.ms()[i]));
    }
    append(
        "\"/>\n<text x=\"%d\" y=\"46\" fill=\"%s\">%s</text>\n",
        LEFT + 130 * index, colour, start.version());
  }

  private double x(int iteration) {
    return LEFT + (WIDTH - LEFT - RIGHT) * (iteration - 1.0) / (ColdStart.ITERATIONS - 1);
  }

  private double y(double ms) {
    return TOP + (HEIGHT - TOP - BOTTOM) * (highest - Math.log10(ms)) / (highest - lowest);
  }

  private void append(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
