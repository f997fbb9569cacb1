package workshop.harness.report;

import module java.base;

import workshop.harness.VersionKey;
import workshop.harness.results.*;

/**
 * What a change of the project did to the speed of its versions: this build beside another
 * commit's.
 *
 * @param commit the other one, as the user knows it
 * @param same ids of the versions with the same bytecode in both builds
 * @param added ids of the versions that the other build lacks
 * @param measured what was measured of those that differ, in both builds; empty if none does
 * @param tolerance how much slower a version may be: 0.1 stands for 10 %
 */
public record BuildReport(
    String commit,
    List<String> same,
    List<String> added,
    Optional<MeasuredSuite> measured,
    double tolerance) {

  /** How many times faster than in the other build each version is that was measured in both. */
  private Map<String, Speedup> speedups() {
    Map<String, Speedup> speedups = new LinkedHashMap<>();
    measured.ifPresent(suite -> {
      for (String inOther : suite.ids()) {
        VersionKey key = VersionKey.parse(inOther);
        if (key.mode().isOfCommit() && suite.has(key.id())) {
          speedups.put(key.id(), suite.speedup(inOther, key.id()));
        }
      }
    });
    return speedups;
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
    return tooSlow().isEmpty()
        && measured.stream()
            .flatMap(suite -> suite.failures().keySet().stream())
            .allMatch(id -> VersionKey.parse(id).mode().isOfCommit());
  }

  private static String verdict(Speedup speedup) {
    return speedup.showsDifference()
        ? speedup.ratio() < 1 ? "slower" : "faster"
        : "no difference shown; " + speedup.power();
  }

  /** A line for each version, then the remarks. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    speedups()
        .forEach((id, speedup) ->
            lines.add("%s: %s, %s".formatted(id, speedup.withInterval(), verdict(speedup))));
    lines.addAll(remarks());
    return lines;
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    tell(remarks, same, "the class has the same bytecode in %s, so not compared".formatted(commit));
    tell(remarks, added, "not in %s, so not compared".formatted(commit));
    if (measured.isPresent()) {
      remarks.add("Above 1 is faster than %s.".formatted(commit));
      remarks.addAll(measured.get().failures().values());
      String slower = "slower by more than %.0f %%, the whole interval";
      tell(remarks, tooSlow(), slower.formatted(100 * tolerance));
      remarks.addAll(measured.get().caveats());
      remarks.add(new SpeedupTable(measured.get()).caption());
    }
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
    if (speedups().isEmpty()) {
      return remarks;
    }
    String over = "over itself in %s (95 %% CI)".formatted(commit);
    return new Grid<>(List.copyOf(speedups().entrySet()))
            .words("version", Map.Entry::getKey)
            .figures(over, each -> each.getValue().withInterval())
            .words("", each -> verdict(each.getValue()))
            .markdown()
        + "\n"
        + remarks;
  }
}
