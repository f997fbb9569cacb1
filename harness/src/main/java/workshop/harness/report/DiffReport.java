package workshop.harness.report;

import module java.base;

import workshop.harness.plot.Numbers;
import workshop.harness.results.*;

/** What comparing two versions showed, in text: the time, the allocation, the methods. */
public final class DiffReport {

  /** Methods with a smaller share of the longer time are counted together. */
  private static final double SMALLEST = 0.005;

  private DiffReport() {}

  /** A figure of both versions. */
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
    List<Figure> figures = figures(diff);
    Figure time = figures.getFirst();
    Figure bytes = figures.getLast();
    List<String> lines = new ArrayList<>();
    lines.add(
        "time        %s ms -> %s ms per iteration: %s"
            .formatted(time.before(), time.after(), diff.speedup()));
    for (Figure unit : figures.subList(1, figures.size() - 1)) {
      lines.add(
          "%-11s %s ns -> %s ns".formatted(unit.name().substring(3), unit.before(), unit.after()));
    }
    lines.add(
        "allocation  %s -> %s bytes per iteration%s"
            .formatted(
                bytes.before(), bytes.after(), diff.allocateTheSame() ? ": no difference" : ""));
    lines.addAll(diff.measured().caveats());
    lines.add("");
    lines.addAll(methods(diff));
    return lines;
  }

  private static List<String> methods(VersionDiff diff) {
    List<List<String>> rows = methodRows(diff);
    if (rows.isEmpty()) {
      return List.of("frames      no method's own time differs by more than the sampling error");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Methods by what they save, own time in ms per iteration (%s is the version's class):"
            .formatted(VersionDiff.COMMON));
    rows.forEach(row -> lines.add("%9s %9s %9s %10s  %s".formatted(row.toArray())));
    if (diff.speedup().showsDifference()) {
      // How much of the time between the versions the methods explain.
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

  /**
   * The methods by what they save, each in five cells, after a head; empty if none differs by more
   * than the sampling error.
   */
  static List<List<String>> methodRows(VersionDiff diff) {
    List<VersionDiff.Method> shown = diff.shown();
    List<List<String>> rows = new ArrayList<>();
    if (shown.isEmpty()) {
      return rows;
    }
    rows.add(List.of(diff.before(), diff.after(), "saved", "error", "method"));
    double smallest = SMALLEST * diff.longerMs();
    List<VersionDiff.Method> large =
        shown.stream().filter(row -> Math.abs(row.savedMs()) >= smallest).toList();
    large.forEach(row -> rows.add(row(row)));
    if (shown.size() > large.size()) {
      String further = number(VersionDiff.saved(shown) - VersionDiff.saved(large));
      rows.add(List.of("", "", further, "", (shown.size() - large.size()) + " further methods"));
    }
    rows.add(
        List.of(
            "",
            "",
            number(diff.unexplainedMs()),
            "",
            "%d methods within the sampling error"
                .formatted(diff.methods().size() - shown.size())));
    return rows;
  }

  private static List<String> row(VersionDiff.Method row) {
    return List.of(
        row.beforeMs() == 0 ? "-" : number(row.beforeMs()),
        row.afterMs() == 0 ? "-" : number(row.afterMs()),
        number(row.savedMs()),
        "+-" + number(row.errorMs()),
        Frame.shortName(row.name()));
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
