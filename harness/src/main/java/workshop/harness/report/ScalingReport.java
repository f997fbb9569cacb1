package workshop.harness.report;

import module java.base;

import workshop.harness.plot.Numbers;
import workshop.harness.results.Scaling;

/** Time over size as a table. */
public final class ScalingReport {

  private ScalingReport() {}

  /** The table, and what to know of it. */
  public static List<String> lines(Scaling scaling) {
    List<String> lines = new ArrayList<>(table(scaling).lines());
    lines.add("");
    lines.addAll(remarks(scaling));
    return lines;
  }

  private static Grid table(Scaling scaling) {
    List<List<String>> rows = new ArrayList<>(List.of(head(scaling)));
    scaling.versions().forEach(curve -> rows.add(row(scaling, curve)));
    return new Grid("l" + "r".repeat(scaling.sizes().size() + 1), rows);
  }

  private static List<String> head(Scaling scaling) {
    return Stream.of(
            Stream.of("version"),
            scaling.sizes().stream().map("%,d"::formatted),
            Stream.of("exponent"))
        .flatMap(cells -> cells)
        .toList();
  }

  private static List<String> row(Scaling scaling, Scaling.Curve curve) {
    List<String> row = new ArrayList<>();
    row.add(curve.id());
    for (int size : scaling.sizes()) {
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

  private static List<String> remarks(Scaling scaling) {
    List<String> remarks = new ArrayList<>();
    remarks.add(
        String.format(
            Locale.ROOT,
            "ms per iteration. What would take longer than %s s is not measured: ~ is extrapolated with"
                + " the exponent 2 of all pairs, and an index's cell is empty. The exponent is that of the"
                + " growth, fitted to the last two decades measured.",
            BigDecimal.valueOf(scaling.extent().budgetSeconds())
                .stripTrailingZeros()
                .toPlainString()));
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
            .formatted(
                scaling.date(),
                Numbers.count(scaling.extent().rounds(), "round"),
                scaling.machine(),
                scaling.extent().largest()));
    return remarks;
  }

  /** The block {@code scale} of a chapter: the table as GitHub shows it; nothing for others. */
  public static Optional<String> content(Scaling scaling, String block) {
    return block.equals("scale")
        ? Optional.of(table(scaling).markdown() + "\n" + String.join("\n", remarks(scaling)))
        : Optional.empty();
  }
}
