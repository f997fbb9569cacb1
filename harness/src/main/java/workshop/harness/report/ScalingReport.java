package workshop.harness.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import workshop.harness.Workload;
import workshop.harness.measure.Machine;
import workshop.harness.measure.Scaling;
import workshop.harness.measure.ScalingPlan;

/**
 * Time over size, as {@code --json} writes it, and as a table.
 *
 * @param suite the suite's name
 * @param date the day on which it was measured
 * @param machine where it was measured
 * @param workload the settings of the largest input
 * @param rounds how many there were at each size
 * @param budgetSeconds what a single iteration may take
 * @param sizes the sizes, ascending
 * @param versions the times of each version
 * @param checks what the results were checked by, at each size
 * @param notes what the reader should know beside the numbers
 */
public record ScalingReport(
    String suite,
    LocalDate date,
    Machine machine,
    Map<String, String> workload,
    int rounds,
    double budgetSeconds,
    List<Integer> sizes,
    List<Scaling.Curve> versions,
    Map<Integer, String> checks,
    List<String> notes) {

  /** What was measured just now. */
  public static ScalingReport of(
      ScalingPlan<?, ?> plan, Scaling scaling, int rounds, Machine machine) {
    return new ScalingReport(
        plan.suite().name(),
        LocalDate.now(),
        machine,
        plan.workload(plan.sizes().getLast()).settings(),
        rounds,
        plan.budgetSeconds(),
        scaling.sizes(),
        scaling.curves(),
        scaling.checks(),
        scaling.notes());
  }

  /** The table, and what to know of it. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(table().lines());
    lines.add("");
    lines.addAll(remarks());
    return lines;
  }

  private Grid table() {
    List<List<String>> rows = new ArrayList<>(List.of(head()));
    versions.forEach(curve -> rows.add(row(curve)));
    return new Grid("l" + "r".repeat(sizes.size() + 1), rows);
  }

  private List<String> head() {
    return Stream.of(
            Stream.of("version"), sizes.stream().map("%,d"::formatted), Stream.of("exponent"))
        .flatMap(cells -> cells)
        .toList();
  }

  private List<String> row(Scaling.Curve curve) {
    List<String> row = new ArrayList<>();
    row.add(curve.id());
    for (int size : sizes) {
      row.add(
          curve.times().stream()
              .filter(time -> time.size() == size)
              .map(time -> time.extrapolated() ? about(time.ms()) : Numbers.ms(time.ms()))
              .findFirst()
              .orElse(""));
    }
    row.add(
        Double.isNaN(curve.exponent())
            ? ""
            : String.format(
                Locale.ROOT, "%.2f (%,d-%,d)", curve.exponent(), curve.from(), curve.to()));
    return row;
  }

  /** In two digits: no more is known. */
  private static String about(double ms) {
    double rounded = new BigDecimal(ms).round(new MathContext(2)).doubleValue();
    return "~" + (rounded >= 100 ? Numbers.whole(rounded) : Numbers.ms(rounded));
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    remarks.add(
        String.format(
            Locale.ROOT,
            "ms per iteration; ~ is extrapolated, since one would take longer than %s s. The exponent is"
                + " that of the growth, fitted to the last two decades measured.",
            BigDecimal.valueOf(budgetSeconds).stripTrailingZeros().toPlainString()));
    remarks.addAll(notes);
    remarks.add(
        "Results checked: %s."
            .formatted(
                checks.entrySet().stream()
                    .map(check -> "at %,d %s".formatted(check.getKey(), check.getValue()))
                    .reduce("%s; %s"::formatted)
                    .orElse("none")));
    remarks.add(
        "Measured %s, %s, on %s; at the largest %s."
            .formatted(date, Numbers.count(rounds, "round"), machine, new Workload(workload)));
    return remarks;
  }

  /** The block {@code scale} of a chapter: the table as GitHub shows it; nothing for others. */
  public Optional<String> content(String block) {
    return block.equals("scale")
        ? Optional.of(table().markdown() + "\n" + String.join("\n", remarks()))
        : Optional.empty();
  }

  /** The document that {@code --json} writes, indented, with a line end. */
  public String json() {
    return Results.json(this);
  }
}
