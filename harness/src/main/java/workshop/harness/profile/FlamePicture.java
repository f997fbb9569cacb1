package workshop.harness.profile;

import java.util.Locale;
import org.apache.commons.text.StringEscapeUtils;

/** Draws a tree of frames as an SVG: the outermost frame below, what it calls above it. */
final class FlamePicture {

  private static final int WIDTH = 1200;
  private static final int MARGIN = 10;
  private static final int ROW = 18;
  private static final int HEAD = 50;

  /** A monospaced character of 12 px, a little generously. */
  private static final double CHARACTER = 7.3;

  /** Narrower frames can't be pointed at; the page of async-profiler has them. */
  private static final double NARROWEST = 2;

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
   * @param fullWidth the weight that fills the whole width
   * @param counterpart the tree to compare with, or null
   */
  static String svg(
      String title,
      String note,
      FrameTree tree,
      FrameTree counterpart,
      double fullWidth,
      Style style) {
    return new FlamePicture(style, tree, fullWidth).draw(title, note, tree, counterpart);
  }

  private String draw(String title, String note, FrameTree tree, FrameTree counterpart) {
    int height = HEAD + depth * ROW + MARGIN;
    append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" "
            + "font-family=\"ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace\" "
            + "font-size=\"12\">\n",
        WIDTH, height, WIDTH);
    append("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n");
    append("<text x=\"%d\" y=\"20\" font-size=\"15\">%s</text>\n", MARGIN, escaped(title));
    append("<text x=\"%d\" y=\"38\" fill=\"#555\">%s</text>\n", MARGIN, escaped(note));
    children(tree, counterpart, MARGIN, 0);
    append("</svg>\n");
    return svg.toString();
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
    String label = clipped(node.frame().label(), (int) ((width - 6) / CHARACTER));
    if (!label.isEmpty()) {
      append("<text x=\"%.1f\" y=\"%d\">%s</text>", x + 3, y + 13, escaped(label));
    }
    append("</g>\n");
  }

  /** The end of a name is what tells it apart: cut the class rather than the method. */
  private static String clipped(String label, int characters) {
    if (label.length() <= characters) {
      return label;
    }
    String method = label.substring(label.indexOf('.') + 1);
    if (method.length() <= characters) {
      return method;
    }
    return characters < 4 ? "" : method.substring(0, characters - 2) + "..";
  }

  static String escaped(String text) {
    return StringEscapeUtils.escapeXml11(text);
  }

  private void append(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
