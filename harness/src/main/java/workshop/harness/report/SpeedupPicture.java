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

  private record Bar(String name, Speedup speedup, String text) {

    boolean hasInterval() {
      return speedup.low() < speedup.high() && Double.isFinite(speedup.high());
    }

    double left() {
      return Math.min(1, hasInterval() ? speedup.low() : speedup.ratio());
    }

    double right() {
      return Math.max(1, hasInterval() ? speedup.high() : speedup.ratio());
    }
  }

  /** The version that shows how fast the job can be done, and its speedup. */
  public record LowerBound(String version, Speedup speedup) {}

  private SpeedupPicture() {}

  /**
   * How many times faster than the baseline each version is, and what a unit of work takes.
   *
   * @param bound where a dashed line is, if there is one
   * @param width in pixels: {@link #WIDTH} or {@link #PAGE}
   */
  public static String svg(MeasuredSuite measured, Optional<LowerBound> bound, int width) {
    List<Bar> bars =
        measured.ids().stream()
            .map(id -> {
              Speedup speedup = measured.speedup(id);
              String ns =
                  measured
                      .unitTime(id)
                      .map(time -> ", %s ns/%s".formatted(Numbers.ms(time.ns()), time.unit()))
                      .orElse("");
              String ratio = id.equals(measured.baseline()) ? "1" : speedup.ratioText();
              return new Bar(id, speedup, ratio + ns);
            })
            .toList();
    return plot("Speedup over " + measured.baseline(), bars, bound, width);
  }

  /** Where a name would be cut, all names lose their prefix, which the title has. */
  private static List<String> names(List<Bar> bars) {
    boolean areShort = bars.stream().allMatch(bar -> bar.name.length() <= LONGEST_NAME);
    return bars.stream()
        .map(bar -> areShort ? bar.name : bar.name.substring(bar.name.indexOf('_') + 1))
        .toList();
  }

  private static String plot(String title, List<Bar> bars, Optional<LowerBound> bound, int width) {
    DoubleSummaryStatistics reach =
        bars.stream()
            .flatMapToDouble(bar -> DoubleStream.of(bar.left(), bar.right()))
            .summaryStatistics();
    bound.ifPresent(line -> reach.accept(line.speedup().ratio()));
    String line =
        bound
            .map(each ->
                " Dashed: the lower bound, %s, %s."
                    .formatted(each.version(), each.speedup().ratioText()))
            .orElse("");
    // Room for the texts, on an axis that is logarithmic.
    double names = names(bars).stream().mapToInt(String::length).max().orElse(0);
    double texts = bars.stream().mapToInt(bar -> bar.text.length()).max().orElse(0);
    double share = texts / (width / CHARACTER - names);
    double spread = Math.max(reach.getMax() / reach.getMin(), 2);
    reach.accept(reach.getMax() * Math.pow(spread, share / (1 - share)));
    List<Integer> rows = IntStream.range(0, bars.size()).boxed().toList();
    return new Plot(title, "Orange: 95 % intervals." + line, width, AROUND + ROW * bars.size())
        .described(
            bars.stream()
                .map(bar -> bar.name + ": " + bar.text)
                .collect(Collectors.joining("; ", "", "." + line)))
        .logarithmic("x", "speedup", reach)
        .scale(
            "y",
            Plot.options(
                "name",
                "",
                "breaks",
                rows,
                "labels",
                names(bars),
                "limits",
                List.of(bars.size() - 0.5, -0.5),
                "trans",
                "reverse",
                "expand",
                List.of(0, 0)))
        .layer(
            "rect",
            rows,
            Map.of(
                "xmin", _ -> 1,
                "xmax", row -> bars.get(row).speedup.ratio(),
                "ymin", row -> row - HALF_BAR,
                "ymax", row -> row + HALF_BAR),
            Map.of("fill", Plot.BLUE, "size", 0))
        .layer(
            "errorbar",
            rows.stream().filter(row -> bars.get(row).hasInterval()).toList(),
            Map.of(
                "xmin", row -> bars.get(row).speedup.low(),
                "xmax", row -> bars.get(row).speedup.high(),
                "y", row -> row),
            Map.of("width", 0.3, "size", 1.2, "color", Plot.ORANGE))
        .layer(
            "vline",
            bound.stream().toList(),
            Map.of("xintercept", each -> each.speedup().ratio()),
            Map.of("linetype", "dashed", "size", 1, "color", Plot.GREY))
        .layer(
            "text",
            rows,
            Map.of(
                "x", row -> GAP * bars.get(row).right(),
                "y", row -> row,
                "label", row -> bars.get(row).text),
            Map.of("hjust", "left", "size", TEXT))
        .svg();
  }

  /** The ratio of each round as a dot, of the last version over the baseline, and the interval. */
  public static String rounds(MeasuredSuite measured) {
    String version = measured.ids().getLast();
    Speedup speedup = measured.speedup(version);
    List<ForkScore> from = measured.version(measured.baseline()).forks();
    List<ForkScore> to = measured.version(version).forks();
    List<Integer> numbers = IntStream.rangeClosed(1, measured.rounds()).boxed().toList();
    List<Speedup> interval = List.of(speedup);
    return new Plot(
            "%s over %s: one dot for each round".formatted(version, measured.baseline()),
            "Line: their geometric mean. Band: the 95 % interval.",
            PAGE,
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
                "xmin", each -> each.low(),
                "xmax", each -> each.high(),
                "ymin", _ -> 1 - MARGIN,
                "ymax", _ -> numbers.size() + MARGIN),
            Map.of("fill", Plot.ORANGE, "alpha", 0.25, "size", 0))
        .layer(
            "vline",
            interval,
            Map.of("xintercept", Speedup::ratio),
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
