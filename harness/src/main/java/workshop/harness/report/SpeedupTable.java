package workshop.harness.report;

import module java.base;

import org.apache.commons.text.StringEscapeUtils;
import workshop.harness.*;
import workshop.harness.plot.Numbers;
import workshop.harness.results.*;

/** A measurement of several versions as a table, for a terminal or for Markdown. */
public record SpeedupTable(MeasuredSuite measured) {

  private Suite<?, ?> suite() {
    return measured.ofSuite();
  }

  /** The table with all columns. */
  private Grid grid() {
    List<List<String>> rows = new ArrayList<>(List.of(head()));
    String solution = null;
    for (String version : measured.ids()) {
      rows.add(row(version, solution));
      solution = suite().listed(version).isPresent() ? version : solution;
    }
    return new Grid("ll" + "r".repeat(head().size() - 2), rows);
  }

  private List<String> head() {
    List<String> head = new ArrayList<>(List.of("version", "idea", "ms/iteration"));
    head.add("speedup (95 % CI)");
    if (hasSteps()) {
      head.add("step (95 % CI)");
    }
    measured.conditions().units().ifPresent(units -> head.add("ns/" + units.unit()));
    head.add("bytes/iter.");
    head.addAll(measured.versions().getFirst().figures().keySet());
    return head;
  }

  private boolean hasSteps() {
    return suite().versions().stream()
        .anyMatch(version -> suite().builtOn(version.id()).isPresent());
  }

  /** A version's row; the step of a student's version is over the solution above it. */
  private List<String> row(String version, String solution) {
    List<String> row = new ArrayList<>(List.of(version, idea(version)));
    row.add(Numbers.ms(measured.ms(version)));
    row.add(
        version.equals(measured.baseline()) ? "1 (baseline)" : text(measured.baseline(), version));
    if (hasSteps()) {
      Optional<String> from =
          isStudents(version) ? Optional.ofNullable(solution) : suite().builtOn(version);
      row.add(
          from.filter(measured::has)
              .map(id -> (id.equals(solution) ? "" : id + ": ") + text(id, version))
              .orElse(""));
    }
    measured.conditions().units().ifPresent(units -> row.add(ns(measured, version, units.unit())));
    row.add(Numbers.whole(measured.version(version).bytes()));
    row.addAll(measured.version(version).figures().values());
    return row;
  }

  /** Nanoseconds for a unit of work, which is named where it is another one. */
  static String ns(MeasuredSuite measured, String version, String unit) {
    return measured
        .unitTime(version)
        .map(time -> Numbers.ms(time.ns()) + (time.unit().equals(unit) ? "" : "/" + time.unit()))
        .orElse("");
  }

  private String text(String from, String to) {
    return measured.has(from) ? measured.speedup(from, to).withInterval() : "";
  }

  private static boolean isStudents(String id) {
    return VersionKey.parse(id).mode().equals(VersionKey.Mode.STUDENT);
  }

  private String idea(String id) {
    VersionKey key = VersionKey.parse(id);
    boolean prepares = key.mode().equals(VersionKey.Mode.PREPARE);
    return suite()
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

  /** The table in plain text, a line for each version; bytes and ideas if it is wide. */
  public List<String> lines(boolean wide) {
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

  public String html() {
    return remarks().stream()
        .map(remark -> "<p>" + StringEscapeUtils.escapeHtml4(remark) + "</p>")
        .collect(Collectors.joining("", grid().html(), ""));
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
    return Stream.of(
            Stream.of(grid().markdown(), caption + "\n"),
            measured.failures().values().stream().map(failure -> failure + "\n"),
            Stream.of(measured.caveats())
                .filter(notes -> !notes.isEmpty())
                .map(notes ->
                    "<details><summary>Notes on this run</summary>\n\n%s\n\n</details>\n"
                        .formatted(String.join(" ", notes))),
            measured.conditions().leftOut().stream().map("Left out: %s.\n"::formatted))
        .flatMap(parts -> parts)
        .collect(Collectors.joining("\n"));
  }

  /** A line for each version, without the scores; what isn't known is empty. */
  public String csv() {
    return measured.versions().stream()
        .map(this::csv)
        .collect(
            Collectors.joining(
                "\n",
                "id,ms_per_iteration,ns_per_unit,unit,speedup,speedup_low,speedup_high,"
                    + "bytes_per_iteration,prepare_ms\n",
                "\n"));
  }

  private String csv(MeasuredVersion version) {
    Optional<Speedup> speedup =
        Optional.of(version.id())
            .filter(_ -> measured.has(measured.baseline()))
            .map(measured::speedup);
    return Stream.of(
            Optional.of(version.id()),
            Optional.of(version.ms()),
            measured.unitTime(version.id()).map(MeasuredSuite.UnitTime::ns),
            measured.unitTime(version.id()).map(MeasuredSuite.UnitTime::unit),
            speedup.map(Speedup::ratio),
            speedup.map(Speedup::low),
            speedup.map(Speedup::high).filter(Double::isFinite),
            version.bytes(),
            Optional.of(version.prepareMs()).filter(Double::isFinite))
        .map(cell -> cell.<String>map(Object::toString).orElse(""))
        .collect(Collectors.joining(","));
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

  /** The options that make the input. */
  String options() {
    String options = measured.conditions().workload().options(suite());
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
