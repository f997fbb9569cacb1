package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code scripts/workshop} and {@code scripts/activate} in a project whose Maven and Java are sham.
 */
@DisabledOnOs(OS.WINDOWS) // They are for Unix's shells.
class LauncherIT {

  private static final String MVNW =
      """
      #!/bin/sh
      [ ! -e fails ] || { cat fails; exit 1; }
      while [ -e busy ]; do sleep 0.1; done
      mkdir -p harness/target/classes poly-match/target/classes ml-demos/target/classes
      : >harness/target/classpath.txt
      """;

  /** Tells what it was given; for completion, some words. */
  private static final String JAVA =
      """
      #!/bin/sh
      {
        for fd in 0 1 2; do [ ! -e /dev/fd/$fd ] || echo "open $fd"; done
        echo "home ${HOME:-}"
        echo "locale ${LC_ALL:-}"
      } >"$FACTS"
      case "$*" in
        *" list --values=--level --of=start") echo easy; echo intermediate ;;
        *) echo "ran ${*##* }" ;;
      esac
      """;

  record Outcome(int exitCode, String out, String err) {}

  @TempDir Path temporary;
  private Path project;
  private Path lock;

  @BeforeEach
  void makeProject() throws IOException {
    project = Files.createDirectory(temporary.resolve("a project"));
    lock = project.resolve("target/builds/lock");
    Files.createDirectories(project.resolve("scripts"));
    for (String script : new String[] {"workshop", "activate"}) {
      write("scripts/" + script, Files.readString(Path.of("../scripts", script)));
    }
    write("mvnw", MVNW);
    write("jdk/release", "JAVA_VERSION=\"25.0.3\"\n");
    write("jdk/bin/javac", "");
    write("jdk/bin/java", JAVA);
  }

  private void write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    path.toFile().setExecutable(true);
  }

  private ProcessBuilder shell(String shell, String command) {
    ProcessBuilder builder = new ProcessBuilder(shell, "-c", command).directory(project.toFile());
    builder.environment().put("JAVA_HOME", project.resolve("jdk").toString());
    builder.environment().put("FACTS", project.resolve("facts").toString());
    return builder
        .redirectOutput(temporary.resolve("out").toFile())
        .redirectError(temporary.resolve("err").toFile());
  }

  private Outcome run(String command) throws Exception {
    return run(shell("sh", command));
  }

  private Outcome run(ProcessBuilder builder) throws Exception {
    Process process = builder.start();
    boolean ended = process.waitFor(30, TimeUnit.SECONDS);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    assertThat(ended).as("it ends").isTrue();
    return new Outcome(
        process.exitValue(),
        Files.readString(temporary.resolve("out")),
        Files.readString(temporary.resolve("err")));
  }

  private String facts() throws IOException {
    return Files.readString(project.resolve("facts"));
  }

  @Test
  void buildsAndRuns() throws Exception {
    assertThat(run("scripts/workshop list")).isEqualTo(new Outcome(0, "ran list\n", ""));
    assertThat(lock).doesNotExist();
  }

  /** Its first cell builds, and tells what is wrong with the code. */
  @Test
  void aNotebooksKernelRunsOnWhatWasBuiltLast() throws Exception {
    run("scripts/workshop list");
    write("harness/src/main/New.java", "");
    write("fails", "");
    assertThat(run("scripts/workshop list").exitCode()).isEqualTo(1);
    assertThat(run("scripts/workshop --kernel file")).isEqualTo(new Outcome(0, "ran file\n", ""));
  }

  /** What a build on a full disk leaves. */
  @Test
  void aLockOfNobodyIsTakenOver() throws Exception {
    Files.createDirectories(lock);
    Files.createFile(lock.resolve("pid"));
    assertThat(run("scripts/workshop list")).isEqualTo(new Outcome(0, "ran list\n", ""));
    assertThat(lock).doesNotExist();
  }

  /** As in containers, where the same few numbers come again. */
  @Test
  void aLockWhoseNumberIsAnotherProcessByNowIsTakenOver() throws Exception {
    for (String started : new String[] {"", " 1"}) {
      Files.createDirectories(lock);
      Files.writeString(lock.resolve("pid"), ProcessHandle.current().pid() + started + "\n");
      assertThat(run("rm -f target/builds/current; scripts/workshop list"))
          .isEqualTo(new Outcome(0, "ran list\n", ""));
    }
  }

  @Test
  void whoWaitsSaysForWhomAndGivesUp() throws Exception {
    write("busy", "");
    Process first = shell("sh", "exec scripts/workshop list >first 2>&1").start();
    try {
      for (int tries = 0; !Files.exists(lock.resolve("pid")); tries++) {
        assertThat(tries).isLessThan(1500);
        Thread.sleep(20);
      }
      String holder = "process " + first.pid();
      assertThat(run("WORKSHOP_BUILD_WAIT=2 scripts/workshop list"))
          .isEqualTo(
              new Outcome(
                  1,
                  "",
                  """
                  workshop: %1$s is building the project; waiting for it.
                  workshop: the project can't be built: %1$s has been at it for long; stop it, or \
                  if it is no build remove %2$s.
                  """
                      .formatted(holder, lock.toRealPath())));
    } finally {
      Files.delete(project.resolve("busy"));
    }
    assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(project.resolve("first")).hasContent("ran list\n");
  }

  @Test
  void aLockThatCannotBeMadeIsTold() throws Exception {
    write("target/builds", "a file in its place");
    Outcome outcome = run("scripts/workshop list");
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .startsWith("workshop: the project can't be built: mkdir: ")
        .contains("target/builds/lock")
        .hasLineCount(1);
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() throws Exception {
    Path folder = Files.createDirectories(project.resolve("harness/target"));
    assumeTrue(
        folder.toFile().setWritable(false) && !Files.isWritable(folder),
        "root may write everywhere");
    Outcome outcome = run("scripts/workshop list");
    folder.toFile().setWritable(true);
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                1,
                "",
                """
                workshop: the project can't be built: %s can't be written; make it yours, or work \
                in a copy of the project that is.
                """
                    .formatted(folder.toRealPath())));
  }

  @Test
  void whyABuildFailedIsTold() throws Exception {
    write(
        "fails",
        """
        [ERROR] Failed to execute goal a:b:1:c (d) on project harness: No space left -> [Help 1]
        [ERROR] at some.Class(Class.java:12)
        """);
    assertThat(run("scripts/workshop list"))
        .isEqualTo(
            new Outcome(
                1,
                "",
                """
                workshop: the build failed: No space left; the whole of what Maven said is in \
                target/builds/log.
                """));
  }

  @Test
  void whatIsClosedIsNotTakenByTheNextFile() throws Exception {
    for (String closed : new String[] {"<&-", ">&-", "2>&-", "<&- >&-"}) {
      run("scripts/workshop list " + closed);
      assertThat(facts()).as(closed).startsWith("open 0\nopen 1\nopen 2\n");
    }
    assertThat(run("scripts/workshop list >&-").err()).as("writing fails").isNotEmpty();
  }

  @Test
  void aHomeIsFoundWithoutHome() throws Exception {
    assertThat(run("unset HOME; scripts/workshop list"))
        .isEqualTo(new Outcome(0, "ran list\n", ""));
    assertThat(facts()).containsPattern("home /.");
  }

  @Test
  void theCLocaleTakesAllLetters() throws Exception {
    for (String locale : new String[] {"C", "POSIX", "xx_YY.UTF-8"}) {
      run("LC_ALL=%s scripts/workshop list".formatted(locale));
      assertThat(facts()).as(locale).contains("locale C.UTF-8\n");
    }
  }

  /** sh is dash on Debian, which can read less than bash. */
  @Test
  void anyShellCanBeActivated() throws Exception {
    assertThat(run(". scripts/activate && command -v workshop"))
        .isEqualTo(new Outcome(0, project.resolve("scripts/workshop") + "\n", ""));
  }

  @Test
  void anOptionsValuesAreCompleted() throws Exception {
    assumeTrue(Files.exists(Path.of("/bin/bash")), "there is no bash");
    for (String words :
        new String[] {"start --level in", "start --level = in", "start --level=in"}) {
      String complete =
          """
          . scripts/activate
          COMP_WORDS=(workshop %s)
          COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
          _workshop_complete
          echo "${COMPREPLY[@]}"
          """;
      assertThat(run(shell("bash", complete.formatted(words))))
          .as(words)
          .isEqualTo(
              new Outcome(0, (words.endsWith("=in") ? "--level=" : "") + "intermediate\n", ""));
    }
  }
}
