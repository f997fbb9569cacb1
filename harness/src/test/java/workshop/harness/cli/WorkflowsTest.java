package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import picocli.CommandLine;

/** What the workflows call is there, and what has the right to write runs none of it. */
class WorkflowsTest {

  private static final Path FOLDER = Path.of("..", ".github", "workflows");
  private static final Pattern CALL =
      Pattern.compile(
          "(?:scripts(?:/|\\\\\\\\)workshop(?:\\.cmd)?|matrix\\.launcher }}) ([a-z-]+)([^\n|>]*)");
  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

  static List<Path> workflows() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @Test
  void commandsAndTheirOptionsAreThere() throws IOException {
    Set<String> callers = new TreeSet<>();
    for (Path workflow : workflows()) {
      List<MatchResult> calls = CALL.matcher(Files.readString(workflow)).results().toList();
      requireCommands(calls);
      calls.forEach(_ -> callers.add("" + workflow.getFileName()));
    }
    assertThat(callers).contains("exercises.yml", "pages.yml", "speedups.yml");
  }

  @ParameterizedTest
  @ValueSource(strings = {".vscode/tasks.json", ".run/check.run.xml", ".run/measure.run.xml"})
  void thoseOfIdesToo(String file) throws IOException {
    String text = Files.readString(Path.of("..", file));
    List<MatchResult> calls = CALL.matcher(text).results().toList();
    assertThat(calls).hasSize(file.endsWith(".json") ? 4 : 1);
    requireCommands(calls);
  }

  private static void requireCommands(List<MatchResult> calls) {
    for (MatchResult call : calls) {
      CommandLine command = Workshop.commandLine().getSubcommands().get(call.group(1));
      assertThat(command).as(call.group()).isNotNull();
      assertThat(OPTION.matcher(call.group(2)).results().map(MatchResult::group))
          .as(call.group())
          .allMatch(command.getCommandSpec().optionsMap()::containsKey);
    }
  }

  /** In a student's copy, which is no template. */
  @ParameterizedTest
  @MethodSource("workflows")
  void nothingButTheExercisesRunsInACopy(Path workflow) throws IOException {
    String jobs = Files.readString(workflow).split("\njobs:\n")[1];
    assertThat(Stream.of(jobs.split("\n(?=  [a-z]+:\n)")))
        .as("each job asks, or needs one that does")
        .allMatch(job ->
            workflow.endsWith("exercises.yml")
                || job.contains("github.event.repository.is_template")
                || job.contains("\n    needs: "));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void whatMayWriteChecksNothingOut(Path workflow) throws IOException {
    String text = Files.readString(workflow);
    assertThat(text).doesNotContain("pull_request_target").contains("\npermissions:");
    for (String job : text.split("\njobs:\n")[1].split("\n(?=  [a-z]+:\n)")) {
      if (job.contains(": write")) {
        assertThat(job).doesNotContain("actions/checkout", "scripts/", "mvnw");
      }
    }
    assertThat(text.split("\njobs:\n")[0]).doesNotContain(": write");
  }

  /**
   * A pull request writes that text: in a fence, nothing of it is a mention, a link or a picture.
   */
  @Test
  void theCommentIsPlainText(@TempDir Path folder) throws Exception {
    String hostile = "~~~\n</code></pre> --> @all #1 ![x](y) <img src=x>\n";
    Path text = text(folder);
    Files.writeString(text, "| v4 |\n```\n\r````\n" + hostile);
    assertThat(comment(folder)).isZero();
    assertThat(Files.readString(folder.resolve("body.md")))
        .isEqualTo("<!-- workshop:speedups -->\n```\n| v4 |\n\n\r\n" + hostile + "\n```\n");
  }

  /** Its target might be a file with the token. */
  @Test
  void theCommentFollowsNoLink(@TempDir Path folder) throws Exception {
    Path text = text(folder);
    Files.createSymbolicLink(text, Files.writeString(folder.resolve("secret"), "token"));
    assertThat(comment(folder)).isEqualTo(1);
    assertThat(folder.resolve("body.md")).doesNotExist();
  }

  /** Where the workflow finds what the pull request's job has written. */
  private static Path text(Path folder) throws IOException {
    assumeTrue(Files.exists(Path.of("/bin/bash")), "there is no bash");
    return Files.createDirectory(folder.resolve("results")).resolve("comment.md");
  }

  /** Runs the step that writes the comment, with a stand-in for gh; returns the exit code. */
  private static int comment(Path folder) throws Exception {
    String step =
        Files.readString(FOLDER.resolve("speedups-comment.yml")).split("        run: \\|\n")[1];
    String gh =
        "gh() { case \"$*\" in *pulls*) echo 7 ;; *--paginate*) ;; esac; }\n"
            + "GITHUB_REPOSITORY=a/b HEAD=c:d SHA=e\n";
    return new ProcessBuilder("/bin/bash", "-euc", gh + step.stripIndent())
        .directory(folder.toFile())
        .start()
        .waitFor();
  }
}
