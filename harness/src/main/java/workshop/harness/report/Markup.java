package workshop.harness.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  /** Lines of a unified diff, each in an element that says what it is. */
  static String diff(List<String> lines) {
    return lines.stream().map(Markup::diffLine).collect(Collectors.joining("", "<pre>", "</pre>"));
  }

  private static String diffLine(String line) {
    String element =
        line.startsWith("@@")
            ? "i"
            : line.startsWith("+") ? "ins" : line.startsWith("-") ? "del" : "span";
    return "<%1$s>%2$s</%1$s>".formatted(element, line.isEmpty() ? " " : escaped(line));
  }

  /**
   * A table, whose first row is its head; numbers are aligned to the right; cells may have several
   * lines.
   *
   * @param caption what it shows
   */
  static String table(String caption, List<List<String>> rows) {
    List<String> head = rows.getFirst();
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      table.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        boolean isNumber = isNumber(rows, i);
        String text = escaped(row.get(i)).replace("\n", "<br>");
        table.append(
            "<%1$s%2$s>%3$s</%1$s>"
                .formatted(
                    row == head && !text.isEmpty() ? "th" : "td",
                    isNumber ? " class=\"number\"" : "",
                    isNumber ? text.replace(" (", "<br>(") : text));
      }
      table.append("</tr>\n");
    }
    return """
    <div class="wide" tabindex="0" role="group" aria-label="%1$s"><table><caption>%1$s</caption>
    %2$s</table></div>
    """
        .formatted(escaped(caption), table);
  }

  /** Whether the first cell of a column that is not empty begins like a number. */
  private static boolean isNumber(List<List<String>> rows, int column) {
    return rows.stream()
        .skip(1)
        .map(row -> row.get(column))
        .filter(cell -> !cell.isEmpty())
        .findFirst()
        .filter(cell -> NUMBER.matcher(cell).lookingAt())
        .isPresent();
  }
}
