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
   * A version that was measured in both builds.
   *
   * @param speedup of this build's over the other one's
   * @param overFirst of this build's over the first version; empty for the first version itself
   * @param overFirstBefore the same in the other build; empty where that lacks the first version
   */
  private record Change(
      String id, Speedup speedup, Optional<Speedup> overFirst, Optional<Speedup> overFirstBefore) {

    private String verdict() {
      if (Double.isInfinite(speedup.high())) {
        return "one round tells no difference from noise";
      }
      return !speedup.showsDifference()
          ? "no difference shown"
          : speedup.ratio() < 1 ? "slower" : "faster";
    }

    private String line(String first) {
      return "%s: %s%s %s%s%s"
          .formatted(
              id,
              speedup.withInterval(),
              speedup.showsDifference() ? ":" : ",",
              verdict(),
              overFirst.map(over -> "; %s over %s".formatted(over.ratioText(), first)).orElse(""),
              overFirstBefore.map(over -> ", %s before".formatted(over.ratioText())).orElse(""));
    }
  }

  private List<Change> changes() {
    if (measured == null) {
      return List.of();
    }
    Rounds rounds = measured.rounds();
    return pairs.measuredInBoth(rounds).stream()
        .map(id -> {
          String before = pairs.idInOther(id);
          Optional<Speedup> over = over(first(), id);
          Optional<Speedup> overBefore =
              over.isEmpty() || pairs.added().contains(first())
                  ? Optional.empty()
                  : over(pairs.idInOther(first()), before);
          return new Change(id, rounds.speedup(before, id), over, overBefore);
        })
        .toList();
  }

  private Optional<Speedup> over(String first, String id) {
    return id.equals(first) || !measured.rounds().has(first)
        ? Optional.empty()
        : Optional.of(measured.rounds().speedup(first, id));
  }

  private String first() {
    return measured.rounds().baseline();
  }

  /** A line for each version, then the remarks. */
  public List<String> lines() {
    return Stream.concat(changes().stream().map(change -> change.line(first())), remarks().stream())
        .toList();
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
    String itself = "over itself in %s (95 %% CI)".formatted(commit);
    rows.add(List.of("version", itself, "", "over " + first(), "before"));
    for (Change change : changes()) {
      rows.add(
          List.of(
              change.id,
              change.speedup.withInterval(),
              change.verdict(),
              change.overFirst.map(Speedup::withInterval).orElse(""),
              change.overFirstBefore.map(Speedup::withInterval).orElse("")));
    }
    return new Grid("lrlrr", rows).markdown() + "\n" + remarks;
  }

  /** A measured version as programs read it; what is unknown is null. */
  private record ChangeResult(
      String id, double speedup, Double speedupLow, Double speedupHigh, String verdict) {

    private static ChangeResult of(Change change) {
      return new ChangeResult(
          change.id,
          change.speedup.ratio(),
          Results.bound(change.speedup.low()),
          Results.bound(change.speedup.high()),
          change.verdict());
    }
  }

  private record Document(
      String suite,
      String base,
      double tolerance,
      boolean good,
      List<ChangeResult> changed,
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
            changes().stream().map(ChangeResult::of).toList(),
            pairs.same(),
            pairs.added(),
            measured == null ? null : measured.results());
    return Results.json(document);
  }
}
