package workshop.harness.report;

import module java.base;

import org.apache.commons.text.StringEscapeUtils;
import workshop.harness.results.Profile;

/** Draws a flame graph as an SVG: a method stands on its caller. */
final class FlamePicture {

  /** The width of a column of text on a web page. */
  static final int COLUMN = 840;

  /** Half the width of a projector, which shows the picture twice as large. */
  static final int PROJECTOR = 610;

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

  private static final int LIST_ROW = 21;

  private final StringBuilder svg = new StringBuilder();
  private final FlameGraph graph;
  private final Profile.Tree tree;

  /** Of the whole profile, with the frames that are left out. */
  private final double total;

  private final double pixelsPerUnit;
  private final List<String> pointedAt;

  /** The y below the lowest row of frames. */
  private final int bottom;

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
    pointedAt = graph.callouts().stream().map(shown -> shown.callout().method()).toList();
    bottom = HEAD + ROW * depth(tree);
  }

  /**
   * Draws.
   *
   * @param width {@link #COLUMN} or {@link #PROJECTOR}; for a projector, call-outs are not listed
   */
  static String svg(FlameGraph graph, int width) {
    FlamePicture picture = new FlamePicture(graph, width);
    List<ProfileReport.ShownCallout> listed = width == COLUMN ? graph.callouts() : List.of();
    picture.head(width, picture.bottom + listed.size() * LIST_ROW + MARGIN);
    picture.callees(picture.tree, MARGIN, picture.bottom);
    listed.forEach(picture::listed);
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
    int number = width < NUMBER ? 0 : pointedAt.indexOf(node.frame().name()) + 1;
    int indent = number == 0 ? 3 : NUMBER + 3;
    String label = cut(node.frame().label(), (int) ((width - indent - 2) / CHARACTER));
    if (!label.isEmpty()) {
      append("<text x=\"%.1f\" y=\"%d\">%s</text>", x + indent, y + 13, escaped(label));
    }
    if (number > 0) {
      number(x + NUMBER / 2.0 + 1, y + ROW / 2, number);
    }
    append("</g>\n");
  }

  private String tooltip(Profile.Tree node) {
    return String.format(
        Locale.ROOT,
        "%s%s: %.1f %% (%,.0f %s)%s",
        node.frame().nameAndLine(),
        node.isInlined() ? ", inlined" : "",
        100 * node.total() / total,
        node.total(),
        graph.unit(),
        node.self() > 0 ? ", %.1f %% itself".formatted(100 * node.self() / total) : "");
  }

  /** The label, with an ellipsis if it is too long; empty if too little is left of it. */
  private static String cut(String label, int most) {
    if (label.length() <= most) {
      return label;
    }
    return most < SHORTEST_LABEL ? "" : label.substring(0, most - 1) + "\u2026";
  }

  private void number(double x, int y, int number) {
    append("<circle cx=\"%.1f\" cy=\"%d\" r=\"7.5\" fill=\"#222\"/>", x, y);
    append(
        "<text x=\"%.1f\" y=\"%d\" fill=\"#fff\" font-weight=\"bold\" text-anchor=\"middle\">%d</text>",
        x, y + 4, number);
  }

  private void listed(ProfileReport.ShownCallout shown) {
    int y = bottom + shown.number() * LIST_ROW - LIST_ROW / 2 + 2;
    number(MARGIN + NUMBER / 2.0, y, shown.number());
    text(MARGIN + NUMBER + 5, y + 5, 13, "%s: %s".formatted(shown.shortMethod(), shown.text()));
  }

  private static String escaped(String text) {
    return StringEscapeUtils.escapeXml10(text);
  }

  private void append(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
