package workshop.harness.report;

import module java.base;

import workshop.harness.plot.Plot;
import workshop.harness.results.Scaling;

/** Draws time over size, on logarithmic scales: a straight line is a power, its slope the power. */
public final class ScalingPicture {

  /** Okabe and Ito's, which colour-blind people can tell apart too, and then again. */
  private static final List<String> COLOURS =
      List.of(
          "#6e6e6e", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000");

  private ScalingPicture() {}

  private record At(String version, Scaling.Time time) {}

  /** The picture: intervals where measured, dashed where extrapolated. */
  public static String svg(String title, Scaling scaling) {
    Map<String, Object> colours = new LinkedHashMap<>();
    for (Scaling.Curve curve : scaling.versions()) {
      colours.put(curve.id(), COLOURS.get(colours.size() % COLOURS.size()));
    }
    Plot plot =
        new Plot(title, "95 % intervals where measured; dashed is extrapolated.", 560, 460)
            .logarithmic(
                "x",
                "size",
                scaling.sizes().stream().mapToDouble(Integer::doubleValue).summaryStatistics())
            .logarithmic(
                "y",
                "ms per iteration",
                scaling.versions().stream()
                    .flatMap(curve -> curve.times().stream())
                    .mapToDouble(Scaling.Time::ms)
                    .summaryStatistics())
            .legend("color", colours);
    Map<String, Function<At, Object>> looks =
        Map.of("x", at -> at.time.size(), "y", at -> at.time.ms(), "color", At::version);
    List<At> measured = new ArrayList<>();
    List<At> extrapolated = new ArrayList<>();
    for (Scaling.Curve curve : scaling.versions()) {
      List<At> all = curve.times().stream().map(time -> new At(curve.id(), time)).toList();
      List<At> known = all.stream().filter(at -> !at.time.extrapolated()).toList();
      measured.addAll(known);
      if (all.size() > known.size()) {
        extrapolated.addAll(all.subList(known.size() - 1, all.size()));
      }
    }
    // A layer for all versions: each layer draws into each key of the legend.
    plot.layer("line", measured, looks, Map.of())
        .layer("point", measured, looks, Map.of("size", 3))
        .layer("line", extrapolated, looks, Map.of("linetype", "dashed", "show_legend", false))
        .layer(
            "errorbar",
            measured.stream().filter(at -> Double.isFinite(at.time.msHigh())).toList(),
            Map.of(
                "x", at -> at.time.size(),
                "ymin", at -> at.time.msLow(),
                "ymax", at -> at.time.msHigh(),
                "color", At::version),
            Map.of("width", 0.1, "show_legend", false));
    return plot.svg();
  }
}
