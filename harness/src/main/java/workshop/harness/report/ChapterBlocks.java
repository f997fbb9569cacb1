package workshop.harness.report;

import module java.base;

import workshop.harness.*;
import workshop.harness.plot.Numbers;
import workshop.harness.results.*;

/**
 * What a measurement says in a chapter's generated blocks: the table under the suite's name or that
 * of a part, {@code machine} where it was measured, {@code diff A B} the changed code, {@code step
 * V} what a version bought, {@code figures V} that beside the version's own figures. And what
 * several measurements say together: {@code speedups P Q} the speedups of each side by side, {@code
 * headroom V} what a version takes beside the lower bound.
 */
public final class ChapterBlocks {

  /** Less is not worth looking for. */
  private static final double WORTH_TRYING = 1.1;

  private ChapterBlocks() {}

  /** The content of a chapter's generated block, or nothing if there are no results for it. */
  public static Optional<String> content(Publication results, String block) {
    return Stream.of(
            complete(results).flatMap(measured -> content(measured, block).stream()),
            across(results, block).stream(),
            ProfileReport.content(results.profiled(), block).stream(),
            results.scaled().stream()
                .flatMap(scaling -> ScalingReport.content(scaling, block).stream()))
        .flatMap(contents -> contents)
        .findFirst();
  }

  /** The content of a block, or nothing if it is of another suite or kind, or was not measured. */
  static Optional<String> content(MeasuredSuite measured, String block) {
    if (block.equals("machine")) {
      MeasuredSuite.Conditions conditions = measured.conditions();
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
    return "```diff\n" + String.join("\n", CodeDiff.code(before, after)) + "\n```";
  }

  private static boolean hasStep(MeasuredSuite measured, String id) {
    return measured.has(id) && measured.has(measured.before(id));
  }

  private static String figures(MeasuredSuite measured, String id) {
    String figures =
        measured.version(id).figures().entrySet().stream()
            .map(figure -> figure.getKey() + " " + figure.getValue())
            .collect(Collectors.joining(", "));
    String previous = measured.before(id);
    return "`%s` %s. Measured over `%s`: %s."
        .formatted(id, figures, previous, measured.speedup(previous, id));
  }

  private static String step(MeasuredSuite measured, String id) {
    String previous = measured.before(id);
    Speedup speedup = measured.speedup(previous, id);
    return "%s over %s%s."
        .formatted(
            speedup.withInterval(),
            previous,
            speedup.showsDifference() ? "" : ": no difference shown; " + speedup.power());
  }

  /** Whether the version is another suite's, which fills the block of its step. */
  private static boolean isBorrowed(Suite<?, ?> suite, String id) {
    return Suites.all().stream()
        .filter(each -> each.listed(VersionKey.parse(id).id()).isPresent())
        .findFirst()
        .filter(first -> !first.name().equals(suite.name()))
        .isPresent();
  }

  private static Optional<String> across(Publication results, String block) {
    List<String> words = List.of(block.split(" "));
    return switch (words.getFirst()) {
      case "speedups" -> speedups(results, words.subList(1, words.size()));
      case "headroom" ->
          complete(results)
              .flatMap(measured -> headroom(results, measured, words.getLast()).stream())
              .findFirst();
      default -> Optional.empty();
    };
  }

  private static Stream<MeasuredSuite> complete(Publication results) {
    return results.measured().stream().filter(MeasuredSuite::isComplete);
  }

  /** The n-th rows of all measurements are the same version, in other JVMs or on other inputs. */
  private static Optional<String> speedups(Publication results, List<String> names) {
    List<MeasuredSuite> all =
        names.stream()
            .flatMap(name -> complete(results).filter(measured -> measured.part().equals(name)))
            .toList();
    if (all.size() < names.size()) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("version", all, ChapterBlocks::conditions));
    List<String> ids = all.getFirst().ids();
    for (int i = 0; i < ids.size(); i++) {
      int row = i;
      rows.add(
          row(
              ids.get(i),
              all,
              measured ->
                  row == 0
                      ? "1 (baseline)"
                      : measured.speedup(measured.ids().get(row)).withInterval()));
    }
    return Optional.of(
        new Grid("l" + "r".repeat(all.size()), rows).markdown()
            + "\nSpeedup over %s (95 %% CI).".formatted(ids.getFirst()));
  }

  private static List<String> row(
      String id, List<MeasuredSuite> all, Function<MeasuredSuite, String> cell) {
    return Stream.concat(Stream.of(id), all.stream().map(cell)).toList();
  }

  private static String conditions(MeasuredSuite measured) {
    SpeedupTable table = new SpeedupTable(measured);
    return "%s; %s".formatted(table.options(), table.heap());
  }

  /** By a run that has both the version and the lower bound, or else over the baseline. */
  private static Optional<String> headroom(Publication results, MeasuredSuite measured, String id) {
    if (!measured.has(id)) {
      return Optional.empty();
    }
    Optional<String> bound = measured.ofSuite().lowerBound();
    Optional<MeasuredSuite.UnitTime> time = measured.unitTime(id);
    Optional<Double> left =
        bound
            .flatMap(least -> results.speedup(id, least))
            .map(Speedup::ratio)
            .or(() ->
                bound
                    .flatMap(least -> results.speedup(measured.baseline(), least))
                    .map(most -> most.ratio() / measured.speedup(id).ratio()));
    if (time.isEmpty() || left.isEmpty()) {
      return Optional.empty();
    }
    String unit = measured.conditions().units().orElseThrow().unit();
    String conclusion;
    if (!time.get().unit().equals(unit)) {
      conclusion =
          ". Doing every %s, the lower bound `%s` takes %s as long"
              .formatted(unit, bound.get(), ratio(1 / left.get()));
    } else if (left.get() < WORTH_TRYING) {
      conclusion =
          ", as the lower bound, `%s`, does: to be faster, a version must do fewer %ss"
              .formatted(bound.get(), unit);
    } else {
      conclusion =
          ": by the lower bound, `%s`, %s should still be possible"
              .formatted(bound.get(), ratio(left.get()));
    }
    return Optional.of(
        "`%s` takes %s ns for each %s%s."
            .formatted(id, Numbers.ms(time.get().ns()), time.get().unit(), conclusion));
  }

  private static String ratio(double ratio) {
    return new Speedup(ratio, 1, 1).ratioText();
  }
}
