package workshop.harness.report;

import module java.base;

import workshop.harness.plot.Plot;
import workshop.harness.results.ColdStart;

/** Draws how versions warm up: the time of each iteration, on logarithmic scales. */
public final class WarmUpPicture {

  private WarmUpPicture() {}

  /**
   * The picture; a mark lies on the curve of the version whose method a compiler takes up.
   *
   * @param starts one version, or a baseline and a version
   */
  public static String svg(String title, List<ColdStart> starts) {
    Map<String, Object> colours = Plot.options(starts.getFirst().version(), Plot.GREY);
    colours.put(starts.getLast().version(), Plot.ORANGE);
    Plot plot =
        new Plot(
                title,
                "Median of %d fresh JVMs. A mark: here a compiler first took up a method of the version."
                    .formatted(ColdStart.PROCESSES),
                800,
                450)
            .logarithmic(
                "x", "iteration", DoubleStream.of(1, ColdStart.ITERATIONS).summaryStatistics())
            .logarithmic(
                "y",
                "ms per iteration",
                starts.stream().flatMapToDouble(s -> Arrays.stream(s.ms())).summaryStatistics())
            .legend("color", colours)
            .legend("shape", Plot.options("compiled by C1", 2, "compiled by C2", 15));
    for (ColdStart start : starts) {
      plot.layer(
          "line",
          IntStream.range(0, start.ms().length).boxed().toList(),
          Map.of("x", i -> i + 1, "y", i -> start.ms()[i], "color", _ -> start.version()),
          Map.of());
    }
    for (ColdStart start : starts) {
      plot.layer(
          "point",
          start.compilations(),
          Map.of(
              "x", mark -> Math.max(1, mark.iteration()),
              "y", mark -> start.ms()[Math.max(1, mark.iteration()) - 1],
              "color", _ -> start.version(),
              "shape", mark -> "compiled by " + mark.compiler()),
          Map.of("size", 5));
    }
    return plot.svg();
  }
}
