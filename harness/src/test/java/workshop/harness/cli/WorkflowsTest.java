package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the workflows call is there, and what has the right to write runs none of it. */
class WorkflowsTest {

  private static final Path FOLDER = Path.of("..", ".github", "workflows");
  private static final Pattern CALL =
      Pattern.compile("(?:scripts/workshop|matrix\\.launcher }}) ([a-z-]+)([^\n|>]*)");
  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

  static List<Path> workflows() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void commandsAndTheirOptionsAreThere(Path workflow) throws IOException {
    for (MatchResult call : CALL.matcher(Files.readString(workflow)).results().toList()) {
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
    assumeTrue(Files.exists(Path.of("/bin/bash")), "there is no bash");
    String step =
        Files.readString(FOLDER.resolve("speedups-comment.yml")).split("        run: \\|\n")[1];
    Files.createDirectory(folder.resolve("results"));
    Files.writeString(folder.resolve("results/comment.md"), "| v4 |\n```\n@all ![x](y)\n");
    String gh =
        "gh() { case \"$*\" in *pulls*) echo 7 ;; *--paginate*) ;; esac; }\n"
            + "GITHUB_REPOSITORY=a/b HEAD=c:d SHA=e\n";
    Process process =
        new ProcessBuilder("/bin/bash", "-euc", gh + step.stripIndent())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
    assertThat(process.waitFor()).isZero();
    assertThat(folder.resolve("body.md"))
        .hasContent("<!-- workshop:speedups -->\n```\n| v4 |\n\n@all ![x](y)\n\n```\n");
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(workflows()).hasSizeGreaterThanOrEqualTo(5);
  }
}
