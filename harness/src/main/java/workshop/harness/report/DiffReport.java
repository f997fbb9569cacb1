package workshop.harness.report;

import module java.base;

import workshop.harness.plot.Numbers;
import workshop.harness.results.*;

/** What comparing two versions showed, in text: the time, the allocation, the methods. */
public final class DiffReport {

  private DiffReport() {}

  record Figure(String name, String before, String after) {}

  /** The times, and last what is allocated. */
  static List<Figure> figures(VersionDiff diff) {
    MeasuredSuite measured = diff.measured();
    List<Figure> figures = new ArrayList<>();
    figures.add(figure("ms per iteration", diff, id -> Numbers.ms(measured.ms(id))));
    measured
        .unitTime(diff.before())
        .ifPresent(before ->
            figures.add(
                figure(
                    "ns per " + before.unit(),
                    diff,
                    id -> SpeedupTable.ns(measured, id, before.unit()))));
    figures.add(
        figure("bytes per iteration", diff, id -> Numbers.whole(measured.version(id).bytes())));
    return figures;
  }

  private static Figure figure(String name, VersionDiff diff, Function<String, String> figure) {
    return new Figure(name, figure.apply(diff.before()), figure.apply(diff.after()));
  }

  public static List<String> lines(VersionDiff diff) {
    Grid<Figure> figures =
        new Grid<>(figures(diff))
            .words("", Figure::name)
            .figures(diff.before(), Figure::before)
            .figures(diff.after(), Figure::after);
    List<String> lines = new ArrayList<>(figures.lines());
    lines.add("Speedup: " + diff.speedup());
    lines.addAll(diff.measured().caveats());
    lines.add("");
    lines.addAll(methods(diff));
    return lines;
  }

  private static List<String> methods(VersionDiff diff) {
    List<Row> rows = rows(diff);
    if (rows.isEmpty()) {
      return List.of("No method's own time differs by more than the sampling error.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Methods by what they save, own time in ms per iteration (%s is the version's class):"
            .formatted(VersionDiff.COMMON));
    Grid<Row> table =
        new Grid<>(rows)
            .figures(diff.before(), Row::before)
            .figures(diff.after(), Row::after)
            .figures("saved", Row::saved)
            .figures("error", Row::error)
            .words("method", Row::method);
    lines.addAll(table.lines());
    if (diff.speedup().showsDifference()) {
      lines.add(
          "Together they explain %s of the %s ms between %s and %s."
              .formatted(
                  Numbers.percent(diff.explained()),
                  Numbers.ms(Math.abs(diff.savedMs())),
                  diff.before(),
                  diff.after()));
    }
    return lines;
  }

  /** A method's own times, or what several methods save together. */
  record Row(String before, String after, String saved, String error, String method) {}

  /** The methods by what they save; empty if none differs by more than the sampling error. */
  static List<Row> rows(VersionDiff diff) {
    List<VersionDiff.Method> shown = diff.shown();
    List<Row> rows = new ArrayList<>();
    for (VersionDiff.Method method : shown) {
      rows.add(
          new Row(
              method.beforeMs() == 0 ? "-" : number(method.beforeMs()),
              method.afterMs() == 0 ? "-" : number(method.afterMs()),
              number(method.savedMs()),
              "+-" + number(method.errorMs()),
              Frame.shortName(method.name())));
    }
    if (!shown.isEmpty()) {
      String others =
          "%d methods within the sampling error".formatted(diff.methods().size() - shown.size());
      rows.add(new Row("", "", number(diff.unexplainedMs()), "", others));
    }
    return rows;
  }

  private static String number(double ms) {
    return String.format(Locale.ROOT, "%.4f", ms);
  }

  /** For each version, by the page's name, its flame graph coloured by the change. */
  public static Map<String, String> pages(VersionDiff diff) {
    String before = diff.before();
    String after = diff.after();
    Profile from = diff.beforeProfile();
    Profile to = diff.afterProfile();
    return new TreeMap<>(
        Map.of(
            before + "_" + after, page(before, from, after, to),
            after + "_" + before, page(after, to, before, from)));
  }

  private static String page(String other, Profile otherProfile, String drawn, Profile profile) {
    String title =
        "%s compared with %s (1 sample is 1 ns per iteration); own time: red longer, blue shorter;"
            + " yellow: not in %2$s";
    return FlameGraph.differenceHtml(title.formatted(drawn, other), otherProfile, profile);
  }
}
