package workshop.harness.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import workshop.harness.Suite;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.measure.ForkScore;
import workshop.harness.measure.Machine;
import workshop.harness.measure.Rounds;
import workshop.harness.measure.Speedup;

/**
 * A measurement as JSON and as a Markdown table.
 *
 * @param suite the suite
 * @param workload its input
 * @param rounds the scores
 * @param machine where they come from
 */
public record Report(Suite<?, ?> suite, Workload workload, Rounds rounds, Machine machine) {

  /** The document that {@code --json} writes, indented, with a line end. */
  public String json() {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode root = mapper.createObjectNode();
    root.put("suite", suite.name());
    root.put("baseline", rounds.baseline());
    root.set("machine", mapper.valueToTree(machine));
    root.set("workload", mapper.valueToTree(workload.settings()));
    root.put("rounds", rounds.count());
    ArrayNode versions = root.putArray("versions");
    rounds.versions().forEach(version -> put(versions.addObject(), version));
    root.set("failures", mapper.valueToTree(rounds.failures()));
    root.set("notes", mapper.valueToTree(rounds.notes()));
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private void put(ObjectNode node, String version) {
    node.put("id", version);
    node.put("ms_per_iteration", rounds.ms(version));
    if (rounds.has(rounds.baseline())) {
      Speedup speedup = rounds.speedup(version);
      node.put("speedup", speedup.ratio());
      putFinite(node, "speedup_low", speedup.low());
      putFinite(node, "speedup_high", speedup.high());
    }
    node.put("bytes_per_iteration", Math.round(rounds.bytes(version)));
    node.put("prepare_ms", rounds.prepareMs(version));
    rounds.figures(version).forEach(node.putObject("figures")::put);
    ArrayNode scores = node.putArray("scores");
    for (ForkScore fork : rounds.scores(version)) {
      ArrayNode iterations = scores.addArray();
      for (double ms : fork.iterationMs()) {
        iterations.add(ms);
      }
    }
  }

  /** JSON has no infinity: the interval of a single round is null. */
  private static void putFinite(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.putNull(name);
    }
  }

  /** One row of the table, as text: the version, its idea, and the figures. */
  public record Row(String version, String idea, List<String> figures) {}

  /** The table's head. */
  public Row head() {
    List<String> figures = new ArrayList<>(List.of("ms/iteration", "speedup (95 % CI)"));
    if (suite.isLadder()) {
      figures.add("step (95 % CI)");
    }
    figures.add("bytes/iter.");
    figures.addAll(rounds.figures(rounds.baseline()).keySet());
    return new Row("version", "idea", figures);
  }

  /** The table's rows: a measured version each, in order. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    String previous = null;
    for (String version : rounds.versions()) {
      boolean first = version.equals(rounds.baseline());
      List<String> figures = new ArrayList<>();
      figures.add(ms(rounds.ms(version)));
      figures.add(first ? "1 (baseline)" : text(rounds.baseline(), version));
      if (suite.isLadder()) {
        figures.add(previous == null ? "" : text(previous, version));
      }
      figures.add(String.format(Locale.ROOT, "%,d", Math.round(rounds.bytes(version))));
      figures.addAll(rounds.figures(version).values());
      rows.add(new Row(version, idea(version), figures));
      // A student's version is compared with the solution above it; the next solution is not
      // compared with the student's.
      previous = isOfSuite(version) ? version : previous;
    }
    return rows;
  }

  private String text(String from, String to) {
    if (!rounds.has(from)) {
      return "";
    }
    Speedup speedup = rounds.speedup(from, to);
    return "%s (%s)".formatted(speedup.ratioText(), speedup.intervalText());
  }

  private boolean isOfSuite(String id) {
    return suite.versions().stream().anyMatch(version -> version.id().equals(id));
  }

  private String idea(String id) {
    return suite.versions().stream()
        .filter(version -> version.id().equals(id))
        .<String>map(Version::idea)
        .findFirst()
        .orElse("yours");
  }

  /** The table as GitHub shows it, with the machine and the date. */
  public String markdown() {
    StringBuilder markdown = new StringBuilder();
    appendRow(markdown, head());
    markdown.append("|---|---|").append("---:|".repeat(head().figures().size())).append("\n");
    rows().forEach(row -> appendRow(markdown, row));
    markdown.append("\n").append(caption()).append("\n");
    rounds
        .failures()
        .values()
        .forEach(failure -> markdown.append("\n").append(failure).append("\n"));
    return markdown.toString();
  }

  private static void appendRow(StringBuilder markdown, Row row) {
    markdown.append(
        "| %s | %s | %s |\n".formatted(row.version, row.idea, String.join(" | ", row.figures)));
  }

  /** Where, when and on what the numbers were measured, in one line. */
  public String caption() {
    String count = rounds.count() == 1 ? "1 round" : rounds.count() + " rounds";
    return "Measured %s, %s, on %s; %s.".formatted(LocalDate.now(), count, machine, workload);
  }

  /** A time in milliseconds with three significant digits, without a unit. */
  public static String ms(double ms) {
    int digits = ms >= 100 ? 0 : ms >= 10 ? 1 : ms >= 1 ? 2 : ms >= 0.1 ? 3 : ms >= 0.01 ? 4 : 6;
    return String.format(Locale.ROOT, "%." + digits + "f", ms);
  }
}
