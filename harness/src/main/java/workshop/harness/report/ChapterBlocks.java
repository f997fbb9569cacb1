package workshop.harness.report;

import module java.base;

import workshop.harness.*;
import workshop.harness.plot.Numbers;
import workshop.harness.results.*;

/** What measurements and profiles say in a chapter's generated blocks. */
public final class ChapterBlocks {

  /** Less is not worth looking for. */
  private static final double WORTH_TRYING = 1.1;

  private ChapterBlocks() {}

  /**
   * The content of a chapter's generated block, or nothing if there are no results for it: {@code
   * machine} where it was measured, {@code diff A B} the changed code, {@code step V} what a
   * version bought, {@code figures V} that beside the version's own figures, {@code speedups P Q}
   * the speedups of several measurements side by side, {@code headroom V} what a version takes
   * beside the lower bound, {@code profile V} where its time goes, {@code scale} time over size,
   * and else the table of the suite or part of that name.
   */
  public static Optional<String> content(Publication results, String block) {
    String[] words = block.split(" ");
    String id = words[words.length - 1];
    List<MeasuredSuite> complete =
        results.measured().stream().filter(MeasuredSuite::isComplete).toList();
    return switch (words[0]) {
      case "machine" -> complete.stream().map(ChapterBlocks::machine).findFirst();
      case "diff" -> Optional.of(diff(words[Math.min(1, words.length - 1)], id));
      case "step" ->
          withStep(complete, id)
              // The version's own suite: others may borrow it.
              .filter(measured -> measured.suite().equals(Suites.version(id).suite().name()))
              .map(measured -> step(measured, id))
              .findFirst();
      case "figures" -> withStep(complete, id).map(measured -> figures(measured, id)).findFirst();
      case "speedups" -> speedups(complete, List.of(words).subList(1, words.length));
      case "headroom" ->
          complete.stream()
              .filter(measured -> measured.has(id))
              .flatMap(measured -> headroom(results, measured, id).stream())
              .findFirst();
      case "profile" -> results.profile(id).map(profile -> new ProfileReport(profile).block());
      case "scale" -> results.scaled().stream().map(ScalingReport::block).findFirst();
      default ->
          named(complete, block).map(measured -> new SpeedupTable(measured).block()).findFirst();
    };
  }

  private static Stream<MeasuredSuite> named(List<MeasuredSuite> all, String part) {
    return all.stream().filter(measured -> measured.part().equals(part));
  }

  private static String machine(MeasuredSuite measured) {
    MeasuredSuite.Conditions conditions = measured.conditions();
    return "Measured %s on %s.".formatted(conditions.date(), conditions.machine());
  }

  private static String diff(String from, String to) {
    List<String> lines =
        CodeDiff.code(Suites.version(from).version(), Suites.version(to).version());
    return "```diff\n" + String.join("\n", lines) + "\n```";
  }

  private static Stream<MeasuredSuite> withStep(List<MeasuredSuite> all, String id) {
    return all.stream().filter(each -> each.has(id) && each.has(each.before(id)));
  }

  private static String step(MeasuredSuite measured, String id) {
    String previous = measured.before(id);
    return "Over `%s`: %s.".formatted(previous, measured.speedup(previous, id));
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

  /** The n-th rows of all measurements are the same version, in other JVMs or on other inputs. */
  private static Optional<String> speedups(List<MeasuredSuite> complete, List<String> names) {
    List<MeasuredSuite> all = names.stream().flatMap(name -> named(complete, name)).toList();
    if (all.size() < names.size()) {
      return Optional.empty();
    }
    List<String> ids = all.getFirst().ids();
    Grid<Integer> table =
        new Grid<>(IntStream.range(0, ids.size()).boxed().toList()).words("version", ids::get);
    for (MeasuredSuite each : all) {
      SpeedupTable conditions = new SpeedupTable(each);
      table.figures(
          "%s; %s".formatted(conditions.options(), conditions.heap()),
          row -> row == 0 ? "1 (baseline)" : each.speedup(each.ids().get(row)).withInterval());
    }
    return Optional.of(
        table.markdown() + "\nSpeedup over %s (95 %% CI).".formatted(ids.getFirst()));
  }

  /** By a run that has both the version and the lower bound, or else over the baseline. */
  private static Optional<String> headroom(Publication results, MeasuredSuite measured, String id) {
    String bound = measured.ofSuite().lowerBound().orElse("");
    Optional<Double> left =
        results
            .speedup(id, bound)
            .map(Speedup::ratio)
            .or(() ->
                results
                    .speedup(measured.baseline(), bound)
                    .map(most -> most.ratio() / measured.speedup(id).ratio()));
    return left.flatMap(ratio ->
        measured
            .unitTime(id)
            .map(time ->
                "`%s` takes %s ns for each %s%s."
                    .formatted(
                        id,
                        Numbers.ms(time.ns()),
                        time.unit(),
                        ratio < WORTH_TRYING
                            ? ", as the lower bound, `%s`, does: to be faster, a version must do fewer %ss"
                                .formatted(bound, time.unit())
                            : ": by the lower bound, `%s`, %s should still be possible"
                                .formatted(bound, new Speedup(ratio, 1, 1).ratioText()))));
  }
}
