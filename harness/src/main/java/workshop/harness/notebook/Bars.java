package workshop.harness.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import workshop.harness.measure.Speedup;
import workshop.harness.report.Numbers;
import workshop.harness.report.Plot;
import workshop.harness.report.Report;

/** Numbers as bars that lie below each other, since names of versions are long. */
final class Bars {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 40;
  private static final int AROUND = 90;

  /** Relative to the longest bar: the axis, and what is between a bar and its label. */
  private static final double AXIS = 1.12;

  private static final double GAP = 0.01;

  private record Bar(String name, double value, double low, double high, String label) {}

  private Bars() {}

  /** How many times faster than the first each version is, with the intervals. */
  static Plot speedups(Report report) {
    String baseline = report.rounds().baseline();
    List<Bar> bars = new ArrayList<>();
    for (String id : report.rounds().versions()) {
      Speedup speedup = report.rounds().speedup(id);
      String name = id.replaceFirst("^" + report.suite().name() + "_", "");
      bars.add(new Bar(name, speedup.ratio(), speedup.low(), speedup.high(), speedup.ratioText()));
    }
    return plot("Speedup over " + baseline + ", with its 95 % interval", "times", bars);
  }

  /** Values by name, in the order of the map. */
  static Plot values(String title, String unit, Map<String, Double> values) {
    List<Bar> bars = new ArrayList<>();
    values.forEach(
        (name, value) -> bars.add(new Bar(name, value, value, value, Numbers.ms(value))));
    return plot(title, unit, bars);
  }

  private static Plot plot(String title, String unit, List<Bar> bars) {
    double longest = bars.stream().mapToDouble(Bar::high).max().orElse(1);
    return new Plot(title, "", WIDTH, AROUND + HEIGHT * bars.size())
        .scale("y", "name", "", "limits", bars.reversed().stream().map(Bar::name).toList())
        .scale("x", "name", unit, "limits", List.of(0, AXIS * longest))
        .layer(
            "bar",
            bars,
            Map.of("x", Bar::value, "y", Bar::name),
            "stat",
            "identity",
            "orientation",
            "y",
            "width",
            0.6,
            "fill",
            Plot.BLUE)
        .layer(
            "errorbar",
            bars.stream().filter(bar -> bar.low() < bar.high()).toList(),
            Map.of("xmin", Bar::low, "xmax", Bar::high, "y", Bar::name),
            "width",
            0.3,
            "color",
            Plot.ORANGE)
        .layer(
            "text",
            bars,
            Map.of("x", Bar::high, "y", Bar::name, "label", Bar::label),
            "hjust",
            "left",
            "nudge_x",
            GAP * longest,
            "size",
            6);
  }
}
