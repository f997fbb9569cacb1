package workshop.harness.notebook;

import static java.util.stream.Collectors.joining;
import static org.apache.commons.text.StringEscapeUtils.escapeHtml4;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workshop.harness.WorkshopException;
import workshop.harness.io.ChildJvm;
import workshop.harness.io.TemporaryFolder;
import workshop.harness.report.Results;

/**
 * What {@code workshop measure-all --quick} gave.
 *
 * @param results what it writes as JSON
 * @param table what it writes as Markdown
 */
public record Measured(Results results, String table) {

  /** The command line is called as a user calls it: as a program. */
  private static final String COMMAND_LINE = "workshop.harness.cli.Workshop";

  private static final List<String> JVM_OPTIONS =
      List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

  /**
   * Measures, in a JVM of its own: in the notebook's, the heap of the measured processes would grow
   * with all that the notebook keeps.
   *
   * @param what the command's arguments that say what is measured
   * @param environment variables for that JVM and those that it starts
   * @throws WorkshopException if a version can't be measured, with the command's sentence
   */
  static Measured by(List<String> what, Map<String, String> environment) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path json = folder.path().resolve("results.json");
      Path table = folder.path().resolve("table.md");
      List<String> arguments = new ArrayList<>(List.of("measure-all", "--quick", "--wait"));
      arguments.addAll(List.of("--json", json.toString(), "--markdown", table.toString()));
      arguments.addAll(what);
      run(arguments, environment, folder.path().resolve("messages"));
      return new Measured(Results.read(Files.readString(json)), Files.readString(table));
    } catch (IOException e) {
      throw new WorkshopException(
          "measuring could not be started (%s); free some space for temporary files".formatted(e));
    }
  }

  /** The table as HTML, since of Markdown the notebook would print an id below it. */
  String html() {
    List<String> rows = table.lines().filter(line -> line.startsWith("| ")).toList();
    Stream<String> others = table.lines().filter(line -> !line.isEmpty() && !line.startsWith("|"));
    return "<table>%s%s</table>%s"
        .formatted(
            row(rows.getFirst(), "th"),
            rows.stream().skip(1).map(row -> row(row, "td")).collect(joining()),
            others.map(line -> "<p>" + escapeHtml4(line) + "</p>").collect(joining()));
  }

  /** The version and its idea stand left, the figures right. */
  private static String row(String line, String cell) {
    String[] texts = line.substring(2, line.length() - 2).split(" \\| ", -1);
    return IntStream.range(0, texts.length)
        .mapToObj(i ->
            "<%s align=\"%s\" style=\"text-align: %2$s\">%s</%1$s>"
                .formatted(cell, i < 2 ? "left" : "right", escapeHtml4(texts[i])))
        .collect(joining("", "<tr>", "</tr>"));
  }

  private static void run(List<String> arguments, Map<String, String> environment, Path messages)
      throws IOException {
    ProcessBuilder command =
        ChildJvm.command(JVM_OPTIONS, COMMAND_LINE, arguments.toArray(String[]::new))
            .redirectErrorStream(false)
            .redirectError(messages.toFile());
    command.environment().putAll(environment);
    Process process = command.start();
    Thread hook = new Thread(process::destroy); // The kernel may be shut down meanwhile.
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      int exitCode = process.waitFor();
      String told = Files.readString(messages).strip();
      if (exitCode != 0) {
        throw new WorkshopException(told.replaceFirst("(?s)^.*workshop: ", ""));
      }
      System.err.print(told); // Which versions were left out, and why.
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new WorkshopException("measuring was interrupted; run this cell again");
    } finally {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
