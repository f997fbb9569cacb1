package workshop.harness.report;

import module java.base;

import workshop.harness.plot.Numbers;
import workshop.harness.results.*;

/** What comparing two versions showed, in text: the time, the allocation, the methods. */
public final class DiffReport {

  private DiffReport() {}

  /** The times, and last what is allocated. */
  static Grid<String> figures(VersionDiff diff) {
    MeasuredSuite measured = diff.measured();
    Map<String, Function<String, String>> figures = new LinkedHashMap<>();
    figures.put("ms per iteration", id -> Numbers.ms(measured.ms(id)));
    measured
        .unitTime(diff.before())
        .map(MeasuredSuite.UnitTime::unit)
        .ifPresent(
            unit -> figures.put("ns per " + unit, id -> SpeedupTable.ns(measured, id, unit)));
    figures.put("bytes per iteration", id -> Numbers.whole(measured.version(id).bytes()));
    return new Grid<>(List.copyOf(figures.keySet()))
        .words("measured", name -> name)
        .figures(diff.before(), name -> figures.get(name).apply(diff.before()))
        .figures(diff.after(), name -> figures.get(name).apply(diff.after()));
  }

  /** The methods by what they save. */
  static Grid<VersionDiff.Method> methods(VersionDiff diff, int most) {
    return new Grid<>(diff.shown().stream().limit(most).toList())
        .figures("before", method -> number(method.beforeMs()))
        .figures("after", method -> number(method.afterMs()))
        .figures("saved", method -> number(method.savedMs()))
        .figures("error", method -> "+-" + number(method.errorMs()))
        .words("method", method -> Frame.shortName(method.name()));
  }

  private static String number(double ms) {
    return ms == 0 ? "-" : String.format(Locale.ROOT, "%.4f", ms);
  }

  public static List<String> lines(VersionDiff diff) {
    List<String> lines = new ArrayList<>(figures(diff).lines());
    lines.add("Speedup: " + diff.speedup());
    lines.addAll(diff.measured().caveats());
    lines.add("");
    int shown = diff.shown().size();
    if (shown == 0) {
      lines.add("No method's own time differs by more than the sampling error.");
      return lines;
    }
    lines.add(
        "Methods by what they save, own time in ms per iteration (%s is the version's class):"
            .formatted(VersionDiff.COMMON));
    lines.addAll(methods(diff, shown).lines());
    if (diff.speedup().showsDifference()) {
      lines.add(
          "Together they explain %s of the %s ms between %s and %s."
              .formatted(
                  Numbers.percent(diff.explained()),
                  Numbers.ms(Math.abs(diff.savedMs())),
                  diff.before(),
                  diff.after()));
    }
    lines.add("%d others are within the sampling error.".formatted(diff.methods().size() - shown));
    return lines;
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
    return FlameGraph.html(title.formatted(drawn, other), profile, Optional.of(otherProfile));
  }
}
