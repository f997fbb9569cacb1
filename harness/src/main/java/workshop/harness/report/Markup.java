package workshop.harness.report;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** Texts and tables as HTML. */
final class Markup {

  private static final Pattern NUMBER = Pattern.compile("[-+]?[-\\d]");

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
   * A table, whose first row is its head; numbers are aligned to the right.
   *
   * @param caption what it shows
   */
  static String table(String caption, List<List<String>> rows) {
    List<String> head = rows.getFirst();
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      table.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        String first = rows.get(Math.min(1, rows.size() - 1)).get(i);
        table.append(
            "<%1$s%2$s>%3$s</%1$s>"
                .formatted(
                    row == head && !row.get(i).isEmpty() ? "th" : "td",
                    NUMBER.matcher(first).lookingAt() ? " class=\"number\"" : "",
                    escaped(row.get(i))));
      }
      table.append("</tr>\n");
    }
    return """
    <div class="wide" tabindex="0" role="group" aria-label="%1$s"><table><caption>%1$s</caption>
    %2$s</table></div>
    """
        .formatted(escaped(caption), table);
  }
}
