package workshop.harness.report;

import module java.base;

import workshop.harness.plot.*;
import workshop.harness.results.Scaling;

/** Time over size as a table. */
public final class ScalingReport {

  private ScalingReport() {}

  public static List<String> lines(Scaling scaling) {
    List<String> lines = new ArrayList<>(table(scaling).lines());
    lines.add("");
    lines.addAll(remarks(scaling));
    return lines;
  }

  private static Grid<Scaling.Curve> table(Scaling scaling) {
    Grid<Scaling.Curve> table = new Grid<>(scaling.versions()).words("version", Scaling.Curve::id);
    for (int size : scaling.sizes()) {
      table.figures("%,d".formatted(size), curve -> time(curve, size));
    }
    return table.figures("exponent", ScalingReport::exponent);
  }

  private static String time(Scaling.Curve curve, int size) {
    return curve.times().stream()
        .filter(time -> time.size() == size)
        .map(time -> time.extrapolated() ? about(time.ms()) : Numbers.ms(time.ms()))
        .findFirst()
        .orElse("");
  }

  private static String exponent(Scaling.Curve curve) {
    return Double.isNaN(curve.exponent())
        ? ""
        : String.format(Locale.ROOT, "%.2f (%,d-%,d)", curve.exponent(), curve.from(), curve.to());
  }

  /** In two digits: no more is known. */
  private static String about(double ms) {
    double rounded = new BigDecimal(ms).round(new MathContext(2)).doubleValue();
    return "~" + (rounded >= 100 ? Numbers.whole(rounded) : Numbers.ms(rounded));
  }

  private static List<String> remarks(Scaling scaling) {
    List<String> remarks = new ArrayList<>();
    remarks.add(
        "ms per iteration. What would take longer than %s s is not measured. The exponent is fitted to the sizes in brackets."
            .formatted(scaling.extent().budgetSeconds()));
    if (scaling.versions().stream()
        .flatMap(curve -> curve.times().stream())
        .anyMatch(Scaling.Time::extrapolated)) {
      remarks.add(
          "A time marked ~ is computed: all pairs, so exponent 2. With an index, the field stays empty.");
    }
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

  /** For a chapter: the table as GitHub shows it, and what to know of it. */
  static String block(Scaling scaling) {
    return table(scaling).markdown() + "\n" + String.join("\n", remarks(scaling));
  }

  /** Okabe and Ito's, which colour-blind people can tell apart too, and then again. */
  private static final List<String> COLOURS =
      List.of(
          "#6e6e6e", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000");

  private record At(String version, Scaling.Time time) {}

  /** The picture: intervals where measured, dashed where extrapolated. */
  public static String svg(String title, Scaling scaling) {
    List<At> all =
        scaling.versions().stream()
            .flatMap(curve -> curve.times().stream().map(time -> new At(curve.id(), time)))
            .toList();
    List<At> measured = all.stream().filter(at -> !at.time.extrapolated()).toList();
    Map<String, Function<At, Object>> looks =
        Map.of("x", at -> at.time.size(), "y", at -> at.time.ms(), "color", At::version);
    // A layer for all versions: each layer draws into each key of the legend.
    return new Plot(title, "95 % intervals where measured; dashed is extrapolated.", 560, 460)
        .logarithmic("x", "size", all.stream().mapToDouble(at -> at.time.size()))
        .logarithmic("y", "ms per iteration", all.stream().mapToDouble(at -> at.time.ms()))
        .scale("color", Map.of("name", "", "values", COLOURS))
        .layer("line", all, looks, Map.of("linetype", "dashed", "show_legend", false))
        .layer("line", measured, looks, Map.of())
        .layer("point", measured, looks, Map.of("size", 3))
        .layer(
            "errorbar",
            measured.stream().filter(at -> Double.isFinite(at.time.msHigh())).toList(),
            Map.of(
                "x", at -> at.time.size(),
                "ymin", at -> at.time.msLow(),
                "ymax", at -> at.time.msHigh(),
                "color", At::version),
            Map.of("width", 0.1, "show_legend", false))
        .svg();
  }
}
