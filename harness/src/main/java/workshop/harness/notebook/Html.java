package workshop.harness.notebook;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import workshop.harness.report.Report;

/** Pieces of HTML that look alike on all pages that show notebooks. */
final class Html {

  private static final Pattern LABEL = Pattern.compile("aria-label=\"([^\"]*)\"");

  private Html() {}

  static String escaped(String text) {
    return StringEscapeUtils.escapeHtml4(text);
  }

  /** A sentence whose names stand between backticks. */
  static String withCode(String sentence) {
    return escaped(sentence).replaceAll("`([^`]*)`", "<code>$1</code>");
  }

  /** An image with its content inside: those pages take SVG elements out of HTML. */
  static String image(String svg) {
    Matcher label = LABEL.matcher(svg);
    return "<img alt=\"%s\" src=\"data:image/svg+xml;base64,%s\">"
        .formatted(
            label.find() ? label.group(1) : "",
            Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)));
  }

  static String table(Stream<String> rows) {
    return rows.collect(joining("", "<table>", "</table>"));
  }

  static String row(String... cells) {
    return Stream.of(cells).collect(joining("", "<tr>", "</tr>"));
  }

  /**
   * A cell of a table. It is aligned twice, since one page goes by the attribute and another by the
   * style.
   *
   * @param name {@code th} or {@code td}
   * @param side {@code left} or {@code right}
   */
  static String cell(String name, String side, String content) {
    return ("<%s align=\"%s\" valign=\"top\" style=\"text-align: %2$s; vertical-align: top\">"
            + "%s</%1$s>")
        .formatted(name, side, content);
  }

  /** A measurement as a table, with what to know beside it. */
  static String table(Measured measured) {
    Stream<String> rows = measured.rows().stream().map(row -> row(row, "td"));
    return table(Stream.concat(Stream.of(row(measured.head(), "th")), rows))
        + paragraphs(measured.remarks());
  }

  private static String row(Report.Row row, String name) {
    Stream<String> texts = Stream.of(row.version(), row.idea());
    return row(
        Stream.concat(
                texts.map(text -> cell(name, "left", escaped(text))),
                row.figures().stream().map(figure -> cell(name, "right", escaped(figure))))
            .toArray(String[]::new));
  }

  private static String paragraphs(List<String> texts) {
    return texts.stream().map(text -> "<p>" + escaped(text) + "</p>").collect(joining());
  }
}
