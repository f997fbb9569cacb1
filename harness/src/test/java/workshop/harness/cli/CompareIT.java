package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static workshop.harness.cli.Cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.cli.Cli.Outcome;
import workshop.harness.io.ChildJvm;
import workshop.harness.io.Project;

/** This build against a commit of a clone whose Maven is sham: it compiles one suite. */
@DisabledOnOs(OS.WINDOWS) // Its Maven is a script for Unix's shells.
class CompareIT {

  /** Compiles the commit's suite; all else is as here. */
  private static final String MVNW =
      """
      #!/bin/sh
      mkdir -p harness/target
      "$JAVA_HOME/bin/javac" -proc:none -g -parameters -d harness/target/classes -cp '%1$s' SortSuite.java || {
        echo '[ERROR] SortSuite.java:[1,1] not a statement'
        exit 1
      }
      printf '%%s' '%1$s' >harness/target/classpath.txt
      """;

  @TempDir Path folder;
  private Path clone;
  private String root;

  @BeforeEach
  void makeClone() throws Exception {
    clone = Files.createDirectory(folder.resolve("a clone"));
    root = System.setProperty(Project.ROOT, clone.toString());
    assumeTrue(git("init", "-q") == 0, "there is no git");
    Files.writeString(clone.resolve("mvnw"), MVNW.formatted(System.getProperty("java.class.path")));
    assertThat(clone.resolve("mvnw").toFile().setExecutable(true)).isTrue();
    Path suite = Path.of("src/test/java/workshop/harness/SortSuite.java");
    commit(Files.readString(suite), "as-here");
    commit(Files.readString(suite).replace("sorted(numbers, 20)", "sorted(numbers, 1)"), "quick");
    commit("no Java", "broken");
  }

  @AfterEach
  void restoreRoot() {
    if (root == null) {
      System.clearProperty(Project.ROOT);
    } else {
      System.setProperty(Project.ROOT, root);
    }
  }

  private void commit(String suite, String tag) throws Exception {
    Files.writeString(clone.resolve("SortSuite.java"), suite);
    assertThat(git("add", ".")).isZero();
    String[] author = {"-c", "user.name=a", "-c", "user.email=a@b"};
    assertThat(git(author, "commit", "-qm", tag)).isZero();
    assertThat(git("tag", tag)).isZero();
  }

  private int git(String... arguments) throws Exception {
    return git(new String[0], arguments);
  }

  private int git(String[] options, String... arguments) throws Exception {
    List<String> command =
        Stream.of(new String[] {"git", "-C", clone.toString()}, options, arguments)
            .flatMap(Stream::of)
            .toList();
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  private void nothingIsLeft() {
    assertThat(clone.resolve(".git/worktrees")).doesNotExist();
  }

  @Test
  void aVersionThatBecameSlowerIsSeen() throws Exception {
    Path json = folder.resolve("a.json");
    Path markdown = folder.resolve("a.md");
    Outcome outcome =
        run(
            ("compare --base quick --versions slow --rounds 3 --iteration-ms 20 --json %s"
                    + " --markdown %s")
                .formatted(json, markdown)
                .split(" "));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("Comparing sort with quick (")
        .containsPattern("\nslow: 0\\.\\d\\dx \\(0\\.\\d\\d-0\\.\\d\\d\\): slower\n")
        .contains("\nSlower by more than 10 %, the whole interval: slow.\n");
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(markdown).content().containsPattern("\\| slow \\| 0\\.\\d\\dx .* \\| slower \\|");
    assertThat(json).content().contains("\"good\" : false", "\"verdict\" : \"slower\"");
    nothingIsLeft();
  }

  @Test
  void theSameBytecodeIsNotMeasured() throws Exception {
    Files.writeString(clone.resolve("new"), "");
    assertThat(run("compare", "--base", "as-here", "sort").out())
        .matches(
            """
            Comparing sort, with what isn't committed, with as-here \\([0-9a-f]{7}\\), which is built first
            slow, fast: the same bytecode in as-here \\([0-9a-f]{7}\\), so not compared\\.
            """);
    nothingIsLeft();
  }

  @Test
  void whatCannotBeComparedIsToldInOneSentence() throws Exception {
    assertThat(run("compare", "--base", "broken"))
        .returns(1, Outcome::exitCode)
        .returns(
            "workshop: `broken` doesn't build (SortSuite.java:[1,1] not a statement); name a commit"
                + " that does\n",
            Outcome::err);
    assertThat(run("compare", "--base", "nosuch"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                """
                workshop: there is no commit `nosuch` here; `git branch --all` and `git log` list \
                what there is
                """));
    Path shallow = folder.resolve("shallow");
    assertThat(git("clone", "-q", "--depth=1", clone.toUri().toString(), shallow.toString()))
        .isZero();
    System.setProperty(Project.ROOT, shallow.toString());
    assertThat(run("compare", "--base", "HEAD~1").err())
        .isEqualTo(
            """
            workshop: there is no commit `HEAD~1` in this clone, which is shallow; `git fetch \
            --unshallow` gets the others
            """);
    // The temporary folder is in a clone, the project's own.
    System.setProperty(Project.ROOT, folder.getRoot().toString());
    assertThat(run("compare").err())
        .isEqualTo(
            "workshop: `%s` is no git clone, which alone has other commits; clone it\n"
                .formatted(folder.getRoot()));
    nothingIsLeft();
  }

  @Test
  void ctrlCLeavesNothing() throws Exception {
    Files.writeString(clone.resolve("mvnw"), "#!/bin/sh\nmkdir -p target/a; exec sleep 60\n");
    commit("", "endless");
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Process process =
        ChildJvm.command(
                List.of("-Djava.io.tmpdir=" + temporary),
                Workshop.class,
                "compare",
                "--base",
                "endless")
            .start();
    try {
      long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (!hasBegun(temporary) && System.nanoTime() < limit) {
        Thread.sleep(20);
      }
      assertThat(hasBegun(temporary)).isTrue();
    } finally {
      process.destroy();
    }
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(temporary).isEmptyDirectory();
    nothingIsLeft();
  }

  private static boolean hasBegun(Path temporary) throws IOException {
    try (Stream<Path> files = Files.walk(temporary)) {
      return files.anyMatch(file -> file.endsWith("target/a"));
    }
  }
}
