package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static workshop.harness.cli.Cli.run;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workshop.harness.cli.Cli.Outcome;
import workshop.harness.io.Project;
import workshop.harness.report.*;
import workshop.harness.results.*;

/**
 * Compares what the command line prints and writes with the golden files in {@code
 * src/test/resources/workshop/harness/cli/golden}.
 *
 * <p>After a change that is meant, write the golden files again and review them with {@code git
 * diff}:
 *
 * <pre>./mvnw -pl harness -am verify -Dtest=GoldenTest -DskipITs -Dgolden.write \
 *   -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * <p>A file of calls ({@code commands.txt}, {@code errors.txt}) is also the test's input: to add a
 * call, add its line {@code $ workshop ...} and write the files again. The results that the reports
 * are made from are made up and stored ({@code measured.json}, {@code results.json}); they must be
 * the same when they were read and written again.
 */
class GoldenTest extends OwnProject {

  private static final Path GOLDEN = Path.of("src/test/resources/workshop/harness/cli/golden");
  private static final String PROMPT = "$ workshop ";

  /** Compares a text with a golden file, or writes that. */
  private void check(String name, String text) throws IOException {
    Path golden = GOLDEN.resolve(name);
    String actual = text.replace("\r\n", "\n").strip() + "\n";
    if (System.getProperty("golden.write") != null) {
      Files.writeString(golden, actual);
    }
    assertThat(Files.writeString(project.resolve(name), actual))
        .as("`%s`, compared with the golden file; -Dgolden.write accepts the new text", name)
        .hasSameTextualContentAs(golden);
  }

  /** JSON without the last digits, in which the processors' logarithms may differ. */
  private static String rounded(String json) {
    return json.replaceAll("(\\.\\d{9})\\d+", "$1");
  }

  /** A call with all that it prints. What a machine lacks is left out. */
  private static String transcript(String call) {
    Outcome outcome = run(call.split(" "));
    assertThat(outcome.err()).as(call).doesNotContain("\tat ");
    return "%s%s\n%s%s(exit code %d)\n\n"
        .formatted(PROMPT, call, outcome.out(), outcome.err(), outcome.exitCode())
        .replaceAll(" \\(not here: .*\\)", "")
        .replace('\\', '/'); // Paths on Windows.
  }

  @Test
  void help() throws IOException {
    Set<String> commands = new TreeSet<>(Workshop.commandLine().getSubcommands().keySet());
    check(
        "help.txt",
        Stream.concat(Stream.of(""), commands.stream().map(command -> command + " "))
            .map(command -> transcript(command + "--help"))
            .collect(Collectors.joining()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"commands.txt", "errors.txt"})
  void calls(String file) throws IOException {
    check(
        file,
        Files.readAllLines(GOLDEN.resolve(file)).stream()
            .filter(line -> line.startsWith(PROMPT))
            .map(line -> transcript(line.substring(PROMPT.length())))
            .collect(Collectors.joining()));
  }

  private static Publication stored(String name) {
    return Publication.read(GOLDEN.resolve(name));
  }

  /** What {@code measure-all --json} writes: here with failures, and an interval without an end. */
  @Test
  void storedResults() throws IOException {
    MeasuredSuite measured = stored("measured.json").measured().getFirst();
    check("measured.json", rounded(Json.write(measured)));
    check("measured.md", new SpeedupTable(measured).markdown());
    ProfiledVersion profiled = stored("results.json").profiled().getFirst();
    check("profile.txt", String.join("\n", new ProfileReport(profiled).lines()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void table(boolean wide) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String name : new String[] {"measured.json", "results.json"}) {
      SpeedupTable table = new SpeedupTable(stored(name).measured().getFirst());
      table.lines(wide).forEach(line -> text.append(line).append('\n'));
      table.remarks().forEach(line -> text.append(line).append('\n'));
      text.append('\n');
    }
    check(wide ? "table-wide.txt" : "table.txt", text.toString());
  }

  @Test
  void report() throws IOException {
    Path chapter = Files.copy(GOLDEN.resolve("chapter.md"), project.resolve("README.md"));
    Path json = project.resolve("again.json");
    Path from = GOLDEN.resolve("results.json");
    Outcome outcome = run("report", "--from", from.toString(), "--json", json.toString());
    assertThat(outcome.err()).isEmpty();
    String shown = Project.shown(project).toString();
    check("report.txt", outcome.out().replace(shown, "PROJECT").replace('\\', '/'));
    check("results.json", rounded(Files.readString(json)));
    check("chapter.md", Files.readString(chapter));
    Path graphs = project.resolve("graphs/published");
    assertThat(graphs.resolve("sort_speedups.svg"))
        .content()
        .contains("7.83x, 1025 ns/number", "prefers-color-scheme: dark");
    assertThat(graphs.resolve("sort_rounds.svg"))
        .content()
        .contains("fast+prepare over slow: one dot for each round", "6.83x (95 % CI");
  }
}
