package workshop.harness.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
   * @param overBaseline of this build's over the first version; null for that one itself
   * @param overBaselineBefore the same in the other build; null where that lacks the first version
   */
  private record Change(
      String id, Speedup speedup, Speedup overBaseline, Speedup overBaselineBefore) {

    private String verdict() {
      if (Double.isInfinite(speedup.high())) {
        return "one round tells no difference from noise";
      }
      return !speedup.showsDifference()
          ? "no difference shown"
          : speedup.ratio() < 1 ? "slower" : "faster";
    }
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (String id : pairs.changed().keySet()) {
      String before = pairs.idInOther(id);
      Rounds rounds = measured.rounds();
      if (rounds.has(id) && rounds.has(before)) {
        changes.add(
            new Change(id, rounds.speedup(before, id), over(id, false), over(before, true)));
      }
    }
    return changes;
  }

  private Speedup over(String id, boolean inOther) {
    String first = measured.rounds().baseline();
    String baseline = inOther ? pairs.idInOther(first) : first;
    boolean isMissing = inOther && pairs.added().contains(first);
    return id.equals(baseline) || isMissing || !measured.rounds().has(baseline)
        ? null
        : measured.rounds().speedup(baseline, id);
  }

  /** A line for each version, and what to know beside them. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Change change : changes()) {
      String over = inBoth(change);
      lines.add(
          "%s: %s%s %s%s"
              .formatted(
                  change.id,
                  change.speedup.withInterval(),
                  change.speedup.showsDifference() ? ":" : ",",
                  change.verdict(),
                  over.isEmpty() ? "" : "; " + over));
    }
    lines.addAll(remarks());
    return lines;
  }

  private String inBoth(Change change) {
    if (change.overBaseline == null) {
      return "";
    }
    String here = "%s over %s".formatted(change.overBaseline.ratioText(), first());
    return change.overBaselineBefore == null
        ? here
        : "%s, %s before".formatted(here, change.overBaselineBefore.ratioText());
  }

  private String first() {
    return measured.rounds().baseline();
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    told(pairs.same(), "the same bytecode in %s, so not compared".formatted(commit))
        .ifPresent(remarks::add);
    told(pairs.added(), "not in %s, so not compared".formatted(commit)).ifPresent(remarks::add);
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

  private static Optional<String> told(List<String> ids, String what) {
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of("%s: %s.".formatted(String.join(", ", ids), what));
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
    List<List<String>> rows = new ArrayList<>();
    for (Change change : changes()) {
      rows.add(
          List.of(
              change.id,
              change.speedup.withInterval(),
              change.verdict(),
              text(change.overBaseline),
              text(change.overBaselineBefore)));
    }
    String remarks = String.join("\n\n", remarks()) + "\n";
    if (rows.isEmpty()) {
      return remarks;
    }
    String itself = "over itself in %s (95 %% CI)".formatted(commit);
    rows.addFirst(List.of("version", itself, "", "over " + first(), "before"));
    return new Grid("lrlrr", rows).markdown() + "\n" + remarks;
  }

  private static String text(Speedup speedup) {
    return speedup == null ? "" : speedup.withInterval();
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
