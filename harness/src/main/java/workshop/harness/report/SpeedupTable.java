package workshop.harness.report;

import module java.base;

import org.apache.commons.text.StringEscapeUtils;
import workshop.harness.*;
import workshop.harness.plot.Numbers;
import workshop.harness.results.*;

/** A measurement of several versions as a table, for a terminal or for Markdown. */
public record SpeedupTable(MeasuredSuite measured) {

  /** All columns, as pages show them; or without ideas, times for a unit and bytes. */
  private Grid<String> table(boolean wide) {
    Grid<String> table = new Grid<>(measured.ids()).words("version", id -> id);
    if (wide) {
      table.words("idea", this::idea);
    }
    times(table);
    if (wide) {
      measured
          .conditions()
          .units()
          .map(Suite.Units::unit)
          .ifPresent(unit -> table.figures("ns/" + unit, id -> ns(measured, id, unit)));
      table.figures("bytes/iter.", id -> Numbers.whole(measured.version(id).bytes()));
    }
    for (String figure : measured.versions().getFirst().figures().keySet()) {
      table.figures(figure, id -> measured.version(id).figures().getOrDefault(figure, ""));
    }
    return table;
  }

  /** The table in plain text, a line for each version. */
  public List<String> lines(boolean wide) {
    return table(wide).lines();
  }

  private void times(Grid<String> table) {
    table.figures("ms/iteration", id -> Numbers.ms(measured.ms(id)));
    table.figures(
        "speedup (95 % CI)",
        id -> id.equals(measured.baseline()) ? "1 (baseline)" : speedup(measured.baseline(), id));
    Suite<?, ?> suite = measured.ofSuite();
    if (suite.ids().stream().anyMatch(id -> suite.builtOn(id).isPresent())) {
      table.figures("step (95 % CI)", this::step);
    }
  }

  /** The speedup over the version before; of a student's, over the solution above it. */
  private String step(String id) {
    Optional<String> above =
        measured.ids().stream()
            .takeWhile(each -> !each.equals(id))
            .filter(measured.ofSuite().ids()::contains)
            .reduce((_, last) -> last);
    return (isStudents(id) ? above : measured.ofSuite().builtOn(id))
        .filter(measured::has)
        .map(from -> (from.equals(above.orElse("")) ? "" : from + ": ") + speedup(from, id))
        .orElse("");
  }

  /** Nanoseconds for a unit of work, which is named where it is another one. */
  static String ns(MeasuredSuite measured, String version, String unit) {
    return measured
        .unitTime(version)
        .map(time -> Numbers.ms(time.ns()) + (time.unit().equals(unit) ? "" : "/" + time.unit()))
        .orElse("");
  }

  private String speedup(String from, String to) {
    return measured.speedup(from, to).withInterval();
  }

  private static boolean isStudents(String id) {
    return VersionKey.parse(id).mode().equals(VersionKey.Mode.STUDENT);
  }

  private String idea(String id) {
    VersionKey key = VersionKey.parse(id);
    boolean prepares = key.mode().equals(VersionKey.Mode.PREPARE);
    return measured
        .ofSuite()
        .listed(key.id())
        .filter(_ -> !isStudents(id))
        .map(version -> version.idea() + (prepares ? ", prepared in every call" : ""))
        .orElse("yours");
  }

  /** What to know beside the table: unclear speedups, notes, and where it was measured. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    measured.ids().stream()
        .skip(1)
        .filter(version -> !measured.speedup(version).showsDifference())
        .forEach(version -> remarks.add(version + "  " + measured.speedup(version)));
    remarks.addAll(measured.caveats());
    measured.conditions().leftOut().stream().map("Left out: %s."::formatted).forEach(remarks::add);
    remarks.add(caption());
    return remarks;
  }

  public String html() {
    return remarks().stream()
        .map(remark -> "<p>" + StringEscapeUtils.escapeHtml4(remark) + "</p>")
        .collect(Collectors.joining("", table(true).html(), ""));
  }

  /** The table as GitHub shows it, with the machine and the date. */
  public String markdown() {
    return markdown(caption());
  }

  /** The same for a page, which names machine and date in a block of its own. */
  String block() {
    return markdown("Measured in %s; %s".formatted(rounds(), conditions(options())));
  }

  private String markdown(String caption) {
    List<String> parts = new ArrayList<>(List.of(table(true).markdown(), caption + "\n"));
    measured.failures().values().forEach(failure -> parts.add(failure + "\n"));
    if (!measured.caveats().isEmpty()) {
      parts.add(
          "<details><summary>Notes on this run</summary>\n\n%s\n\n</details>\n"
              .formatted(String.join(" ", measured.caveats())));
    }
    measured.conditions().leftOut().forEach(id -> parts.add("Left out: %s.\n".formatted(id)));
    return String.join("\n", parts);
  }

  /** A line for each version, without the scores; what isn't known is empty. */
  public String csv() {
    Grid<String> table = new Grid<>(measured.ids()).words("id", id -> id);
    table.figures("ms_per_iteration", id -> "" + measured.ms(id));
    table.figures("ns_per_unit", id -> known(measured.unitTime(id).map(time -> time.ns())));
    table.figures("unit", id -> known(measured.unitTime(id).map(time -> time.unit())));
    table.figures("speedup", id -> "" + measured.speedup(id).ratio());
    table.figures("speedup_low", id -> "" + measured.speedup(id).low());
    table.figures("speedup_high", id -> known(Optional.of(measured.speedup(id).high())));
    table.figures("bytes_per_iteration", id -> known(measured.version(id).bytes()));
    table.figures("prepare_ms", id -> known(Optional.of(measured.version(id).prepareMs())));
    return table.csv();
  }

  private static String known(Optional<?> fact) {
    return fact.map(Object::toString).filter(text -> !text.matches("NaN|Infinity")).orElse("");
  }

  /** Where, when and on what the numbers were measured, in one line. */
  public String caption() {
    MeasuredSuite.Conditions conditions = measured.conditions();
    return "Measured %s, %s, on %s; %s"
        .formatted(
            conditions.date(),
            rounds(),
            conditions.machine(),
            conditions(conditions.workload().toString()));
  }

  String options() {
    String options = measured.conditions().workload().options(measured.ofSuite());
    return options.isEmpty() ? "default input" : options;
  }

  private String rounds() {
    return Numbers.count(measured.rounds(), "round");
  }

  private String conditions(String input) {
    String check = measured.conditions().check();
    return "%s; %s%s."
        .formatted(
            input, heap(), check.contains(",") ? "; results checked: %s".formatted(check) : "");
  }

  /** The collector, and the heap that it had. */
  String heap() {
    String options =
        measured.versions().stream()
            .map(version -> String.join(" ", version.jvmOptions()))
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElse("");
    Matcher collector = Pattern.compile("-XX:\\+Use(\\w+GC)").matcher(options);
    String name = collector.find() ? collector.group(1) : "no JVM";
    Matcher heap = Pattern.compile(".*-Xmx(\\d+)(\\w).*").matcher(options); // The last counts.
    return heap.matches()
        ? "%s, heap of %s %sB"
            .formatted(name, heap.group(1), heap.group(2).toUpperCase(Locale.ROOT))
        : name + ", the JVM's own heap";
  }
}
