package workshop.harness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import workshop.harness.measure.Speedup;
import workshop.harness.profile.Comparison;
import workshop.harness.profile.MethodDifferences;

/** What comparing two versions showed, in text: the time, the allocation, the methods. */
public final class ComparisonReport {

  /** Methods with a smaller share of the longer time are counted together. */
  private static final double SMALLEST = 0.005;

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
    MethodDifferences differences = comparison.methods();
    List<MethodDifferences.Row> shown = differences.shown();
    if (shown.isEmpty()) {
      return List.of("frames      no method's own time differs by more than the sampling error");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Methods by what they save, own time in ms per iteration (%s is the version's class):"
            .formatted(Comparison.COMMON));
    lines.add(row(comparison.before(), comparison.after(), "saved", "error", "method"));
    double smallest = SMALLEST * differences.longerMs();
    List<MethodDifferences.Row> large =
        shown.stream().filter(row -> Math.abs(row.savedMs()) >= smallest).toList();
    large.forEach(row -> lines.add(row(row)));
    if (shown.size() > large.size()) {
      String further = number(sum(shown) - sum(large));
      lines.add(row("", "", further, "", (shown.size() - large.size()) + " further methods"));
    }
    lines.add(
        row(
            "",
            "",
            number(differences.unexplainedMs()),
            "",
            "%d methods within the sampling error"
                .formatted(differences.rows().size() - shown.size())));
    Speedup speedup = comparison.speedup();
    if (speedup.showsDifference()) {
      lines.add(
          "Together they explain %s of the %s ms between %s and %s."
              .formatted(
                  Numbers.percent(differences.explained()),
                  Numbers.ms(Math.abs(differences.savedMs())),
                  comparison.before(),
                  comparison.after()));
    }
    return lines;
  }

  private static String row(MethodDifferences.Row row) {
    return row(
        row.beforeMs() == 0 ? "-" : number(row.beforeMs()),
        row.afterMs() == 0 ? "-" : number(row.afterMs()),
        number(row.savedMs()),
        "+-" + number(row.errorMs()),
        row.shortName());
  }

  private static String row(
      String beforeMs, String afterMs, String savedMs, String errorMs, String method) {
    return "%9s %9s %9s %10s  %s".formatted(beforeMs, afterMs, savedMs, errorMs, method);
  }

  private static double sum(List<MethodDifferences.Row> rows) {
    return rows.stream().mapToDouble(MethodDifferences.Row::savedMs).sum();
  }

  private static String number(double ms) {
    return String.format(Locale.ROOT, "%.4f", ms);
  }
}
