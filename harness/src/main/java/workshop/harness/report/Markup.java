package workshop.harness.report;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;

/** Texts and tables as HTML. */
final class Markup {

  private Markup() {}

  /** A plain text. */
  static String escaped(String text) {
    return StringEscapeUtils.escapeXml11(text);
  }

  /** A sentence of Markdown: with code, bold words, and links, of which the text is left. */
  static String of(String sentence) {
    return escaped(sentence)
        .replaceAll("`([^`]*)`", "<code>$1</code>")
        .replaceAll("\\*\\*([^*]*)\\*\\*", "<b>$1</b>")
        .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1");
  }

  /**
   * A table, whose first row is its head.
   *
   * @param caption what it shows
   */
  static String table(String caption, List<List<String>> rows) {
    return "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"%1$s\"><table><caption>%1$s</caption>\n%2$s%3$s</table></div>\n"
        .formatted(
            escaped(caption),
            row(rows.getFirst(), "th"),
            rows.stream().skip(1).map(row -> row(row, "td")).collect(Collectors.joining()));
  }

  private static String row(List<String> cells, String name) {
    return cells.stream()
        .map(cell ->
            name.equals("th") && !cell.isEmpty()
                ? "<th scope=\"col\">%s</th>".formatted(escaped(cell))
                : "<td>%s</td>".formatted(escaped(cell)))
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }
}
