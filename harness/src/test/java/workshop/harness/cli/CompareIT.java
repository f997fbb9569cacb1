package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static workshop.harness.cli.Cli.call;
import static workshop.harness.cli.Cli.run;
import static workshop.harness.cli.Cli.waitUntil;

import module java.base;

import org.junit.jupiter.api.*;
import org.junit.jupiter.api.condition.*;
import workshop.harness.cli.Cli.Outcome;
import workshop.harness.io.*;

/** This build against a commit of a clone whose launcher compiles one suite, and no more. */
@DisabledOnOs(OS.WINDOWS) // Its launcher is a script for Unix's shells.
class CompareIT extends OwnProject {

  /** Compiles the commit's suite; all else is as here. */
  private static final String LAUNCHER =
      """
      #!/bin/sh
      cd "$(dirname "$0")/.."
      classes=$PWD/classes
      "$JAVA_HOME/bin/javac" -proc:none -g -parameters -d "$classes" -cp '%1$s' SortSuite.java || exit 1
      exec "$JAVA_HOME/bin/java" -cp "$classes:%1$s" workshop.harness.cli.Workshop "$@"
      """;

  private Path clone;

  @BeforeEach
  void makeClone() throws Exception {
    clone = Files.createDirectory(project.resolve("a clone"));
    System.setProperty(Project.ROOT, clone.toString());
    assumeTrue(git("init", "-q") == 0, "there is no git");
    Path launcher = Files.createDirectory(clone.resolve("scripts")).resolve("workshop");
    Files.writeString(launcher, LAUNCHER.formatted(System.getProperty("java.class.path")));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Path suite = Path.of("src/test/java/workshop/harness/SortSuite.java");
    commit(Files.readString(suite), "as-here");
    commit(Files.readString(suite).replace("sorted(numbers, 20)", "sorted(numbers, 1)"), "quick");
    commit("no Java", "broken");
  }

  private void commit(String suite, String tag) throws Exception {
    Files.writeString(clone.resolve("SortSuite.java"), suite);
    assertThat(git("add", ".")).isZero();
    assertThat(git("commit", "-qm", tag)).isZero();
    assertThat(git("tag", tag)).isZero();
  }

  private int git(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@b"));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command).directory(clone.toFile()).inheritIO().start().waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  private void nothingIsLeft() {
    assertThat(clone.resolve(".git/worktrees")).doesNotExist();
  }

  @Test
  void aVersionThatBecameSlowerIsSeen() throws Exception {
    Path json = project.resolve("a.json");
    Path markdown = project.resolve("a.md");
    String line = "compare --base quick --versions slow --rounds 6 --json %s --markdown %s";
    Outcome outcome = call(line, json, markdown);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("Comparing sort with quick (")
        .containsPattern("\nslow: 0\\.\\d\\dx \\(0\\.\\d\\d-0\\.\\d\\d\\), slower\n")
        .contains("\nslow: slower by more than 10 %, the whole interval.\n");
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(markdown).content().containsPattern("\\| slow \\| 0\\.\\d\\dx .* \\| slower \\|");
    assertThat(json).content().contains("\"id\" : \"slow@quick\"");
    nothingIsLeft();
  }

  @Test
  void theSameBytecodeIsNotMeasured() throws Exception {
    Files.writeString(clone.resolve("new"), "");
    assertThat(run("compare", "--base", "as-here", "sort").out())
        .matches(
            """
            Comparing sort, with what isn't committed, with as-here \\([0-9a-f]{7}\\), which is built first
            slow, fast: the class has the same bytecode in as-here \\([0-9a-f]{7}\\), so not compared\\.
            """);
    nothingIsLeft();
  }

  @Test
  void whatCannotBeComparedIsToldInOneSentence() throws Exception {
    assertThat(run("compare", "--base", "broken"))
        .returns(1, Outcome::exitCode)
        .extracting(Outcome::err)
        .asString()
        .startsWith("workshop: `workshop list --json` failed in `broken` (SortSuite.java:1: error")
        .endsWith("); correct it, or name another commit\n");
    assertThat(run("compare", "--base", "nosuch"))
        .returns(2, Outcome::exitCode)
        .extracting(Outcome::err)
        .asString()
        .startsWith("workshop: git can't check out `nosuch` of `" + clone + "` (fatal: ");
    Files.writeString(
        clone.resolve("scripts/workshop"), "#!/bin/sh\necho Unknown option: $2 >&2; exit 2\n");
    commit("", "old");
    assertThat(run("compare", "--base", "old").err())
        .isEqualTo(
            """
            workshop: `workshop list --json` failed in `old` (Unknown option: --json); \
            correct it, or name another commit
            """);
    nothingIsLeft();
    // The temporary folder is in a clone, the project's own.
    System.setProperty(Project.ROOT, project.getRoot().toString());
    assertThat(run("compare").err()).contains("(fatal: not a git repository");
  }

  @Test
  void ctrlCDeletesTheCheckout() throws Exception {
    Files.writeString(
        clone.resolve("scripts/workshop"), "#!/bin/sh\nmkdir $(dirname $0)/begun; exec sleep 60\n");
    commit("", "endless");
    Path temporary = Files.createDirectory(project.resolve("temporary"));
    Process process =
        ChildJvm.command(
                List.of("-Djava.io.tmpdir=" + temporary),
                Workshop.class,
                "compare",
                "--base",
                "endless")
            .start();
    try {
      waitUntil(() -> hasBegun(temporary));
    } finally {
      process.destroy();
    }
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(temporary).isEmptyDirectory();
  }

  private static boolean hasBegun(Path temporary) throws IOException {
    try (Stream<Path> files = Files.walk(temporary)) {
      return files.anyMatch(file -> file.endsWith("begun"));
    }
  }
}
