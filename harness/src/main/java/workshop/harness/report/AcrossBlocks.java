package workshop.harness.report;

import module java.base;

import workshop.harness.plot.Numbers;
import workshop.harness.results.MeasuredSuite;
import workshop.harness.results.Publication;
import workshop.harness.results.Speedup;

/**
 * A chapter's generated blocks that take several measurements: {@code speedups A B} the speedups of
 * each side by side, {@code headroom V} what a version takes beside the lower bound.
 */
final class AcrossBlocks {

  /** Less is not worth looking for. */
  private static final double WORTH_TRYING = 1.1;

  private AcrossBlocks() {}

  /** The content of a block, or nothing if it is another one, or something was not measured. */
  static Optional<String> content(Publication results, String block) {
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
    SpeedupTable first = new SpeedupTable(all.getFirst());
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("version", "idea", all, AcrossBlocks::conditions));
    List<String> ids = all.getFirst().ids();
    for (int i = 0; i < ids.size(); i++) {
      int row = i;
      rows.add(
          row(
              ids.get(i),
              first.idea(ids.get(i)),
              all,
              measured -> measured.speedup(measured.ids().get(row)).withInterval()));
    }
    return Optional.of(
        new Grid("ll" + "r".repeat(all.size()), rows).markdown()
            + "\nSpeedup over %s (95 %% CI).".formatted(ids.getFirst()));
  }

  private static List<String> row(
      String id, String idea, List<MeasuredSuite> all, Function<MeasuredSuite, String> cell) {
    return Stream.concat(Stream.of(id, idea), all.stream().map(cell)).toList();
  }

  private static String conditions(MeasuredSuite measured) {
    String options = measured.conditions().workload().options(measured.ofSuite());
    return "%s; %s"
        .formatted(
            options.isEmpty() ? "default input" : options, new SpeedupTable(measured).heap());
  }

  private static Optional<String> headroom(Publication results, MeasuredSuite measured, String id) {
    Optional<String> bound = measured.ofSuite().lowerBound();
    Optional<Double> ns = measured.nsPerUnit(measured.baseline());
    Optional<Speedup> most = bound.flatMap(each -> results.speedup(measured.baseline(), each));
    if (!measured.has(id) || ns.isEmpty() || most.isEmpty()) {
      return Optional.empty();
    }
    double least = ns.get() / most.get().ratio();
    double left = measured.nsPerUnit(id).orElseThrow() / least;
    return Optional.of(
        "`%s` takes %s ns for each %s. The lower bound, `%s`, takes %s ns: %s."
            .formatted(
                id,
                Numbers.ms(measured.nsPerUnit(id).orElseThrow()),
                measured.conditions().units().orElseThrow().unit(),
                bound.get(),
                Numbers.ms(least),
                left < WORTH_TRYING
                    ? "to be faster, a version must do fewer of them"
                    : new Speedup(left, 1, 1).ratioText() + " should still be possible"));
  }
}
