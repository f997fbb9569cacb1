package workshop.harness.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import workshop.harness.measure.BuildPairs;
import workshop.harness.measure.Rounds;
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

  /**
   * A version that was measured in both builds; its speedup is of this build's over the other's.
   */
  private record Change(String id, Speedup speedup, String verdict) {

    private static Change of(String id, Speedup speedup) {
      boolean isShown = speedup.showsDifference();
      return new Change(
          id,
          speedup,
          Double.isInfinite(speedup.high())
              ? "one round tells no difference from noise"
              : !isShown ? "no difference shown" : speedup.ratio() < 1 ? "slower" : "faster");
    }

    private String line() {
      String sign = speedup.showsDifference() ? ":" : ",";
      return "%s: %s%s %s".formatted(id, speedup.withInterval(), sign, verdict);
    }
  }

  private List<Change> changes() {
    if (measured == null) {
      return List.of();
    }
    Rounds rounds = measured.rounds();
    return pairs.measuredInBoth(rounds).stream()
        .map(id -> Change.of(id, rounds.speedup(pairs.idInOther(id), id)))
        .toList();
  }

  /** A line for each version, then the remarks. */
  public List<String> lines() {
    return Stream.concat(changes().stream().map(Change::line), remarks().stream()).toList();
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    tell(remarks, pairs.same(), "the same bytecode in %s, so not compared".formatted(commit));
    tell(remarks, pairs.added(), "not in %s, so not compared".formatted(commit));
    if (measured != null) {
      remarks.add("Above 1 is faster than %s.".formatted(commit));
      remarks.addAll(measured.rounds().failures().values());
      changes().stream()
          .map(Change::speedup)
          .filter(speedup -> !speedup.showsDifference() && Double.isFinite(speedup.high()))
          .max(Comparator.comparing(Speedup::detectable))
          .ifPresent(widest ->
              remarks.add("Where no difference is shown, this run %s.".formatted(widest.power())));
      tooSlow()
          .ifPresent(ids ->
              remarks.add(
                  String.format(
                      Locale.ROOT,
                      "Slower by more than %.0f %%, the whole interval: %s.",
                      100 * tolerance,
                      ids)));
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
  private Optional<String> tooSlow() {
    return changes().stream()
        .filter(change -> change.speedup.high() < 1 - tolerance)
        .map(Change::id)
        .reduce((a, b) -> a + ", " + b);
  }

  /** Whether no version became too slow, and none of this build failed. */
  public boolean isGood() {
    return measured == null
        || tooSlow().isEmpty()
            && measured.rounds().failures().keySet().stream()
                .noneMatch(id -> pairs.part().versions().stream().anyMatch(v -> v.id().equals(id)));
  }

  /** The table as GitHub shows it. */
  public String markdown() {
    String remarks = String.join("\n\n", remarks()) + "\n";
    if (changes().isEmpty()) {
      return remarks;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("version", "over itself in %s (95 %% CI)".formatted(commit), ""));
    changes()
        .forEach(
            change -> rows.add(List.of(change.id, change.speedup.withInterval(), change.verdict)));
    return new Grid("lrl", rows).markdown() + "\n" + remarks;
  }

  private record Document(
      String suite,
      String base,
      double tolerance,
      boolean good,
      List<Change> changed,
      List<String> same,
      List<String> added,
      Results measured) {}

  /** The document that {@code --json} writes, indented, with a line end. */
  public String json() {
    Document document =
        new Document(
            pairs.part().name(),
            commit,
            tolerance,
            isGood(),
            changes(),
            pairs.same(),
            pairs.added(),
            measured == null ? null : measured.results());
    return Results.json(document);
  }
}
