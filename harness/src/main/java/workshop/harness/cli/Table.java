package workshop.harness.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import workshop.harness.Report;
import workshop.harness.Report.Row;
import workshop.harness.Speedup;

/** Prints a measurement as a table for a terminal. */
final class Table {

  private static final String GAP = "  ";

  private final int columns;

  /** A table for a terminal of that width. */
  Table(int columns) {
    this.columns = columns;
  }

  /** Prints the table, what to know about it, and where it was measured. */
  void print(Report report, PrintWriter out) {
    List<Row> rows = new ArrayList<>();
    rows.add(report.head());
    rows.addAll(report.rows());
    int versionWidth = width(rows, Row::version);
    int ideaWidth = width(rows, Row::idea);
    int figuresWidth = figures(rows, rows.getFirst()).length();
    boolean fits = versionWidth + GAP.length() + ideaWidth + figuresWidth <= columns;
    for (Row row : rows) {
      String idea = fits ? GAP + left(row.idea(), ideaWidth) : "";
      out.println((left(row.version(), versionWidth) + idea + figures(rows, row)).stripTrailing());
      if (!fits && row != rows.getFirst()) {
        out.println(GAP + GAP + row.idea());
      }
    }
    out.println();
    report.rounds().versions().stream()
        .skip(1)
        .forEach(version -> printIfUnclear(version, report.rounds().speedup(version), out));
    report.rounds().notes().forEach(out::println);
    out.println(report.caption());
  }

  /** The figures of a row, each aligned with those of the other rows. */
  private static String figures(List<Row> rows, Row row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.figures().size(); i++) {
      int column = i;
      line.append(GAP)
          .append(right(row.figures().get(i), width(rows, each -> each.figures().get(column))));
    }
    return line.toString();
  }

  private static void printIfUnclear(String version, Speedup speedup, PrintWriter out) {
    if (!speedup.showsDifference()) {
      out.printf("%s  %s%n", version, speedup);
    }
  }

  private static int width(List<Row> rows, Function<Row, String> cell) {
    return rows.stream().map(cell).mapToInt(String::length).max().orElse(0);
  }

  private static String left(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static String right(String text, int width) {
    return " ".repeat(width - text.length()) + text;
  }
}
