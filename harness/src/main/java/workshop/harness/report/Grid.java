package workshop.harness.report;

import static java.util.stream.Collectors.joining;

import module java.base;

import org.apache.commons.text.StringEscapeUtils;

/**
 * A table of text: a head, and a row for each item. Words are to the left, figures to the right.
 */
final class Grid<T> {

  private record Column<T>(String title, boolean isRight, Function<T, String> cell) {}

  private final List<T> items;
  private final List<Column<T>> columns = new ArrayList<>();

  Grid(List<T> items) {
    this.items = items;
  }

  Grid<T> words(String title, Function<T, String> cell) {
    columns.add(new Column<>(title, false, cell));
    return this;
  }

  Grid<T> figures(String title, Function<T, String> cell) {
    columns.add(new Column<>(title, true, cell));
    return this;
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(columns.stream().map(Column::title).toList());
    for (T item : items) {
      rows.add(columns.stream().map(column -> column.cell.apply(item)).toList());
    }
    return rows;
  }

  List<String> lines() {
    List<List<String>> rows = rows();
    StringBuilder format = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      int width = rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow();
      format.append(columns.get(i).isRight ? "%" : "%-").append(Math.max(1, width)).append("s  ");
    }
    return rows.stream()
        .map(row -> format.toString().formatted(row.toArray()).stripTrailing())
        .toList();
  }

  /** As GitHub shows it, with a line end. */
  String markdown() {
    List<String> lines =
        rows().stream()
            .map(row -> row.stream().map(cell -> cell.replace("|", "\\|")))
            .map(cells -> cells.collect(joining(" | ", "| ", " |\n")))
            .collect(Collectors.toCollection(ArrayList::new));
    lines.add(
        1,
        columns.stream()
            .map(column -> column.isRight ? "---:|" : "---|")
            .collect(joining("", "|", "\n")));
    return String.join("", lines);
  }

  /** For other programs, with a line end; no cell may have a comma. */
  String csv() {
    return rows().stream().map(row -> String.join(",", row) + "\n").collect(joining());
  }

  String html() {
    StringBuilder html = new StringBuilder("<table>");
    String tag = "th";
    for (List<String> row : rows()) {
      html.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        // Aligned twice, since one page goes by the attribute and another by the style.
        html.append(
            "<%s align=\"%s\" style=\"text-align: %2$s\">%s</%1$s>"
                .formatted(
                    tag,
                    columns.get(i).isRight ? "right" : "left",
                    StringEscapeUtils.escapeHtml4(row.get(i))));
      }
      html.append("</tr>");
      tag = "td";
    }
    return html.append("</table>").toString();
  }
}
