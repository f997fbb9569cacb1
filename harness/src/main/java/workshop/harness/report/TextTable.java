package workshop.harness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import workshop.harness.report.Report.Row;

/**
 * A report's table in plain text, as wide as a terminal allows: what does not fit beside a row goes
 * below it.
 */
public final class TextTable {

  private static final String GAP = "  ";

  private final int columns;

  /** A table for a terminal of that width in characters. */
  public TextTable(int columns) {
    this.columns = columns;
  }

  /** The lines of the table. */
  public List<String> lines(Report report) {
    List<Row> rows = new ArrayList<>();
    rows.add(report.head());
    rows.addAll(report.rows());
    int versionWidth = width(rows, Row::version);
    int ideaWidth = width(rows, Row::idea);
    Row head = rows.getFirst();
    int shown = head.figures().size();
    boolean fits =
        versionWidth + GAP.length() + ideaWidth + figures(rows, head, shown).length() <= columns;
    while (shown > 1 && versionWidth + figures(rows, head, shown).length() > columns) {
      shown--;
    }
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      String idea = fits ? GAP + left(row.idea(), ideaWidth) : "";
      String line = left(row.version(), versionWidth) + idea + figures(rows, row, shown);
      lines.add(line.stripTrailing());
      if (!fits && row != head) {
        lines.add(GAP + GAP + row.idea());
        lines.addAll(rest(head, row, shown));
      }
    }
    return lines;
  }

  /** What the terminal is too narrow for, with its names. */
  private static List<String> rest(Row head, Row row, int shown) {
    List<String> rest = new ArrayList<>();
    for (int i = shown; i < row.figures().size(); i++) {
      if (!row.figures().get(i).isEmpty()) {
        rest.add(GAP + GAP + head.figures().get(i) + ": " + row.figures().get(i));
      }
    }
    return rest;
  }

  /** The first figures of a row, each aligned with those of the other rows. */
  private static String figures(List<Row> rows, Row row, int shown) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < shown; i++) {
      int column = i;
      int width = width(rows, each -> each.figures().get(column));
      String figure = row.figures().get(i);
      line.append(GAP).append(" ".repeat(width - figure.length())).append(figure);
    }
    return line.toString();
  }

  private static int width(List<Row> rows, Function<Row, String> cell) {
    return rows.stream().map(cell).mapToInt(String::length).max().orElse(0);
  }

  private static String left(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
