package workshop.harness.report;

import module java.base;

import org.apache.commons.text.StringEscapeUtils;
import workshop.harness.results.Profile;

/** Draws a flame graph as an SVG: a method stands on its caller. */
final class FlamePicture {

  private static final int MARGIN = 6;

  /** The height of the title, the note and the legend. */
  private static final int HEAD = 72;

  private static final int ROW = 19;

  /** A monospaced character of 12 px, a little generously. */
  private static final double CHARACTER = 7.3;

  /** Frames with a smaller share are left out; async-profiler's page has them. */
  private static final double SMALLEST_SHARE = 0.005;

  /** A frame with room for fewer characters has no label. */
  private static final int SHORTEST_LABEL = 8;

  /** The width of a call-out's number. */
  private static final int NUMBER = 16;

  private final StringBuilder svg = new StringBuilder();
  private final FlameGraph graph;
  private final Profile.Tree tree;

  /** Of the whole profile, with the frames that are left out. */
  private final double total;

  private final double pixelsPerUnit;

  private FlamePicture(FlameGraph graph, int width) {
    this.graph = graph;
    tree =
        graph
            .profile()
            .without(
                frame -> FlameGraph.Origin.of(frame, graph.packages()) == FlameGraph.Origin.HARNESS)
            .tree();
    total = graph.profile().total();
    pixelsPerUnit = (width - 2 * MARGIN) / total;
  }

  static String svg(FlameGraph graph, int width) {
    FlamePicture picture = new FlamePicture(graph, width);
    int bottom = HEAD + ROW * picture.depth(picture.tree);
    picture.head(width, bottom + MARGIN);
    picture.callees(picture.tree, MARGIN, bottom);
    return picture.svg.append("</svg>\n").toString();
  }

  private boolean isShown(Profile.Tree node) {
    return node.total() >= SMALLEST_SHARE * total;
  }

  private int depth(Profile.Tree node) {
    return node.children().stream()
        .filter(this::isShown)
        .mapToInt(child -> 1 + depth(child))
        .max()
        .orElse(0);
  }

  private void head(int width, int height) {
    append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\" "
            + "aria-label=\"%s\" font-family=\"ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace\" "
            + "font-size=\"12\">\n",
        width, height, width, escaped(graph.title()));
    append("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n");
    text(MARGIN, 20, 16, graph.title());
    String note = "%,.0f %s. Width is share; callers are below.";
    text(MARGIN, 40, 13, String.format(Locale.ROOT, note, total, graph.unit()));
    double x = MARGIN;
    for (FlameGraph.Origin origin : FlameGraph.Origin.SHOWN) {
      append(
          "<rect x=\"%.1f\" y=\"49\" width=\"14\" height=\"14\" fill=\"%s\"/>\n", x, origin.colour);
      text(x + 19, 61, 13, origin.text);
      x += 40 + CHARACTER * origin.text.length();
    }
  }

  private void text(double x, int y, int size, String text) {
    append(
        "<text x=\"%.1f\" y=\"%d\" font-family=\"system-ui,'DejaVu Sans',sans-serif\" "
            + "font-size=\"%d\">%s</text>\n",
        x, y, size, escaped(text));
  }

  private void callees(Profile.Tree node, double left, int y) {
    double x = left;
    for (Profile.Tree callee : node.children()) {
      if (isShown(callee)) {
        frame(callee, x, y - ROW);
        callees(callee, x, y - ROW);
      }
      x += callee.total() * pixelsPerUnit;
    }
  }

  private void frame(Profile.Tree node, double x, int y) {
    double width = node.total() * pixelsPerUnit;
    append(
        "<g><title>%s</title><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\" "
            + "stroke=\"#fff\" stroke-width=\".5\"/>",
        escaped(tooltip(node)),
        x,
        y,
        width,
        ROW - 1,
        FlameGraph.Origin.of(node.frame(), graph.packages()).colour);
    // On each bar of the method, one a line: together they have the share that is told.
    int number = width < NUMBER ? 0 : callout(node).map(shown -> shown.number()).orElse(0);
    int indent = number == 0 ? 3 : NUMBER + 3;
    String label = cut(node.frame().label(), (int) ((width - indent - 2) / CHARACTER));
    if (!label.isEmpty()) {
      append("<text x=\"%.1f\" y=\"%d\">%s</text>", x + indent, y + 13, escaped(label));
    }
    if (number > 0) {
      append(
          "<circle cx=\"%.1f\" cy=\"%d\" r=\"7.5\" fill=\"#222\"/><text x=\"%1$.1f\" y=\"%d\" fill=\"#fff\" "
              + "font-weight=\"bold\" text-anchor=\"middle\">%d</text>",
          x + NUMBER / 2.0 + 1, y + ROW / 2, y + ROW / 2 + 4, number);
    }
    append("</g>\n");
  }

  private Optional<ProfileReport.ShownCallout> callout(Profile.Tree node) {
    return graph.callouts().stream()
        .filter(shown -> shown.callout().method().equals(node.frame().name()))
        .findFirst();
  }

  private String tooltip(Profile.Tree node) {
    return String.format(
        Locale.ROOT,
        "%s%s: %.1f %% (%,.0f %s)%s%s",
        node.frame().nameAndLine(),
        node.isInlined() ? ", inlined" : "",
        100 * node.total() / total,
        node.total(),
        graph.unit(),
        node.self() > 0 ? ", %.1f %% itself".formatted(100 * node.self() / total) : "",
        callout(node).map(shown -> "\n%d: %s".formatted(shown.number(), shown.text())).orElse(""));
  }

  /** The label, with an ellipsis if it is too long; empty if too little is left of it. */
  private static String cut(String label, int most) {
    if (label.length() <= most) {
      return label;
    }
    return most < SHORTEST_LABEL ? "" : label.substring(0, most - 1) + "\u2026";
  }

  private static String escaped(String text) {
    return StringEscapeUtils.escapeXml10(text);
  }

  private void append(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
