package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.condition.*;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the steps of workflows in order, as GitHub does, with a stand-in for the launcher. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "GitHub runs these steps in bash")
class WorkflowStepsTest {

  /**
   * Writes the arguments into each file that it is asked for. Ends with 1 as where a version is too
   * slow, with 2 as where nothing could be built: then it writes nothing.
   */
  private static final String STAND_IN =
      """
      #!/bin/bash
      set -eu
      call=$*
      echo "$call" >>"$CALLS"
      if [ "$EXIT_CODE" = 2 ]; then exit 2; fi
      while [ $# -gt 0 ]; do
        case $1 in
          --from) test -f "$PROJECT/$2" ;;
          --graphs | --out) echo "$call" >"$2/index.html" ;;
          --json | --junit | --markdown) echo "$call" >"$2" ;;
        esac
        shift
      done
      exit "$EXIT_CODE"
      """;

  private static final String UPLOAD =
      "for p in $PATHS; do if [ -d $p ]; then p=$p/.; fi; cp -r $p \"$ARTIFACTS\"; done\n";
  private static final String DOWNLOAD = "cp -r \"$ARTIFACTS\" $PATHS\n";
  private static final List<String> FILES =
      List.of("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT", "GITHUB_ENV", "ARTIFACTS", "CALLS");

  @TempDir private Path folder;

  private Path file(String name) {
    return folder.resolve(name);
  }

  @ParameterizedTest
  @CsvSource({
    "exercises.yml, push, 0, exercises.json exercises.xml",
    "exercises.yml, push, 1, exercises.json exercises.xml",
    "exercises.yml, push, 2,",
    "speedups.yml, pull_request, 0, comment.md compare-poly-match.json kmeans.json index.html",
    "speedups.yml, pull_request, 1, comment.md compare-poly-match.json kmeans.json index.html",
    "speedups.yml, pull_request, 2, comment.md",
    "speedups.yml, push, 0, comment.md kmeans.json index.html",
    "speedups.yml, schedule, 0, linux-x64.json linux-x64.md machines.md",
    "speedups.yml, schedule, 1, linux-x64.json linux-x64.md machines.md",
    "pages.yml, push, 0, index.html",
    "pages.yml, push, 2,"
  })
  void uploadWhatThereIsAndFailWhereTheLauncherDoes(
      String workflow, String event, int exitCode, String uploads) throws Exception {
    assertThat(run(workflow, event, exitCode)).as("whether a job fails").isEqualTo(exitCode != 0);
    List<String> names = uploads == null ? List.of() : List.of(uploads.split(" "));
    assertThat(file("ARTIFACTS").toFile().list()).containsAll(names);
    String summary = Files.readString(file("GITHUB_STEP_SUMMARY"));
    assertThat(Files.readAllLines(file("CALLS")))
        .isNotEmpty()
        .allMatch(call -> exitCode == 2 || !call.contains("--markdown") || summary.contains(call));
  }

  /** Whether a job failed. */
  private boolean run(String workflow, String event, int exitCode) throws Exception {
    Files.createDirectory(file("ARTIFACTS"));
    Files.createFile(file("GITHUB_STEP_SUMMARY"));
    String text = Files.readString(Path.of("../.github/workflows", workflow));
    Set<String> ran = new HashSet<>();
    boolean fails = false;
    for (String job : text.split("\njobs:\n")[1].split("\n(?=  [a-z]+:\n)")) {
      String needed = value(job, "needs");
      if ((needed.isEmpty() || ran.contains(needed))
          && isFor(event, value(job.split(" steps:")[0], "if"))) {
        ran.add(job.strip().split(":")[0]);
        fails |= runJob(job, file("workspace" + ran.size()), event, exitCode);
      }
    }
    return fails;
  }

  private static boolean isFor(String event, String condition) {
    return !condition.contains("event_name") || condition.contains("'" + event + "'");
  }

  private boolean runJob(String job, Path workspace, String event, int exitCode) throws Exception {
    Path launcher = workspace.resolve("scripts/workshop");
    Files.createDirectories(launcher.getParent());
    if (job.contains("actions/checkout@")) {
      Files.writeString(launcher, STAND_IN);
      launcher.toFile().setExecutable(true);
    }
    boolean fails = false;
    for (String part : job.split(" steps:\n")[1].split("(?m)(?=^      - )")) {
      String step = part.replaceFirst("- ", "  ");
      String condition = value(step, "if");
      if (!isFor(event, condition) || fails && !condition.matches(".*(always|!cancelled).*")) {
        continue;
      }
      String uses = value(step, "uses");
      String script =
          uses.contains("/upload-") ? UPLOAD : uses.contains("/download-") ? DOWNLOAD : "";
      script += expanded(value(step, "run"), job);
      fails |= bash(script, workspace, expanded(value(step, "path"), job), exitCode) != 0;
    }
    return fails;
  }

  /** A key's value in YAML, without indentation; empty if it isn't there. */
  private static String value(String yaml, String key) {
    String block = "(?m)^( *)%s: (?:[|>]-?\\n((?:\\1 +.*\\R|\\R)*)|(.*))".formatted(key);
    Matcher matcher = Pattern.compile(block).matcher(yaml + "\n");
    return !matcher.find()
        ? ""
        : matcher.group(3) != null
            ? matcher.group(3)
            : matcher.group(2).stripTrailing().stripIndent();
  }

  /** With the values of the matrix's first row; nothing else is known here. */
  private static String expanded(String text, String job) {
    String expanded =
        Pattern.compile("\\$\\{\\{ matrix\\.(\\w+) }}")
            .matcher(text)
            .replaceAll(name -> value(job.replaceFirst("- machine", "  machine"), name.group(1)));
    assertThat(expanded).doesNotContain("${{");
    return expanded;
  }

  private int bash(String script, Path workspace, String path, int exitCode) throws Exception {
    ProcessBuilder bash = new ProcessBuilder("bash", "-e", "-c", script);
    Map<String, String> environment = bash.environment();
    environment.putAll(Map.of("CI", "true", "GITHUB_ACTIONS", "true", "EXIT_CODE", "" + exitCode));
    FILES.forEach(name -> environment.put(name, file(name).toString()));
    environment.put("PATHS", path);
    environment.put("PROJECT", Path.of("..").toAbsolutePath().toString());
    bash.redirectErrorStream(true).redirectOutput(file("log").toFile());
    return bash.directory(workspace.toFile()).start().waitFor();
  }
}
