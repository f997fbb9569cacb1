package workshop.harness.profile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Draws a tree of frames as an SVG: the outermost frame below, what it calls above it. It is as
 * wide as a column of text on a web page, so that its labels stay as large as they are.
 */
final class FlamePicture {

  private static final int WIDTH = 840;
  private static final int MARGIN = 6;
  private static final int ROW = 19;
  private static final int HEAD = 72;

  /** A monospaced character of 12 px, a little generously. */
  private static final double CHARACTER = 7.3;

  /** Narrower frames can't be pointed at; the page of async-profiler has them. */
  private static final double NARROWEST = 1.5;

  private static final int SHORTEST_LABEL = 4;

  /** How frames look; the counterpart is the frame in the same place of another tree, or null. */
  interface Style {

    /** The colour to fill the frame with. */
    String colour(FrameTree node, FrameTree counterpart);

    /** What hovering over the frame tells. */
    String tooltip(FrameTree node, FrameTree counterpart);
  }

  private final StringBuilder svg = new StringBuilder();
  private final Style style;
  private final double pixelsPerUnit;
  private final int depth;

  private FlamePicture(Style style, FrameTree tree, double fullWidth) {
    this.style = style;
    pixelsPerUnit = (WIDTH - 2 * MARGIN) / fullWidth;
    depth = tree.depth(NARROWEST / pixelsPerUnit);
  }

  /**
   * Draws.
   *
   * @param legend the colours and what they mean
   * @param fullWidth the weight that fills the whole width
   * @param counterpart the tree to compare with, or null
   */
  static String svg(
      String title,
      String note,
      Map<String, String> legend,
      FrameTree tree,
      FrameTree counterpart,
      double fullWidth,
      Style style) {
    FlamePicture picture = new FlamePicture(style, tree, fullWidth);
    picture.head(title, note, legend);
    picture.children(tree, counterpart, MARGIN, 0);
    return picture.svg.append("</svg>\n").toString();
  }

  private void head(String title, String note, Map<String, String> legend) {
    append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\" "
            + "aria-label=\"%s\" font-family=\"ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace\" "
            + "font-size=\"12\">\n",
        WIDTH, HEAD + depth * ROW + MARGIN, WIDTH, escaped(title));
    append("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n");
    text(MARGIN, 20, 16, title);
    text(MARGIN, 40, 13, note);
    double x = MARGIN;
    for (Map.Entry<String, String> entry : legend.entrySet()) {
      append(
          "<rect x=\"%.1f\" y=\"49\" width=\"14\" height=\"14\" fill=\"%s\"/>\n",
          x, entry.getKey());
      text(x + 19, 61, 13, entry.getValue());
      x += 40 + CHARACTER * entry.getValue().length();
    }
  }

  private void text(double x, int y, int size, String text) {
    append(
        "<text x=\"%.1f\" y=\"%d\" font-family=\"system-ui,'DejaVu Sans',sans-serif\" "
            + "font-size=\"%d\">%s</text>\n",
        x, y, size, escaped(text));
  }

  private void children(FrameTree node, FrameTree counterpart, double x, int level) {
    double at = x;
    for (FrameTree child : node.children()) {
      FrameTree other = counterpart == null ? null : counterpart.child(child);
      double width = child.total() * pixelsPerUnit;
      if (width >= NARROWEST) {
        frame(child, other, at, width, level);
        children(child, other, at, level + 1);
      }
      at += width;
    }
  }

  private void frame(FrameTree node, FrameTree counterpart, double x, double width, int level) {
    int y = HEAD + (depth - 1 - level) * ROW;
    append(
        "<g><title>%s</title><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\" "
            + "stroke=\"#fff\" stroke-width=\".5\"/>",
        escaped(style.tooltip(node, counterpart)),
        x,
        y,
        width,
        ROW - 1,
        style.colour(node, counterpart));
    String label = fitting(node.frame().labels(), (int) ((width - 5) / CHARACTER));
    if (!label.isEmpty()) {
      append("<text x=\"%.1f\" y=\"%d\">%s</text>", x + 3, y + 13, escaped(label));
    }
    append("</g>\n");
  }

  private static String fitting(List<String> labels, int characters) {
    return labels.stream()
        .filter(label -> label.length() <= characters)
        .findFirst()
        .orElseGet(() ->
            characters < SHORTEST_LABEL
                ? ""
                : labels.getLast().substring(0, characters - 1) + "\u2026");
  }

  static String escaped(String text) {
    return StringEscapeUtils.escapeXml11(text);
  }

  private void append(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
