package workshop.harness.report;

import module java.base;

import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.VersionKey;
import workshop.harness.results.Conditions;
import workshop.harness.results.MeasuredSuite;
import workshop.harness.results.Publication;

/**
 * What a measurement says in a chapter's generated blocks: the table under the suite's name or that
 * of a part, {@code machine} where it was measured, {@code diff A B} the changed code, {@code step
 * V} what a version bought, {@code figures V} that beside the version's own figures.
 */
public final class ChapterBlocks {

  private ChapterBlocks() {}

  /** The content of a chapter's generated block, or nothing if there are no results for it. */
  public static Optional<String> content(Publication results, String block) {
    return Stream.of(
            results.measured().stream()
                .filter(MeasuredSuite::isComplete)
                .flatMap(measured -> content(measured, block).stream()),
            AcrossBlocks.content(results, block).stream(),
            ProfileReport.content(results.profiled(), block).stream(),
            results.scaled().stream()
                .flatMap(scaling -> ScalingReport.content(scaling, block).stream()))
        .flatMap(contents -> contents)
        .findFirst();
  }

  /** The content of a block, or nothing if it is of another suite or kind, or was not measured. */
  public static Optional<String> content(MeasuredSuite measured, String block) {
    if (block.equals("machine")) {
      Conditions conditions = measured.conditions();
      return Optional.of("Measured %s on %s.".formatted(conditions.date(), conditions.machine()));
    }
    if (block.equals(measured.part())) {
      return Optional.of(new SpeedupTable(measured).block());
    }
    Suite<?, ?> suite = measured.ofSuite();
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
          hasStep(measured, words[1]) && !isBorrowed(suite, words[1])
              ? Optional.of(step(measured, words[1]))
              : Optional.empty();
      case "figures" ->
          suite
              .listed(words[1])
              .filter(version -> hasStep(measured, version.id()))
              .map(version -> figures(measured, version.id()));
      default -> Optional.empty();
    };
  }

  private static String fenced(Version<?, ?> before, Version<?, ?> after) {
    return "```diff\n" + String.join("\n", CodeDiff.between(before, after)) + "\n```";
  }

  private static boolean hasStep(MeasuredSuite measured, String id) {
    return measured.has(id) && measured.has(previous(measured, id));
  }

  private static String previous(MeasuredSuite measured, String id) {
    return measured.ofSuite().builtOn(id).orElse(measured.baseline());
  }

  private static String figures(MeasuredSuite measured, String id) {
    String figures =
        measured.version(id).figures().entrySet().stream()
            .map(figure -> figure.getKey() + " " + figure.getValue())
            .collect(Collectors.joining(", "));
    String previous = previous(measured, id);
    return "`%s` %s. Measured over `%s`: %s."
        .formatted(id, figures, previous, measured.speedup(previous, id));
  }

  private static String step(MeasuredSuite measured, String id) {
    String baseline = measured.baseline();
    String previous = previous(measured, id);
    String step = "Over %s: %s".formatted(previous, measured.speedup(previous, id));
    String whole =
        previous.equals(baseline) ? "" : ". Over %s: %s".formatted(baseline, measured.speedup(id));
    return "%s%s.".formatted(step, whole);
  }

  /** Whether the version is another suite's, which fills the block of its step. */
  private static boolean isBorrowed(Suite<?, ?> suite, String id) {
    return Suites.all().stream()
        .filter(each -> each.listed(VersionKey.parse(id).id()).isPresent())
        .findFirst()
        .filter(first -> !first.name().equals(suite.name()))
        .isPresent();
  }
}
