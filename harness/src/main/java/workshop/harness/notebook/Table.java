package workshop.harness.notebook;

import static java.util.stream.Collectors.joining;
import static org.apache.commons.text.StringEscapeUtils.escapeHtml4;

import workshop.harness.report.Report;

/** A measurement as a table in HTML, with what to know beside it. */
final class Table {

  private Table() {}

  static String html(Report report) {
    return "<table>%s%s</table>%s"
        .formatted(
            row("th", report.head()),
            report.rows().stream().map(row -> row("td", row)).collect(joining()),
            report.remarks().stream()
                .map(remark -> "<p>" + escapeHtml4(remark) + "</p>")
                .collect(joining()));
  }

  private static String row(String cell, Report.Row row) {
    return "<tr>%s%s%s</tr>"
        .formatted(
            cell(cell, "left", row.version()),
            cell(cell, "left", row.idea()),
            row.figures().stream().map(figure -> cell(cell, "right", figure)).collect(joining()));
  }

  /** Aligned twice, since one page goes by the attribute and another by the style. */
  private static String cell(String cell, String side, String text) {
    return "<%s align=\"%s\" style=\"text-align: %2$s\">%s</%1$s>"
        .formatted(cell, side, escapeHtml4(text));
  }
}
