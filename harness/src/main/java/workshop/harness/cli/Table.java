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
    rows.add(Report.HEAD);
    rows.addAll(report.rows());
    int ideaWidth = width(rows, Row::idea);
    int others =
        width(rows, Row::version)
            + width(rows, Row::ms)
            + width(rows, Row::speedup)
            + width(rows, Row::step)
            + width(rows, Row::bytes)
            + 5 * GAP.length();
    boolean fits = others + ideaWidth <= columns;
    for (Row row : rows) {
      out.println(line(rows, row, fits ? ideaWidth : 0).stripTrailing());
      if (!fits && row != Report.HEAD) {
        out.println(" ".repeat(width(rows, Row::version)) + GAP + row.idea());
      }
    }
    out.println();
    report.rounds().versions().stream()
        .skip(1)
        .forEach(version -> printIfUnclear(version, report.rounds().speedup(version), out));
    report.rounds().notes().forEach(out::println);
    out.println(report.caption());
  }

  private static void printIfUnclear(String version, Speedup speedup, PrintWriter out) {
    if (!speedup.showsDifference()) {
      out.printf("%s  %s%n", version, speedup);
    }
  }

  private static String line(List<Row> rows, Row row, int ideaWidth) {
    return left(row.version(), width(rows, Row::version))
        + GAP
        + (ideaWidth == 0 ? "" : left(row.idea(), ideaWidth) + GAP)
        + right(row.ms(), width(rows, Row::ms))
        + GAP
        + right(row.speedup(), width(rows, Row::speedup))
        + GAP
        + right(row.step(), width(rows, Row::step))
        + GAP
        + right(row.bytes(), width(rows, Row::bytes));
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
