package workshop.harness.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import workshop.harness.measure.Speedup;
import workshop.harness.report.Report.Row;
import workshop.harness.report.Report;

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
    Row head = rows.getFirst();
    int shown = head.figures().size();
    boolean fits =
        versionWidth + GAP.length() + ideaWidth + figures(rows, head, shown).length() <= columns;
    while (shown > 1 && versionWidth + figures(rows, head, shown).length() > columns) {
      shown--;
    }
    for (Row row : rows) {
      String idea = fits ? GAP + left(row.idea(), ideaWidth) : "";
      String line = left(row.version(), versionWidth) + idea + figures(rows, row, shown);
      out.println(line.stripTrailing());
      if (!fits && row != head) {
        out.println(GAP + GAP + row.idea());
        printRest(head, row, shown, out);
      }
    }
    out.println();
    report.rounds().versions().stream()
        .skip(1)
        .forEach(version -> printIfUnclear(version, report.rounds().speedup(version), out));
    report.rounds().notes().forEach(out::println);
    out.println(report.caption());
  }

  /** What the terminal is too narrow for, below the row, with its names. */
  private static void printRest(Row head, Row row, int shown, PrintWriter out) {
    for (int i = shown; i < row.figures().size(); i++) {
      if (!row.figures().get(i).isEmpty()) {
        out.println(GAP + GAP + head.figures().get(i) + ": " + row.figures().get(i));
      }
    }
  }

  /** The first figures of a row, each aligned with those of the other rows. */
  private static String figures(List<Row> rows, Row row, int shown) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < shown; i++) {
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
