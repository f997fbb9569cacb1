package workshop.harness.notebook;

import module java.base;

import workshop.harness.plot.Numbers;
import workshop.harness.plot.Plot;

/** Values as bars that lie below each other, since names are long. */
final class Bars {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 40;
  private static final int AROUND = 90;

  /** The axis relative to the longest bar, so that there is room for its label. */
  private static final double AXIS = 1.12;

  private Bars() {}

  /** Values by name, in the order of the map. */
  static Plot of(String title, String unit, Map<String, Double> values) {
    List<Map.Entry<String, Double>> bars = List.copyOf(values.entrySet());
    double longest = bars.stream().mapToDouble(Map.Entry::getValue).max().orElse(1);
    return new Plot(title, "", WIDTH, AROUND + HEIGHT * bars.size())
        .scale(
            "y",
            Map.of("name", "", "limits", bars.reversed().stream().map(Map.Entry::getKey).toList()))
        .scale("x", Map.of("name", unit, "limits", List.of(0, AXIS * longest)))
        .layer(
            "bar",
            bars,
            Map.of("x", Map.Entry::getValue, "y", Map.Entry::getKey),
            Map.of("stat", "identity", "orientation", "y", "width", 0.6, "fill", Plot.BLUE))
        .layer(
            "text",
            bars,
            Map.of(
                "x", Map.Entry::getValue,
                "y", Map.Entry::getKey,
                "label", bar -> Numbers.ms(bar.getValue())),
            Map.of("hjust", "left", "nudge_x", 0.01 * longest, "size", 6));
  }
}
