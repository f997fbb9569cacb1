package workshop.harness.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Draws a tree of frames as an SVG: the outermost frame below, what it calls above it. It is as
 * wide as a column of text on a web page, so that its labels stay as large as they are; or half as
 * wide as a projector, which shows it twice as large.
 */
final class FlamePicture {

  /** Of a column of text. */
  static final int COLUMN = 840;

  /** Half of a projector. */
  static final int PROJECTOR = 610;

  private static final int MARGIN = 6;
  private static final int ROW = 19;
  private static final int LEGEND = 49;
  private static final int LEGEND_ROW = 20;

  /** A monospaced character of 12 px, a little generously. */
  private static final double CHARACTER = 7.3;

  /** Narrower frames can't be pointed at; the page of async-profiler has them. */
  private static final double NARROWEST = 1.5;

  /** Narrower frames have no label of their own beside them. */
  private static final double LABELLED = 8;

  private static final int SHORTEST_PART = 6;

  /** What a call-out's number takes of its frame. */
  private static final int NUMBER = 16;

  private static final int LIST_ROW = 21;

  /** How frames look; the counterpart is the frame in the same place of another tree, or null. */
  interface Style {

    /** The colour to fill the frame with. */
    String colour(FrameTree node, FrameTree counterpart);

    /** What hovering over the frame tells. */
    String tooltip(FrameTree node, FrameTree counterpart);
  }

  /** A frame in its place; the room is its width and what is free to the right of it. */
  private record Box(FrameTree node, FrameTree counterpart, double x, double width, double room) {}

  private final StringBuilder svg = new StringBuilder();
  private final Style style;
  private final int width;
  private final double pixelsPerUnit;

  /** Where the legend ends, and the frames begin. */
  private int head = LEGEND;

  /** From the bottom row to the top one, each from left to right. */
  private final List<List<Box>> rows = new ArrayList<>();

  private FlamePicture(Style style, double fullWidth, int width) {
    this.style = style;
    this.width = width;
    pixelsPerUnit = (width - 2 * MARGIN) / fullWidth;
  }

  /**
   * Draws.
   *
   * @param legend the colours and what they mean
   * @param fullWidth the weight that fills the whole width
   * @param counterpart the tree to compare with, or null
   * @param callouts each is drawn on the widest frame of its method, and listed below, unless the
   *     picture is for a projector
   * @param width {@link #COLUMN} or {@link #PROJECTOR}
   */
  static String svg(
      String title,
      String note,
      Map<String, String> legend,
      FrameTree tree,
      FrameTree counterpart,
      double fullWidth,
      Style style,
      List<ShownCallout> callouts,
      int width) {
    FlamePicture picture = new FlamePicture(style, fullWidth, width);
    picture.layOut(tree, counterpart, MARGIN, 0);
    List<ShownCallout> listed = width == COLUMN ? callouts : List.of();
    picture.head(title, note, legend, listed.size());
    List<FrameTree> pointedAt =
        callouts.stream().map(shown -> tree.heaviest(shown.callout().method())).toList();
    for (int level = 0; level < picture.rows.size(); level++) {
      for (Box box : picture.rows.get(level)) {
        picture.frame(box, level, pointedAt.indexOf(box.node) + 1);
      }
    }
    listed.forEach(picture::listed);
    return picture.svg.append("</svg>\n").toString();
  }

  private void layOut(FrameTree node, FrameTree counterpart, double x, int level) {
    double at = x;
    for (FrameTree child : node.children()) {
      FrameTree other = counterpart == null ? null : counterpart.child(child);
      double wide = child.total() * pixelsPerUnit;
      if (wide >= NARROWEST) {
        place(new Box(child, other, at, wide, width - MARGIN - at), level);
        layOut(child, other, at, level + 1);
      }
      at += wide;
    }
  }

  /** Puts a frame to the right of those of its row; it ends the room of the last one. */
  private void place(Box box, int level) {
    if (level == rows.size()) {
      rows.add(new ArrayList<>());
    }
    List<Box> row = rows.get(level);
    if (!row.isEmpty()) {
      Box last = row.removeLast();
      row.add(new Box(last.node, last.counterpart, last.x, last.width, box.x - last.x));
    }
    row.add(box);
  }

  /** The y of a row's upper edge, or with -1 that of what stands below all rows. */
  private int y(int level) {
    return head + (rows.size() - 1 - level) * ROW;
  }

  private void head(String title, String note, Map<String, String> legend, int listed) {
    String entries = entries(legend);
    append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\" "
            + "aria-label=\"%s\" font-family=\"ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace\" "
            + "font-size=\"12\">\n",
        width, y(-1) + listed * LIST_ROW + MARGIN, width, escaped(title));
    append("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n");
    text(MARGIN, 20, 16, title);
    text(MARGIN, 40, 13, note);
    svg.append(entries);
  }

  /** The legend, in as many rows as it needs. */
  private String entries(Map<String, String> legend) {
    double x = MARGIN;
    for (Map.Entry<String, String> entry : legend.entrySet()) {
      double wide = 19 + CHARACTER * entry.getValue().length();
      if (x + wide > width) {
        x = MARGIN;
        head += LEGEND_ROW;
      }
      append(
          "<rect x=\"%.1f\" y=\"%d\" width=\"14\" height=\"14\" fill=\"%s\"/>\n",
          x, head, entry.getKey());
      text(x + 19, head + 12, 13, entry.getValue());
      x += 21 + wide;
    }
    head += LEGEND_ROW + 3;
    String entries = svg.toString();
    svg.setLength(0);
    return entries;
  }

  private void text(double x, int y, int size, String text) {
    append(
        "<text x=\"%.1f\" y=\"%d\" font-family=\"system-ui,'DejaVu Sans',sans-serif\" "
            + "font-size=\"%d\">%s</text>\n",
        x, y, size, escaped(text));
  }

  private void frame(Box box, int level, int number) {
    append(
        "<g><title>%s</title><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\" "
            + "stroke=\"#fff\" stroke-width=\".5\"/>",
        escaped(style.tooltip(box.node, box.counterpart)),
        box.x,
        y(level),
        box.width,
        ROW - 1,
        style.colour(box.node, box.counterpart));
    int indent = number == 0 ? 3 : NUMBER + 3;
    String label = label(box, indent);
    if (!label.isEmpty()) {
      append("<text x=\"%.1f\" y=\"%d\">%s</text>", box.x + indent, y(level) + 13, escaped(label));
    }
    if (number > 0) {
      number(box.x + NUMBER / 2.0 + 1, y(level) + ROW / 2, number);
    }
    append("</g>\n");
  }

  /** The longest label that the frame holds, or else the free space beside it, or else a part. */
  private static String label(Box box, int indent) {
    List<String> labels = box.node.frame().labels();
    int inside = (int) ((box.width - indent - 2) / CHARACTER);
    int beside = box.width < LABELLED ? 0 : (int) ((box.room - indent - 2) / CHARACTER);
    return IntStream.of(inside, beside)
        .boxed()
        .flatMap(most -> labels.stream().filter(label -> label.length() <= most))
        .findFirst()
        .orElseGet(() ->
            inside < SHORTEST_PART ? "" : labels.getLast().substring(0, inside - 1) + "\u2026");
  }

  private void number(double x, int y, int number) {
    append("<circle cx=\"%.1f\" cy=\"%d\" r=\"7.5\" fill=\"#222\"/>", x, y);
    append(
        "<text x=\"%.1f\" y=\"%d\" fill=\"#fff\" font-weight=\"bold\" text-anchor=\"middle\">%d</text>",
        x, y + 4, number);
  }

  private void listed(ShownCallout shown) {
    int y = y(-1) + shown.number() * LIST_ROW - LIST_ROW / 2 + 2;
    number(MARGIN + NUMBER / 2.0, y, shown.number());
    text(
        MARGIN + NUMBER + 5,
        y + 5,
        13,
        "%s: %s".formatted(shown.callout().shortMethod(), shown.text()));
  }

  static String escaped(String text) {
    return StringEscapeUtils.escapeXml11(text);
  }

  private void append(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
