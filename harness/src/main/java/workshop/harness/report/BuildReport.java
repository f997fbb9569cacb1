package workshop.harness.report;

import module java.base;

import workshop.harness.measure.BuildPairs;
import workshop.harness.measure.Speedup;

/**
 * What a change of the project did to the speed of its versions.
 *
 * @param commit the commit that was compared with, as the user knows it
 * @param pairs the versions of both builds
 * @param measured what was measured of them; null if none differs
 * @param tolerance how much slower a version may be: 0.1 stands for 10 %
 */
public record BuildReport(
    String commit, BuildPairs<?, ?> pairs, Report measured, double tolerance) {

  private static String verdict(Speedup speedup) {
    if (Double.isInfinite(speedup.high())) {
      return "one round tells no difference from noise";
    }
    return !speedup.showsDifference()
        ? "no difference shown"
        : speedup.ratio() < 1 ? "slower" : "faster";
  }

  /** How many times faster than in the other build each version is that was measured in both. */
  private Map<String, Speedup> speedups() {
    Map<String, Speedup> speedups = new LinkedHashMap<>();
    pairs
        .changed()
        .forEach((id, inOther) -> {
          if (measured.rounds().has(id) && measured.rounds().has(inOther.id())) {
            speedups.put(id, measured.rounds().speedup(inOther.id(), id));
          }
        });
    return speedups;
  }

  /** A line for each version, then the remarks. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    speedups()
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
    tell(remarks, pairs.same(), "the same bytecode in %s, so not compared".formatted(commit));
    tell(remarks, pairs.added(), "not in %s, so not compared".formatted(commit));
    if (measured != null) {
      remarks.add("Above 1 is faster than %s.".formatted(commit));
      remarks.addAll(measured.rounds().failures().values());
      speedups().values().stream()
          .filter(speedup -> !speedup.showsDifference() && Double.isFinite(speedup.high()))
          .max(Comparator.comparing(Speedup::detectable))
          .ifPresent(widest ->
              remarks.add("Where no difference is shown, this run %s.".formatted(widest.power())));
      tell(
          remarks,
          tooSlow(),
          "slower by more than %.0f %%, the whole interval".formatted(100 * tolerance));
      remarks.addAll(measured.rounds().notes());
      remarks.add(measured.caption());
    }
    return remarks;
  }

  private static void tell(List<String> remarks, List<String> ids, String what) {
    if (!ids.isEmpty()) {
      remarks.add("%s: %s.".formatted(String.join(", ", ids), what));
    }
  }

  /** Versions whose whole interval lies below what is tolerated. */
  private List<String> tooSlow() {
    return speedups().entrySet().stream()
        .filter(each -> each.getValue().high() < 1 - tolerance)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether no version became too slow, and none of this build failed. */
  public boolean isGood() {
    return measured == null
        || tooSlow().isEmpty()
            && pairs.part().versions().stream()
                .noneMatch(each -> measured.rounds().failures().containsKey(each.id()));
  }

  /** The table as GitHub shows it. */
  public String markdown() {
    String remarks = String.join("\n\n", remarks()) + "\n";
    if (speedups().isEmpty()) {
      return remarks;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("version", "over itself in %s (95 %% CI)".formatted(commit), ""));
    speedups()
        .forEach((id, speedup) -> rows.add(List.of(id, speedup.withInterval(), verdict(speedup))));
    return new Grid("lrl", rows).markdown() + "\n" + remarks;
  }
}
