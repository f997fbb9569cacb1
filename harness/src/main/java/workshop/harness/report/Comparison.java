package workshop.harness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import workshop.harness.Version;
import workshop.harness.measure.Rounds;
import workshop.harness.measure.Speedup;
import workshop.harness.profile.FlameGraphDiff;
import workshop.harness.profile.Hotspots;
import workshop.harness.profile.MethodDifferences;
import workshop.harness.profile.Profile;
import workshop.harness.profile.Profiler;

/** Two versions measured and profiled side by side: what the change bought, and where. */
public final class Comparison {

  /** The name that both versions' classes are given, so that their methods can be compared. */
  private static final String COMMON = "Version";

  private static final double SAME_BYTES = 0.01;

  /** Methods with a smaller share of the longer time are counted together. */
  private static final double SMALLEST = 0.005;

  private final Version<?, ?> before;
  private final Version<?, ?> after;
  private final Rounds rounds;
  private final List<Profile> beforeForks;
  private final List<Profile> afterForks;

  /** Compares; both versions were measured in the same rounds. */
  public Comparison(
      Version<?, ?> before,
      Version<?, ?> after,
      Rounds rounds,
      List<Profiler.Samples> beforeSamples,
      List<Profiler.Samples> afterSamples) {
    this.before = before;
    this.after = after;
    this.rounds = rounds;
    beforeForks = comparable(before, beforeSamples);
    afterForks = comparable(after, afterSamples);
  }

  private static List<Profile> comparable(Version<?, ?> version, List<Profiler.Samples> samples) {
    String type = version.type().getName();
    UnaryOperator<String> rename =
        name ->
            name.startsWith(type + ".") || name.startsWith(type + "$")
                ? COMMON + name.substring(type.length())
                : name;
    return samples.stream().map(fork -> fork.profile().withoutLines().renamed(rename)).toList();
  }

  /** The flame graphs, in milliseconds per iteration. */
  public FlameGraphDiff graphs() {
    return new FlameGraphDiff(
        before.id(),
        inMilliseconds(beforeForks, rounds.ms(before.id())),
        after.id(),
        inMilliseconds(afterForks, rounds.ms(after.id())));
  }

  private static Profile inMilliseconds(List<Profile> forks, double ms) {
    Profile sum = forks.stream().reduce(Profile::plus).orElseThrow();
    return sum.scaled(ms / sum.total());
  }

  /** What was found, in lines: the time, the allocation, the methods. */
  public List<String> findings() {
    List<String> lines = new ArrayList<>();
    Speedup speedup = rounds.speedup(before.id(), after.id());
    lines.add(
        "time        %s ms -> %s ms per iteration: %s"
            .formatted(
                Report.ms(rounds.ms(before.id())), Report.ms(rounds.ms(after.id())), speedup));
    lines.add("allocation  " + allocation());
    rounds.notes().forEach(lines::add);
    lines.add("");
    lines.addAll(methods(speedup));
    return lines;
  }

  private String allocation() {
    double beforeBytes = rounds.bytes(before.id());
    double afterBytes = rounds.bytes(after.id());
    String both =
        String.format(Locale.ROOT, "%,.0f -> %,.0f bytes per iteration", beforeBytes, afterBytes);
    boolean same =
        Math.abs(beforeBytes - afterBytes) <= SAME_BYTES * Math.max(beforeBytes, afterBytes);
    return same ? both + ": no difference" : both;
  }

  private List<String> methods(Speedup speedup) {
    // Where the clock shows no difference, only the shares can differ: both sides get one time.
    double beforeMs = rounds.ms(before.id());
    double afterMs = speedup.showsDifference() ? rounds.ms(after.id()) : beforeMs;
    // The rounds are paired: what is uncertain is the ratio. So the longer time is the measure, and
    // the shorter one is as far off as the ratio.
    double error = speedup.relativeHalfWidth();
    boolean beforeIsLonger = beforeMs >= afterMs;
    MethodDifferences differences =
        MethodDifferences.of(
            new MethodDifferences.Side(beforeForks, beforeMs, beforeIsLonger ? 0 : error),
            new MethodDifferences.Side(afterForks, afterMs, beforeIsLonger ? error : 0));
    List<MethodDifferences.Row> shown = differences.shown();
    if (shown.isEmpty()) {
      return List.of("frames      no method's own time differs by more than the sampling error");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Methods by what they save, own time in ms per iteration (%s is the version's class):"
            .formatted(COMMON));
    lines.add(row(before.id(), after.id(), "saved", "error", "method"));
    double smallest = SMALLEST * Math.max(beforeMs, afterMs);
    List<MethodDifferences.Row> large =
        shown.stream().filter(row -> Math.abs(row.savedMs()) >= smallest).toList();
    large.forEach(row -> lines.add(row(row)));
    double further = shown.stream().mapToDouble(MethodDifferences.Row::savedMs).sum() - sum(large);
    if (shown.size() > large.size()) {
      lines.add(
          row("", "", number(further), "", (shown.size() - large.size()) + " further methods"));
    }
    lines.add(
        row(
            "",
            "",
            number(differences.unexplainedMs()),
            "",
            "%d methods within the sampling error"
                .formatted(differences.rows().size() - shown.size())));
    if (speedup.showsDifference()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "Together they explain %.0f %% of the %s ms between %s and %s.",
              100 * differences.explained(),
              Report.ms(Math.abs(differences.savedMs())),
              before.id(),
              after.id()));
    }
    return lines;
  }

  private static String row(MethodDifferences.Row row) {
    return row(
        row.beforeMs() == 0 ? "-" : number(row.beforeMs()),
        row.afterMs() == 0 ? "-" : number(row.afterMs()),
        number(row.savedMs()),
        "+-" + number(row.errorMs()),
        Hotspots.shortName(row.method()));
  }

  private static String row(
      String beforeMs, String afterMs, String savedMs, String errorMs, String method) {
    return "%9s %9s %9s %10s  %s".formatted(beforeMs, afterMs, savedMs, errorMs, method);
  }

  private static double sum(List<MethodDifferences.Row> rows) {
    return rows.stream().mapToDouble(MethodDifferences.Row::savedMs).sum();
  }

  private static String number(double ms) {
    return String.format(Locale.ROOT, "%.4f", ms);
  }
}
