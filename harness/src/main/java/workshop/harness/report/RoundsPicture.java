package workshop.harness.report;

import module java.base;

import workshop.harness.plot.Plot;
import workshop.harness.results.ForkScore;
import workshop.harness.results.MeasuredSuite;
import workshop.harness.results.Speedup;

/** Draws the ratio of each round as a dot, beside the interval that follows from all of them. */
public final class RoundsPicture {

  private static final double MARGIN = 0.3;

  private record Interval(Speedup speedup, int rounds) {}

  private RoundsPicture() {}

  /** The rounds of the last version over the baseline. */
  public static String svg(MeasuredSuite measured) {
    String version = measured.ids().getLast();
    Speedup speedup = measured.speedup(version);
    List<ForkScore> from = measured.version(measured.baseline()).forks();
    List<ForkScore> to = measured.version(version).forks();
    List<Integer> numbers = IntStream.rangeClosed(1, measured.rounds()).boxed().toList();
    List<Interval> interval = List.of(new Interval(speedup, measured.rounds()));
    return new Plot(
            "%s over %s: one dot for each round".formatted(version, measured.baseline()),
            "Line: their geometric mean. Band: the 95 % interval.",
            SpeedupPicture.PAGE,
            320)
        .described(speedup.toString())
        .scale("x", Map.of("name", "speedup in this round"))
        .scale(
            "y",
            Plot.options(
                "name",
                "round",
                "breaks",
                numbers,
                "labels",
                numbers.stream().map(Object::toString).toList(),
                "trans",
                "reverse"))
        .layer(
            "rect",
            interval,
            Map.of(
                "xmin", each -> each.speedup.low(),
                "xmax", each -> each.speedup.high(),
                "ymin", _ -> 1 - MARGIN,
                "ymax", each -> each.rounds + MARGIN),
            Map.of("fill", Plot.ORANGE, "alpha", 0.25, "size", 0))
        .layer(
            "vline",
            interval,
            Map.of("xintercept", each -> each.speedup.ratio()),
            Map.of("color", Plot.ORANGE, "size", 1.2))
        .layer(
            "point",
            numbers,
            Map.of(
                "x", round -> from.get(round - 1).median() / to.get(round - 1).median(),
                "y", round -> round),
            Map.of("color", Plot.BLUE, "size", 6))
        .svg();
  }
}
