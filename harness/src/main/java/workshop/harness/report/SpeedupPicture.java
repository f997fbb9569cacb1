package workshop.harness.report;

import module java.base;

import workshop.harness.plot.*;
import workshop.harness.results.*;

/** A measurement as bars below each other, on a logarithmic scale, for a projector. */
public final class SpeedupPicture {

  /** Shown 1.75 times as large on a projector, so that 14 pixels are 24. */
  public static final int WIDTH = 700;

  /** On a page, where a telephone must not make the text too small. */
  public static final int PAGE = 480;

  /** A line of text with the bar below it. */
  private static final int ROW = 46;

  private static final int AROUND = 90;

  private SpeedupPicture() {}

  /**
   * How many times faster than the baseline each version is, and what a unit of work takes.
   *
   * @param bound the speedup of the suite's lower bound, where a dashed line is, if it is known
   * @param width in pixels: {@link #WIDTH} or {@link #PAGE}
   */
  public static String svg(MeasuredSuite measured, Optional<Speedup> bound, int width) {
    List<String> ids = measured.ids();
    String line =
        bound
            .map(each ->
                " Dashed: the lower bound, %s, %s."
                    .formatted(measured.ofSuite().lowerBound().orElseThrow(), each.ratioText()))
            .orElse("");
    double[] ends =
        Stream.concat(measured.speedups().stream(), bound.stream())
            .flatMapToDouble(each -> DoubleStream.of(each.low(), each.ratio(), each.high()))
            .filter(end -> end > 0 && Double.isFinite(end))
            .toArray();
    Plot plot =
        new Plot(
                "Speedup over " + measured.baseline(),
                "Orange: 95 % intervals." + line,
                width,
                AROUND + ROW * ids.size())
            .described(
                ids.stream()
                    .map(id -> text(measured, id))
                    .collect(Collectors.joining("; ", "", "." + line)))
            .logarithmic("x", "speedup", DoubleStream.of(ends))
            .scale("y", Map.of("name", "", "breaks", List.of(), "discrete", true, "reverse", true))
            .layer(
                "vline",
                bound.stream().toList(),
                Map.of("xintercept", Speedup::ratio),
                Map.of("linetype", "dashed", "size", 1, "color", Plot.GREY));
    draw(plot, measured, DoubleStream.of(ends).min().orElseThrow());
    return plot.svg();
  }

  private static void draw(Plot plot, MeasuredSuite measured, double left) {
    List<String> ids = measured.ids();
    Map<String, Object> bar = Plot.options("stat", "identity", "orientation", "y", "size", 0);
    bar.put("width", 0.36);
    bar.put("fill", Plot.BLUE);
    plot.layer("bar", ids, Map.of("x", id -> measured.speedup(id).ratio(), "y", id -> id), bar)
        .layer(
            "errorbar",
            // Of a single round, the interval is unbounded.
            ids.stream().filter(id -> Double.isFinite(measured.speedup(id).high())).toList(),
            Map.of(
                "xmin", id -> measured.speedup(id).low(),
                "xmax", id -> measured.speedup(id).high(),
                "y", id -> id),
            Map.of("width", 0.24, "size", 1.2, "color", Plot.ORANGE))
        .layer(
            "text",
            ids,
            Map.of("x", _ -> left, "y", id -> id, "label", id -> text(measured, id)),
            Map.of("hjust", "left", "size", 7, "position", Map.of("name", "nudge", "y", 0.4)));
  }

  private static String text(MeasuredSuite measured, String id) {
    String speedup = id.equals(measured.baseline()) ? "1" : measured.speedup(id).ratioText();
    return "%s: %s%s"
        .formatted(
            id,
            speedup,
            measured
                .unitTime(id)
                .map(time -> ", %s ns/%s".formatted(Numbers.ms(time.ns()), time.unit()))
                .orElse(""));
  }

  /** The ratio of each round as a dot, of the last version over the baseline, and the interval. */
  public static String rounds(MeasuredSuite measured) {
    String version = measured.ids().getLast();
    Speedup speedup = measured.speedup(version);
    double[] from = measured.medians(measured.baseline());
    double[] to = measured.medians(version);
    List<Integer> numbers = IntStream.rangeClosed(1, measured.rounds()).boxed().toList();
    return new Plot(
            "%s over %s: one dot for each round".formatted(version, measured.baseline()),
            "Lines: their geometric mean and the 95 % interval.",
            PAGE,
            320)
        .described(speedup.toString())
        .scale("x", Map.of("name", "speedup in this round"))
        .scale("y", Map.of("name", "round", "breaks", numbers, "format", "d", "trans", "reverse"))
        .layer(
            "vline",
            DoubleStream.of(speedup.low(), speedup.ratio(), speedup.high())
                .filter(Double::isFinite)
                .boxed()
                .toList(),
            Map.of("xintercept", end -> end),
            Map.of("color", Plot.ORANGE, "size", 1.2))
        .layer(
            "point",
            numbers,
            Map.of(
                "x", round -> from[round - 1] / to[round - 1],
                "y", round -> round),
            Map.of("color", Plot.BLUE, "size", 6))
        .svg();
  }
}
