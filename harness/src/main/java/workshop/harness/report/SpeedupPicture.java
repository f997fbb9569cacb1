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

  private static final int ROW = 34;
  private static final int AROUND = 90;
  private static final double HALF_BAR = 0.32;

  /** In Lets-Plot's unit, of which there are two to a pixel or so. */
  private static final int TEXT = 7;

  /** The width of a character of a name or of a bar's text. */
  private static final double CHARACTER = 9.5;

  /** Lets-Plot cuts longer ones. */
  private static final int LONGEST_NAME = 20;

  private static final double GAP = 1.03;
  private static final double MARGIN = 0.3;

  /** A version; of a single round, whose interval is unbounded, the ratio is all there is. */
  private record Bar(int row, String name, Speedup speedup, String text) {

    static Bar of(MeasuredSuite measured, String id) {
      Speedup speedup = measured.speedup(id);
      double ratio = speedup.ratio();
      String ns =
          measured
              .unitTime(id)
              .map(time -> ", %s ns/%s".formatted(Numbers.ms(time.ns()), time.unit()))
              .orElse("");
      return new Bar(
          measured.ids().indexOf(id),
          id,
          Double.isFinite(speedup.high()) ? speedup : new Speedup(ratio, ratio, ratio),
          (id.equals(measured.baseline()) ? "1" : speedup.ratioText()) + ns);
    }

    double right() {
      return Math.max(1, speedup.high());
    }
  }

  private SpeedupPicture() {}

  /**
   * How many times faster than the baseline each version is, and what a unit of work takes.
   *
   * @param bound the speedup of the suite's lower bound, where a dashed line is, if it is known
   * @param width in pixels: {@link #WIDTH} or {@link #PAGE}
   */
  public static String svg(MeasuredSuite measured, Optional<Speedup> bound, int width) {
    List<Bar> bars = measured.ids().stream().map(id -> Bar.of(measured, id)).toList();
    List<String> names = names(bars);
    String line =
        bound
            .map(each ->
                " Dashed: the lower bound, %s, %s."
                    .formatted(measured.ofSuite().lowerBound().orElseThrow(), each.ratioText()))
            .orElse("");
    Map<String, Object> rows = Plot.options("name", "", "trans", "reverse", "labels", names);
    rows.put("breaks", bars.stream().map(Bar::row).toList());
    rows.put("limits", List.of(bars.size() - 0.5, -0.5));
    rows.put("expand", List.of(0, 0));
    Plot plot =
        new Plot(
                "Speedup over " + measured.baseline(),
                "Orange: 95 % intervals." + line,
                width,
                AROUND + ROW * bars.size())
            .described(
                bars.stream()
                    .map(bar -> bar.name + ": " + bar.text)
                    .collect(Collectors.joining("; ", "", "." + line)))
            .logarithmic("x", "speedup", reach(bars, bound, width / CHARACTER - longest(names)))
            .scale("y", rows);
    draw(plot, bars, bound);
    return plot.svg();
  }

  /** Where a name would be cut, all names lose their prefix, which the title has. */
  private static List<String> names(List<Bar> bars) {
    List<String> names = bars.stream().map(Bar::name).toList();
    return longest(names) <= LONGEST_NAME
        ? names
        : names.stream().map(name -> name.substring(name.indexOf('_') + 1)).toList();
  }

  private static int longest(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * The ends of the logarithmic axis, with room for the texts.
   *
   * @param characters how many fit its length
   */
  private static DoubleSummaryStatistics reach(
      List<Bar> bars, Optional<Speedup> bound, double characters) {
    DoubleSummaryStatistics reach =
        bars.stream()
            .flatMapToDouble(bar -> DoubleStream.of(Math.min(1, bar.speedup.low()), bar.right()))
            .summaryStatistics();
    bound.ifPresent(line -> reach.accept(line.ratio()));
    double share = longest(bars.stream().map(Bar::text).toList()) / characters;
    double spread = Math.max(reach.getMax() / reach.getMin(), 2);
    reach.accept(reach.getMax() * Math.pow(spread, share / (1 - share)));
    return reach;
  }

  private static void draw(Plot plot, List<Bar> bars, Optional<Speedup> bound) {
    plot.layer(
            "rect",
            bars,
            Map.of(
                "xmin", _ -> 1,
                "xmax", bar -> bar.speedup.ratio(),
                "ymin", bar -> bar.row - HALF_BAR,
                "ymax", bar -> bar.row + HALF_BAR),
            Map.of("fill", Plot.BLUE, "size", 0))
        .layer(
            "errorbar",
            bars.stream().filter(bar -> bar.speedup.low() < bar.speedup.high()).toList(),
            Map.of(
                "xmin", bar -> bar.speedup.low(), "xmax", bar -> bar.speedup.high(), "y", Bar::row),
            Map.of("width", 0.3, "size", 1.2, "color", Plot.ORANGE))
        .layer(
            "vline",
            bound.stream().toList(),
            Map.of("xintercept", Speedup::ratio),
            Map.of("linetype", "dashed", "size", 1, "color", Plot.GREY))
        .layer(
            "text",
            bars,
            Map.of("x", bar -> GAP * bar.right(), "y", Bar::row, "label", Bar::text),
            Map.of("hjust", "left", "size", TEXT));
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
            "Line: their geometric mean. Band: the 95 % interval.",
            PAGE,
            320)
        .described(speedup.toString())
        .scale("x", Map.of("name", "speedup in this round"))
        .scale("y", Map.of("name", "round", "breaks", numbers, "format", "d", "trans", "reverse"))
        .layer(
            "rect",
            List.of(speedup),
            Map.of(
                "xmin", each -> each.low(),
                "xmax", each -> each.high(),
                "ymin", _ -> 1 - MARGIN,
                "ymax", _ -> numbers.size() + MARGIN),
            Map.of("fill", Plot.ORANGE, "alpha", 0.25, "size", 0))
        .layer(
            "vline",
            List.of(speedup),
            Map.of("xintercept", Speedup::ratio),
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
