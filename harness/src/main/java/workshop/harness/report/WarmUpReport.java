package workshop.harness.report;

import module java.base;

import workshop.harness.plot.*;
import workshop.harness.results.ColdStart;

/** How versions warm up, in text and as a picture. */
public final class WarmUpReport {

  private static final List<Integer> SHOWN = List.of(1, 2, 3, 5, 10, 20, 50, 100, 200);

  private WarmUpReport() {}

  /** The lines; the first start is the baseline's, the last that of the version in question. */
  public static List<String> lines(List<ColdStart> starts) {
    ColdStart version = starts.getLast();
    List<String> lines = new ArrayList<>();
    lines.add("From cold, no warm-up: medians over fresh JVMs, ms");
    lines.add("");
    Grid<Integer> table = new Grid<>(SHOWN).figures("iteration", Object::toString);
    for (ColdStart start : starts) {
      table.figures(start.version(), i -> Numbers.ms(start.ms()[i - 1]));
    }
    for (ColdStart start : starts) {
      table.figures(start.version() + " in total", i -> Numbers.ms(start.totalMs(i)));
    }
    lines.addAll(table.lines());
    lines.add("");
    version.compilations().forEach(compilation -> lines.add(text(compilation)));
    if (version.compilations().isEmpty()) {
      lines.add(
          "No JIT compiler took up a method of %s itself within %d iterations."
              .formatted(version.version(), version.ms().length));
    }
    if (starts.size() > 1) {
      lines.add(overtaking(version, starts.getFirst()));
    }
    return lines;
  }

  /** The average of a few cold iterations, and what it hides. */
  public static List<String> naive(ColdStart start) {
    double[] ms = start.ms();
    return List.of(
        "Took an avg of %sms per iteration (%d iterations)"
            .formatted(Numbers.ms(start.totalMs(ms.length) / ms.length), ms.length),
        "What this hides: the first took %sms, the last %sms. The JVM was still interpreting and"
            .formatted(Numbers.ms(ms[0]), Numbers.ms(ms[ms.length - 1])),
        "compiling, one process is one sample, and there is no interval. `measure %s` warms up,"
            .formatted(start.version()),
        "uses several processes, and compares.");
  }

  private static String text(ColdStart.Compilation compilation) {
    return "%s takes up %s %s"
        .formatted(
            compilation.compiler(),
            compilation.method(),
            compilation.iteration() == 0
                ? "before the first iteration"
                : "in iteration " + compilation.iteration());
  }

  private static String overtaking(ColdStart version, ColdStart baseline) {
    int from = version.overtakes(baseline);
    return from == 0
        ? "%s has not overtaken %s in total time within %d iterations."
            .formatted(version.version(), baseline.version(), version.ms().length)
        : "In total time, %s is ahead of %s from iteration %d on."
            .formatted(version.version(), baseline.version(), from);
  }

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
                "Medians over fresh JVMs. A mark: here a compiler first took up a method of the version.",
                800,
                450)
            .logarithmic("x", "iteration", DoubleStream.of(1, starts.getFirst().ms().length))
            .logarithmic(
                "y",
                "ms per iteration",
                starts.stream().flatMapToDouble(s -> Arrays.stream(s.ms())))
            .legend("color", colours)
            .legend("shape", Plot.options("compiled by C1", 2, "compiled by C2", 15));
    for (ColdStart start : starts) {
      plot.layer(
              "line",
              IntStream.range(0, start.ms().length).boxed().toList(),
              Map.of("x", i -> i + 1, "y", i -> start.ms()[i], "color", _ -> start.version()),
              Map.of())
          .layer(
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
