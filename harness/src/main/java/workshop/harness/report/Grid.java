package workshop.harness.report;

import module java.base;

import org.apache.commons.text.StringEscapeUtils;

/**
 * A table of text.
 *
 * @param alignment {@code l} or {@code r} for each column: words to the left, figures to the right
 * @param rows the rows, the head first
 */
record Grid(String alignment, List<List<String>> rows) {

  /** Some of the columns, in the order given. */
  Grid only(List<Integer> columns) {
    return new Grid(
        columns.stream().map(alignment::charAt).map(String::valueOf).collect(Collectors.joining()),
        rows.stream().map(row -> columns.stream().map(row::get).toList()).toList());
  }

  List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(List<String> row) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> padded(row.get(column), column))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private String padded(String cell, int column) {
    int width = rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow();
    String padding = " ".repeat(width - cell.length());
    return isRight(column) ? padding + cell : cell + padding;
  }

  private boolean isRight(int column) {
    return alignment.charAt(column) == 'r';
  }

  /** As GitHub shows it, with a line end. */
  String markdown() {
    String rule =
        IntStream.range(0, alignment.length())
            .mapToObj(column -> isRight(column) ? "---:|" : "---|")
            .collect(Collectors.joining("", "|", "\n"));
    return markdown(rows.getFirst())
        + rule
        + rows.stream().skip(1).map(Grid::markdown).collect(Collectors.joining());
  }

  private static String markdown(List<String> row) {
    return row.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  String html() {
    StringBuilder html = new StringBuilder("<table>");
    for (List<String> row : rows) {
      html.append("<tr>");
      for (int column = 0; column < row.size(); column++) {
        // Aligned twice, since one page goes by the attribute and another by the style.
        html.append(
            "<%s align=\"%s\" style=\"text-align: %2$s\">%s</%1$s>"
                .formatted(
                    row == rows.getFirst() ? "th" : "td",
                    isRight(column) ? "right" : "left",
                    StringEscapeUtils.escapeHtml4(row.get(column))));
      }
      html.append("</tr>");
    }
    return html.append("</table>").toString();
  }
}
