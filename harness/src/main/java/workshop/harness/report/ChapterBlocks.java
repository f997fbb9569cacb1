package workshop.harness.report;

import module java.base;

import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.measure.Rounds;

/**
 * What a measurement says in a chapter's generated blocks: the table under the suite's name or that
 * of a part, {@code diff A B} the changed code, {@code step V} what a version bought, {@code
 * figures V} that beside the version's own figures.
 */
public final class ChapterBlocks {

  private ChapterBlocks() {}

  /** The content of a block, or nothing if it is of another suite or kind, or was not measured. */
  public static Optional<String> content(Report report, String block) {
    if (block.equals(report.name())) {
      return Optional.of(report.markdown());
    }
    Suite<?, ?> suite = report.suite();
    String[] words = block.split(" ");
    if (words.length != (words[0].equals("diff") ? 3 : 2)) {
      return Optional.empty();
    }
    return switch (words[0]) {
      case "diff" ->
          suite
              .listed(words[1])
              .flatMap(before -> suite.listed(words[2]).map(after -> fenced(before, after)));
      case "step" ->
          hasStep(report, words[1]) && !isBorrowed(suite, words[1])
              ? Optional.of(step(report, words[1]))
              : Optional.empty();
      case "figures" ->
          suite
              .listed(words[1])
              .filter(version -> hasStep(report, version.id()))
              .map(version -> figures(report, version.id()));
      default -> Optional.empty();
    };
  }

  private static String fenced(Version<?, ?> before, Version<?, ?> after) {
    return "```diff\n" + String.join("\n", CodeDiff.between(before, after)) + "\n```";
  }

  private static boolean hasStep(Report report, String id) {
    return report.rounds().has(id) && report.rounds().has(previous(report, id));
  }

  private static String previous(Report report, String id) {
    return report.suite().builtOn(id).orElse(report.rounds().baseline());
  }

  private static String figures(Report report, String id) {
    Rounds rounds = report.rounds();
    String figures =
        rounds.figures(id).entrySet().stream()
            .map(figure -> figure.getKey() + " " + figure.getValue())
            .collect(Collectors.joining(", "));
    String previous = previous(report, id);
    return "`%s` %s. Measured over `%s`: %s."
        .formatted(id, figures, previous, rounds.speedup(previous, id));
  }

  private static String step(Report report, String id) {
    Rounds rounds = report.rounds();
    String baseline = rounds.baseline();
    String previous = previous(report, id);
    String step = "Over %s: %s".formatted(previous, rounds.speedup(previous, id));
    String whole =
        previous.equals(baseline) ? "" : ". Over %s: %s".formatted(baseline, rounds.speedup(id));
    return "%s%s. %s".formatted(step, whole, report.caption());
  }

  /** Whether the version is another suite's, which fills the block of its step. */
  private static boolean isBorrowed(Suite<?, ?> suite, String id) {
    return Suites.all().stream()
        .filter(each -> each.listed(Version.plainId(id)).isPresent())
        .findFirst()
        .filter(first -> !first.name().equals(suite.name()))
        .isPresent();
  }
}
