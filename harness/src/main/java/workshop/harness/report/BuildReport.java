package workshop.harness.report;

import module java.base;

import workshop.harness.results.ComparedBuilds;
import workshop.harness.results.MeasuredSuite;
import workshop.harness.results.Speedup;

/**
 * What a change of the project did to the speed of its versions, in text.
 *
 * @param tolerance how much slower a version may be: 0.1 stands for 10 %
 */
public record BuildReport(ComparedBuilds builds, double tolerance) {

  private static String verdict(Speedup speedup) {
    if (Double.isInfinite(speedup.high())) {
      return "one round tells no difference from noise";
    }
    return !speedup.showsDifference()
        ? "no difference shown"
        : speedup.ratio() < 1 ? "slower" : "faster";
  }

  /** A line for each version, then the remarks. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    builds
        .speedups()
        .forEach((id, speedup) ->
            lines.add(
                "%s: %s%s %s"
                    .formatted(
                        id,
                        speedup.withInterval(),
                        speedup.showsDifference() ? ":" : ",",
                        verdict(speedup))));
    lines.addAll(remarks());
    return lines;
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    tell(
        remarks,
        builds.same(),
        "the same bytecode in %s, so not compared".formatted(builds.commit()));
    tell(remarks, builds.added(), "not in %s, so not compared".formatted(builds.commit()));
    builds.measured().ifPresent(measured -> remarks.addAll(remarks(measured)));
    return remarks;
  }

  private List<String> remarks(MeasuredSuite measured) {
    List<String> remarks = new ArrayList<>();
    remarks.add("Above 1 is faster than %s.".formatted(builds.commit()));
    remarks.addAll(measured.failures().values());
    builds.speedups().values().stream()
        .filter(speedup -> !speedup.showsDifference() && Double.isFinite(speedup.high()))
        .max(Comparator.comparing(Speedup::detectable))
        .ifPresent(
            widest -> remarks.add("Where no difference is shown, %s.".formatted(widest.power())));
    tell(
        remarks,
        builds.tooSlow(tolerance),
        "slower by more than %.0f %%, the whole interval".formatted(100 * tolerance));
    remarks.addAll(measured.caveats());
    remarks.add(new SpeedupTable(measured).caption());
    return remarks;
  }

  private static void tell(List<String> remarks, List<String> ids, String what) {
    if (!ids.isEmpty()) {
      remarks.add("%s: %s.".formatted(String.join(", ", ids), what));
    }
  }

  /** The table as GitHub shows it. */
  public String markdown() {
    String remarks = String.join("\n\n", remarks()) + "\n";
    if (builds.speedups().isEmpty()) {
      return remarks;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("version", "over itself in %s (95 %% CI)".formatted(builds.commit()), ""));
    builds
        .speedups()
        .forEach((id, speedup) -> rows.add(List.of(id, speedup.withInterval(), verdict(speedup))));
    return new Grid("lrl", rows).markdown() + "\n" + remarks;
  }
}
