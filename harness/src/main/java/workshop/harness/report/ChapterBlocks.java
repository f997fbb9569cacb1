package workshop.harness.report;

import java.util.Optional;
import java.util.stream.Collectors;
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

  /** The content of a block, or nothing if it is of another suite or kind. */
  public static Optional<String> content(Report report, String block) {
    String[] words = block.split(" ");
    if (block.equals(report.name())) {
      return Optional.of(report.markdown());
    }
    if (words[0].equals("diff") && words.length == 3) {
      return report
          .suite()
          .listed(words[1])
          .flatMap(before -> report.suite().listed(words[2]).map(after -> fenced(before, after)));
    }
    if (words[0].equals("step") && words.length == 2) {
      return step(report, words[1]);
    }
    if (words[0].equals("figures") && words.length == 2) {
      return report.suite().listed(words[1]).flatMap(version -> figures(report, version.id()));
    }
    return Optional.empty();
  }

  private static String fenced(Version<?, ?> before, Version<?, ?> after) {
    return "```diff\n" + String.join("\n", CodeDiff.between(before, after)) + "\n```";
  }

  /** Nothing where it was not measured: then what stands there comes from another part. */
  private static Optional<String> figures(Report report, String id) {
    Rounds rounds = report.rounds();
    String previous = report.suite().builtOn(id).orElse(rounds.baseline());
    if (!rounds.has(id) || !rounds.has(previous)) {
      return Optional.empty();
    }
    String figures =
        rounds.figures(id).entrySet().stream()
            .map(figure -> figure.getKey() + " " + figure.getValue())
            .collect(Collectors.joining(", "));
    return Optional.of(
        "`%s` %s. Measured over `%s`: %s."
            .formatted(id, figures, previous, rounds.speedup(previous, id)));
  }

  /**
   * Nothing where it was not measured, or borrowed from another suite: then what stands there comes
   * from another part or from that suite.
   */
  private static Optional<String> step(Report report, String id) {
    Rounds rounds = report.rounds();
    if (isBorrowed(report.suite(), id)) {
      return Optional.empty();
    }
    String baseline = rounds.baseline();
    String previous = report.suite().builtOn(id).orElse(baseline);
    if (!rounds.has(id) || !rounds.has(previous)) {
      return Optional.empty();
    }
    String step = "Over %s: %s".formatted(previous, rounds.speedup(previous, id));
    String whole =
        previous.equals(baseline) ? "" : ". Over %s: %s".formatted(baseline, rounds.speedup(id));
    return Optional.of("%s%s. %s".formatted(step, whole, report.caption()));
  }

  private static boolean isBorrowed(Suite<?, ?> suite, String id) {
    return Suites.all().stream()
        .filter(each -> each.listed(Version.plainId(id)).isPresent())
        .findFirst()
        .filter(first -> !first.name().equals(suite.name()))
        .isPresent();
  }
}
