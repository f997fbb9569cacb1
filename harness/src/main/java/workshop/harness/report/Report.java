package workshop.harness.report;

import module java.base;

import org.apache.commons.text.StringEscapeUtils;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.measure.Machine;
import workshop.harness.measure.Rounds;

/**
 * A measurement of several versions as a table, for a terminal or for Markdown.
 *
 * @param name the name of what was measured: the suite's, or that of a part of it
 * @param leftOut versions that could not run there, with the reason
 */
public record Report(
    String name,
    Suite<?, ?> suite,
    Workload workload,
    Rounds rounds,
    Machine machine,
    LocalDate date,
    List<String> leftOut) {

  /** What was measured just now. */
  public Report(Suites.Part<?, ?> part, Workload workload, Rounds rounds, Machine machine) {
    this(part.name(), part.suite(), workload, rounds, machine, LocalDate.now(), part.leftOut());
  }

  /** Whether all versions that were measured have scores. */
  public boolean isWhole() {
    return rounds.failures().isEmpty();
  }

  /** Whether nothing is missing that a published table would have to have. */
  public boolean isComplete() {
    return isWhole() && leftOut.isEmpty();
  }

  /** The same for programs. */
  public Results results() {
    return Results.of(this);
  }

  /** The table with all columns. */
  private Grid grid() {
    List<List<String>> rows = new ArrayList<>(List.of(head()));
    String solution = null;
    for (String version : rounds.versions()) {
      rows.add(row(version, solution));
      solution = isOfSuite(version) ? version : solution;
    }
    return new Grid("ll" + "r".repeat(head().size() - 2), rows);
  }

  private List<String> head() {
    List<String> head = new ArrayList<>(List.of("version", "idea", "ms/iteration"));
    head.add("speedup (95 % CI)");
    if (hasSteps()) {
      head.add("step (95 % CI)");
    }
    rounds.units().ifPresent(units -> head.add("ns/" + units.unit()));
    head.add("bytes/iter.");
    head.addAll(rounds.figures(rounds.baseline()).keySet());
    return head;
  }

  private boolean hasSteps() {
    return suite.versions().stream().anyMatch(version -> suite.builtOn(version.id()).isPresent());
  }

  /** A version's row; the step of a student's version is over the solution above it. */
  private List<String> row(String version, String solution) {
    List<String> row = new ArrayList<>(List.of(version, idea(version)));
    row.add(Numbers.ms(rounds.ms(version)));
    row.add(version.equals(rounds.baseline()) ? "1 (baseline)" : text(rounds.baseline(), version));
    if (hasSteps()) {
      Optional<String> from =
          isOfSuite(version) || Version.isAnew(version)
              ? suite.builtOn(version)
              : Optional.ofNullable(solution);
      row.add(
          from.filter(rounds::has)
              .map(id -> (id.equals(solution) ? "" : id + ": ") + text(id, version))
              .orElse(""));
    }
    rounds.nsPerUnit(version).ifPresent(ns -> row.add(Numbers.ms(ns)));
    row.add(Numbers.whole(rounds.bytes(version)));
    row.addAll(rounds.figures(version).values());
    return row;
  }

  private String text(String from, String to) {
    return rounds.has(from) ? rounds.speedup(from, to).withInterval() : "";
  }

  private boolean isOfSuite(String id) {
    return suite.listed(id).isPresent();
  }

  private String idea(String id) {
    return suite
        .listed(Version.plainId(id))
        .map(version -> version.idea() + (Version.isAnew(id) ? ", laid out in every call" : ""))
        .orElse("yours");
  }

  /** Whether its versions are taught, one step after the other. */
  public boolean isLesson() {
    return suite.lessons().contains(name);
  }

  /** The version that another one's step is taken over: the one it builds on, or the baseline. */
  String before(String id) {
    return suite.builtOn(id).filter(rounds::has).orElse(rounds.baseline());
  }

  /** What to know beside the table: unclear speedups, notes, and where it was measured. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    rounds.versions().stream()
        .skip(1)
        .filter(version -> !rounds.speedup(version).showsDifference())
        .forEach(version -> remarks.add(version + "  " + rounds.speedup(version)));
    remarks.addAll(rounds.notes());
    leftOut.stream().map("Left out: %s."::formatted).forEach(remarks::add);
    remarks.add(caption());
    return remarks;
  }

  /**
   * The table in plain text, a line for each version.
   *
   * @param wide whether to show bytes and ideas, for which 80 columns are too few
   */
  public List<String> table(boolean wide) {
    List<String> wideOnly = List.of("idea", "bytes/iter.");
    List<String> head = head();
    List<Integer> columns =
        IntStream.range(0, head.size())
            .boxed()
            .filter(i -> !head.get(i).startsWith("ns/"))
            .filter(i -> wide || !wideOnly.contains(head.get(i)))
            .collect(Collectors.toCollection(ArrayList::new));
    if (wide) {
      columns.add(columns.remove(1)); // The idea, whose lengths differ most, comes last.
    }
    return grid().only(columns).lines();
  }

  /** The table for a notebook, and the remarks. */
  public String html() {
    return remarks().stream()
        .map(remark -> "<p>" + StringEscapeUtils.escapeHtml4(remark) + "</p>")
        .collect(Collectors.joining("", grid().html(), ""));
  }

  /** The table as GitHub shows it, with the machine and the date. */
  public String markdown() {
    return Stream.of(
            Stream.of(grid().markdown(), caption() + "\n"),
            rounds.failures().values().stream().map(failure -> failure + "\n"),
            leftOut.stream().map("Left out: %s.\n"::formatted))
        .flatMap(parts -> parts)
        .collect(Collectors.joining("\n"));
  }

  /** Where, when and on what the numbers were measured, in one line. */
  public String caption() {
    String count = Numbers.count(rounds.count(), "round");
    String heap = rounds.hasUsualHeap() ? "" : "; heap of %d MB".formatted(rounds.heapMegabytes());
    String check =
        rounds.check().contains(",") ? "; results checked: %s".formatted(rounds.check()) : "";
    return "Measured %s, %s, on %s; %s%s%s.".formatted(date, count, machine, workload, heap, check);
  }
}
