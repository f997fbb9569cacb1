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
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Workload;
import workshop.harness.measure.Machine;
import workshop.harness.measure.Scaling;
import workshop.harness.measure.ScalingPlan;

/**
 * Time over size, for a terminal, for Markdown and for programs.
 *
 * @param plan what was to be measured
 * @param scaling the times
 * @param rounds how many there were at each size
 * @param machine where they come from
 * @param date the day on which they were measured
 */
public record ScalingReport(
    ScalingPlan<?, ?> plan, Scaling scaling, int rounds, Machine machine, LocalDate date) {

  /** What was measured just now. */
  public ScalingReport(ScalingPlan<?, ?> plan, Scaling scaling, int rounds, Machine machine) {
    this(plan, scaling, rounds, machine, LocalDate.now());
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
    scaling.curves().forEach(curve -> rows.add(row(curve)));
    return new Grid("l" + "r".repeat(scaling.sizes().size() + 1), rows);
  }

  private List<String> head() {
    return Stream.of(
            Stream.of("version"),
            scaling.sizes().stream().map("%,d"::formatted),
            Stream.of("exponent"))
        .flatMap(cells -> cells)
        .toList();
  }

  private List<String> row(Scaling.Curve curve) {
    List<String> row = new ArrayList<>();
    row.add(curve.version());
    for (int size : scaling.sizes()) {
      row.add(
          curve.times().stream()
              .filter(time -> time.size() == size)
              .map(time -> time.isExtrapolated() ? about(time.ms()) : Numbers.ms(time.ms()))
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
            BigDecimal.valueOf(plan.budgetSeconds()).stripTrailingZeros().toPlainString()));
    remarks.addAll(scaling.notes());
    remarks.add(
        "Results checked: %s."
            .formatted(
                scaling.checks().entrySet().stream()
                    .map(check -> "at %,d %s".formatted(check.getKey(), check.getValue()))
                    .reduce("%s; %s"::formatted)
                    .orElse("none")));
    remarks.add(
        "Measured %s, %s, on %s; at the largest %s."
            .formatted(date, Numbers.count(rounds, "round"), machine, largest()));
    return remarks;
  }

  /** The input of the largest size. */
  private Workload largest() {
    return plan.workload(plan.sizes().getLast());
  }

  /** The block {@code scale} of a chapter: the table as GitHub shows it; nothing for others. */
  public Optional<String> content(String block) {
    return block.equals("scale")
        ? Optional.of(table().markdown() + "\n" + String.join("\n", remarks()))
        : Optional.empty();
  }

  /** A version as programs read it; what has no number is null. */
  record VersionResult(
      String id, Double exponent, Integer from, Integer to, List<TimeResult> times) {}

  record TimeResult(int size, double ms, Double msLow, Double msHigh, boolean extrapolated) {}

  /** All figures, as programs read them. */
  record Document(
      String suite,
      LocalDate date,
      Machine machine,
      Map<String, String> workload,
      int rounds,
      double budgetSeconds,
      List<Integer> sizes,
      List<VersionResult> versions,
      Map<Integer, String> checks,
      List<String> notes) {

    /** The report that the document came from. */
    ScalingReport report() {
      Suite<?, ?> of = Suites.suite(suite);
      List<Scaling.Curve> curves =
          versions.stream()
              .map(version ->
                  new Scaling.Curve(
                      version.id,
                      number(version.exponent),
                      version.from,
                      version.to,
                      version.times.stream()
                          .map(time ->
                              new Scaling.Time(
                                  time.size,
                                  time.ms,
                                  number(time.msLow),
                                  number(time.msHigh),
                                  time.extrapolated))
                          .toList()))
              .toList();
      return new ScalingReport(
          ScalingPlan.stored(of, workload, sizes, budgetSeconds),
          new Scaling(sizes, curves, checks, notes),
          rounds,
          machine,
          date);
    }

    private static double number(Double value) {
      return value == null ? Double.NaN : value;
    }
  }

  /** The document that {@code --json} writes, indented, with a line end. */
  public String json() {
    return Results.json(document());
  }

  /** The same for programs. */
  Document document() {
    List<VersionResult> versions =
        scaling.curves().stream()
            .map(curve ->
                new VersionResult(
                    curve.version(),
                    Double.isFinite(curve.exponent()) ? curve.exponent() : null,
                    curve.from(),
                    curve.to(),
                    curve.times().stream().map(ScalingReport::result).toList()))
            .toList();
    return new Document(
        plan.suite().name(),
        date,
        machine,
        largest().settings(),
        rounds,
        plan.budgetSeconds(),
        scaling.sizes(),
        versions,
        scaling.checks(),
        scaling.notes());
  }

  private static TimeResult result(Scaling.Time time) {
    return new TimeResult(
        time.size(),
        time.ms(),
        Results.bound(time.low()),
        Results.bound(time.high()),
        time.isExtrapolated());
  }
}
