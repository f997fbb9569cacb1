package workshop.harness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import workshop.harness.profile.Comparison;
import workshop.harness.profile.MethodDifferences;

/** What comparing two versions showed, in text: the time, the allocation, the methods. */
public final class ComparisonReport {

  /** Methods with a smaller share of the longer time are counted together. */
  private static final double SMALLEST = 0.005;

  /** What the table of methods shows. */
  private static final String METHODS =
      "Methods by what they save, own time in ms per iteration (%s is the version's class)"
          .formatted(Comparison.COMMON);

  private ComparisonReport() {}

  /** The lines. */
  public static List<String> lines(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "time        %s ms -> %s ms per iteration: %s"
            .formatted(
                Numbers.ms(comparison.rounds().ms(comparison.before())),
                Numbers.ms(comparison.rounds().ms(comparison.after())),
                comparison.speedup()));
    comparison
        .rounds()
        .units()
        .ifPresent(units ->
            lines.add(
                "per %-7s %s ns -> %s ns"
                    .formatted(
                        units.unit(),
                        Numbers.ms(comparison.rounds().nsPerUnit(comparison.before()).get()),
                        Numbers.ms(comparison.rounds().nsPerUnit(comparison.after()).get()))));
    lines.add(
        "allocation  %s -> %s bytes per iteration%s"
            .formatted(
                Numbers.whole(comparison.rounds().bytes(comparison.before())),
                Numbers.whole(comparison.rounds().bytes(comparison.after())),
                comparison.allocateTheSame() ? ": no difference" : ""));
    lines.addAll(comparison.rounds().notes());
    lines.add("");
    lines.addAll(methods(comparison));
    return lines;
  }

  private static List<String> methods(Comparison comparison) {
    List<List<String>> rows = methodRows(comparison);
    if (rows.isEmpty()) {
      return List.of("frames      no method's own time differs by more than the sampling error");
    }
    List<String> lines = new ArrayList<>();
    lines.add("%s:".formatted(METHODS));
    rows.forEach(row -> lines.add("%9s %9s %9s %10s  %s".formatted(row.toArray())));
    if (comparison.speedup().showsDifference()) {
      // How much of the time between the versions the methods explain.
      lines.add(
          "Together they explain %s of the %s ms between %s and %s."
              .formatted(
                  Numbers.percent(comparison.methods().explained()),
                  Numbers.ms(Math.abs(comparison.methods().savedMs())),
                  comparison.before(),
                  comparison.after()));
    }
    return lines;
  }

  /**
   * The methods by what they save, each in five cells, after a head; empty if none differs by more
   * than the sampling error.
   */
  static List<List<String>> methodRows(Comparison comparison) {
    MethodDifferences differences = comparison.methods();
    List<MethodDifferences.Row> shown = differences.shown();
    List<List<String>> rows = new ArrayList<>();
    if (shown.isEmpty()) {
      return rows;
    }
    rows.add(List.of(comparison.before(), comparison.after(), "saved", "error", "method"));
    double smallest = SMALLEST * differences.longerMs();
    List<MethodDifferences.Row> large =
        shown.stream().filter(row -> Math.abs(row.savedMs()) >= smallest).toList();
    large.forEach(row -> rows.add(row(row)));
    if (shown.size() > large.size()) {
      String further = number(sum(shown) - sum(large));
      rows.add(List.of("", "", further, "", (shown.size() - large.size()) + " further methods"));
    }
    rows.add(
        List.of(
            "",
            "",
            number(differences.unexplainedMs()),
            "",
            "%d methods within the sampling error"
                .formatted(differences.rows().size() - shown.size())));
    return rows;
  }

  private static List<String> row(MethodDifferences.Row row) {
    return List.of(
        row.beforeMs() == 0 ? "-" : number(row.beforeMs()),
        row.afterMs() == 0 ? "-" : number(row.afterMs()),
        number(row.savedMs()),
        "+-" + number(row.errorMs()),
        row.shortName());
  }

  private static double sum(List<MethodDifferences.Row> rows) {
    return rows.stream().mapToDouble(MethodDifferences.Row::savedMs).sum();
  }

  private static String number(double ms) {
    return String.format(Locale.ROOT, "%.4f", ms);
  }
}
