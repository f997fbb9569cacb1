package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static workshop.harness.cli.Cli.waitUntil;

import module java.base;

import org.junit.jupiter.api.*;
import org.junit.jupiter.api.condition.*;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workshop.harness.cli.Cli.Outcome;

/**
 * {@code scripts/workshop}, {@code Launcher.java} and {@code scripts/activate} in a project with a
 * stand-in for Maven and for the command line's JVM.
 */
@DisabledOnOs(OS.WINDOWS) // They are for Unix's shells.
class LauncherIT {

  /** "Compiles" by copying, and like Maven keeps each class that is there. */
  private static final String MVNW =
      """
      #!/bin/sh
      echo "$*" >>calls
      echo "${MAVEN_OPTS:-}" >maven-options
      [ ! -e fails ] || { cat fails; exit 1; }
      while [ -e busy ]; do sleep 0.1; done
      for module in harness poly-match ml-demos; do
        mkdir -p $module/target/quick/classes
        cp -Rn $module/src/main/. $module/target/quick/classes 2>/dev/null
        touch library
        echo "$(pwd)/library" >$module/target/quick/classpath.txt
      done
      """;

  /** Records what it was given and runs the launcher. */
  private static final String JAVA =
      """
      #!/bin/sh
      case " $* " in *" Launcher "*) exec '%1$s/bin/java' "$@" ;; esac
      {
        for fd in 0 1 2; do [ ! -e /dev/fd/$fd ] || echo "open $fd"; done
        echo "home ${HOME:-}"
        echo "locale ${LC_ALL:-}"
        echo "first $1"
        echo "options ${JDK_JAVA_OPTIONS:-}${JAVA_TOOL_OPTIONS:-}${_JAVA_OPTIONS:-}."
      } >"$FACTS"
      case "$*" in
        *" seven") exit 7 ;;
        *" sleep") exec sleep 60 ;;
        *) echo "ran ${*##* }" ;;
      esac
      """
          .formatted(System.getProperty("java.home"));

  private static final Outcome LISTED = new Outcome(0, "ran list\n", "");

  @TempDir static Path compiled;
  @TempDir Path temporary;
  private Path project;

  @BeforeAll
  static void compileLauncher() {
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    String source = "../scripts/Launcher.java";
    assertThat(javac.run(System.out, System.err, "-d", compiled.toString(), source)).isZero();
  }

  @BeforeEach
  void makeProject() throws IOException {
    // No letter is lost, and nothing needs Git.
    project = Files.createDirectory(temporary.resolve("a b#c!d%e&f'g\"h\\iäöü"));
    for (String script : List.of("workshop", "activate", "Launcher.java")) {
      write("scripts/" + script, Files.readString(Path.of("../scripts", script)));
    }
    Path launcher = Files.createDirectories(project.resolve("target/launcher"));
    try (Stream<Path> classes = Files.list(compiled)) {
      for (Path file : classes.toList()) {
        Files.copy(file, launcher.resolve(file.getFileName()));
      }
    }
    Files.copy(project.resolve("scripts/Launcher.java"), launcher.resolve("Launcher.java"));
    write("mvnw", MVNW);
    write("jdk/release", "JAVA_VERSION=\"25.0.3\"\n");
    write(
        "jdk/bin/javac",
        "#!/bin/sh\nexec '%s/bin/javac' \"$@\"\n".formatted(System.getProperty("java.home")));
    write("jdk/bin/java", JAVA);
    for (String module : List.of("harness", "poly-match", "ml-demos")) {
      write(module + "/src/main/A.java", "first");
      write(module + "/src/main/B.java", "second");
    }
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

  /** Starts a build that goes on until the file {@code busy} is deleted. */
  private Process startBuild() throws Exception {
    write("busy", "");
    Process process = shell("sh", "exec scripts/workshop list >first 2>&1").start();
    waitUntil(() -> Files.exists(project.resolve("calls")));
    return process;
  }

  private String read(String file) throws IOException {
    return Files.readString(project.resolve(file));
  }

  private List<Path> builds() throws IOException {
    try (Stream<Path> files = Files.list(project.resolve("target/builds"))) {
      return files.filter(Files::isDirectory).toList();
    }
  }

  /** The build that the next command line's JVM gets. */
  private Path current() throws IOException {
    String options = read("target/builds/command");
    return builds().stream()
        .filter(build -> options.contains("builds/" + build.getFileName() + "\""))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void buildsOnceAndPassesTheExitCode() throws Exception {
    assertThat(run("scripts/workshop list")).isEqualTo(LISTED);
    assertThat(run("scripts/workshop seven")).isEqualTo(new Outcome(7, "", ""));
    assertThat(read("calls"))
        .startsWith("-B -o -q -Dquick -am compile -pl harness,poly-match,ml-demos ")
        .hasLineCount(1);
    Files.delete(project.resolve("library")); // It is fetched again.
    assertThat(run("scripts/workshop list")).isEqualTo(LISTED);
    assertThat(project.resolve("library")).exists();
  }

  @Test
  void whatChangedIsCompiledFromClean() throws Exception {
    run("scripts/workshop list");
    Path first = current();
    Path source = project.resolve("poly-match/src/main/A.java");
    Files.writeString(source, "edited");
    Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH)); // As by `cp -p`.
    assertThat(run("scripts/workshop list")).isEqualTo(LISTED);
    assertThat(read("calls")).contains(" compile -pl poly-match ").hasLineCount(2);
    assertThat(current().resolve("poly-match/A.java")).hasContent("edited");
    assertThat(first.resolve("poly-match/A.java")).hasContent("first");

    Files.delete(project.resolve("harness/src/main/B.java"));
    assertThat(run("scripts/workshop list")).isEqualTo(LISTED);
    assertThat(read("calls")).hasLineCount(3);
    assertThat(current().resolve("harness/A.java")).exists();
    assertThat(current().resolve("harness/B.java")).doesNotExist();
  }

  /** A notebook's kernel doesn't build: its first cell does, and shows what is wrong. */
  @Test
  void aKernelRunsOnTheLastBuild() throws Exception {
    run("scripts/workshop list");
    write("harness/src/main/New.java", "");
    write("fails", "");
    assertThat(run("scripts/workshop list").exitCode()).isEqualTo(1);
    assertThat(run("scripts/workshop --kernel file")).isEqualTo(new Outcome(0, "ran file\n", ""));
  }

  @Test
  void aBuildInUseStays() throws Exception {
    run("scripts/workshop list");
    Path first = current();
    Path used = first.resolve("used");
    FileTime old = FileTime.from(Instant.now().minus(1, ChronoUnit.DAYS));
    Files.setLastModifiedTime(used, old);
    try (FileChannel channel = FileChannel.open(used)) {
      channel.lock(0, Long.MAX_VALUE, true); // As the command line's JVM does.
      write("harness/src/main/A.java", "edited");
      run("scripts/workshop list");
      assertThat(builds()).hasSize(2).contains(first);
    }
    write("harness/src/main/A.java", "edited again");
    run("scripts/workshop list");
    assertThat(builds()).hasSize(2).as("the second one has just been used").doesNotContain(first);
  }

  @Test
  void twoTerminalsBuildOnce() throws Exception {
    Process first = startBuild();
    Process second = shell("sh", "scripts/workshop list").start();
    Path err = temporary.resolve("err");
    waitUntil(() -> Files.size(err) > 0);
    Files.delete(project.resolve("busy"));
    assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(project.resolve("first")).hasContent("ran list\n");
    assertThat(temporary.resolve("out")).hasContent("ran list\n");
    assertThat(Files.readString(err))
        .matches("workshop: waiting for process \\d+, which builds\\.\n");
    assertThat(read("calls")).hasLineCount(1);
  }

  @Test
  void theLockOfAKilledProcessIsFree() throws Exception {
    Process first = startBuild();
    first.descendants().forEach(ProcessHandle::destroyForcibly);
    first.destroyForcibly();
    Files.delete(project.resolve("busy"));
    assertThat(run("scripts/workshop list")).isEqualTo(LISTED);
  }

  @Test
  void aKilledScriptStopsMaven() throws Exception {
    Process script = startBuild();
    List<ProcessHandle> started = script.descendants().toList();
    assertThat(started).hasSizeGreaterThanOrEqualTo(2);
    script.destroy();
    for (ProcessHandle process : started) {
      process.onExit().get(20, TimeUnit.SECONDS);
    }
    Files.delete(project.resolve("busy"));
    assertThat(project.resolve("target/builds/command")).doesNotExist();
  }

  @Test
  void signalsReachTheCommandLine() throws Exception {
    run("scripts/workshop list");
    Process script = shell("sh", "rm facts; exec scripts/workshop sleep").start();
    waitUntil(() -> Files.exists(project.resolve("facts")));
    script.destroy();
    assertThat(script.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(script.exitValue()).isEqualTo(143);
  }

  @Test
  void whatCannotBeWrittenIsTold() throws Exception {
    write("target/builds", "a file in its place");
    assertThat(run("scripts/workshop list").err())
        .startsWith("workshop: the project can't be built: ")
        .contains("target/builds")
        .hasLineCount(1);
    write("jdk/bin/javac", "#!/bin/sh\nexit 1\n");
    write("scripts/Launcher.java", "changed");
    assertThat(run("scripts/workshop list"))
        .isEqualTo(
            new Outcome(
                1,
                "",
                """
                workshop: %s/target/launcher can't be written; make it yours, or work in a copy \
                of the project that is.
                """
                    .formatted(project.toRealPath())));
  }

  @Test
  void compileErrorsHaveFileAndLine() throws Exception {
    String error = "harness/src/main/A.java:[1,2] ';' expected";
    String line = "[ERROR] %s/%s\n".formatted(project.toRealPath(), error);
    write("fails", line + line + "[ERROR] Failed to execute goal a:b -> [Help 1]\n");
    assertThat(run("scripts/workshop list"))
        .isEqualTo(
            new Outcome(
                1,
                "",
                error
                    + """

                    workshop: the project can't be built: the compiler found errors; all of \
                    Maven's messages are in target/builds/log
                    """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [ERROR] Could not transfer artifact a:b from central: status code: 407, Proxy Authentication Required (407) | the proxy asks for a password (407)
          [ERROR] Could not transfer artifact a:b from central: PKIX path building failed | not trusted (PKIX)
          [ERROR] Could not transfer artifact a:b from central: repo.example: Unknown host | the network can't be reached
          wget: Failed to fetch https://repo.example/maven.zip | the network can't be reached
          [ERROR] error: error writing A: No space left on device | the disk is full
          [ERROR] Could not create local repository at /home/b/.m2 | can't write its repository
          [ERROR] Could not transfer: /home/b/.m2/a.part (Permission denied) | can't write its repository
          [ERROR] The goal you specified requires a project -> [Help 1] | The goal you specified requires a project; all
          """)
  void whyMavenFailedIsTold(String said, String sentence) throws Exception {
    write("fails", said + "\n");
    Outcome outcome = run("scripts/workshop list");
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .startsWith("workshop: the project can't be built: ")
        .contains(sentence)
        .endsWith("; all of Maven's messages are in target/builds/log\n")
        .hasLineCount(1);
  }

  /** An offline build says so first; the network is tried only then. */
  @Test
  void theNetworkIsUsedWhereSomethingIsMissing() throws Exception {
    write("fails", "[ERROR] Cannot access central in offline mode\n");
    run("scripts/workshop list");
    assertThat(read("calls")).hasLineCount(2).contains("-B -o -q").contains("-B -B -q");
  }

  @Test
  void whatIsClosedIsNotTakenByTheNextFile() throws Exception {
    for (String closed : new String[] {"<&-", ">&-", "2>&-", "<&- >&-"}) {
      run("scripts/workshop list " + closed);
      assertThat(read("facts")).as(closed).startsWith("open 0\nopen 1\nopen 2\n");
    }
    assertThat(run("scripts/workshop list >&-").err()).as("writing fails").isNotEmpty();
  }

  @Test
  void theCLocaleTakesAllLetters() throws Exception {
    run("scripts/workshop list");
    for (String locale : new String[] {"C", "POSIX", "xx_YY.UTF-8"}) {
      run("LC_ALL=%s scripts/workshop list".formatted(locale));
      assertThat(read("facts")).as(locale).contains("locale C.UTF-8\n");
    }
  }

  /** The JVM would announce them, and measure with them. */
  @Test
  void mavenAloneGetsTheUsersOptions() throws Exception {
    String options = "JDK_JAVA_OPTIONS=-Xint JAVA_TOOL_OPTIONS=-Da=b _JAVA_OPTIONS=-Xshare:off";
    assertThat(run(options + " WORKSHOP_JAVA_OPTIONS=-Xmx4g scripts/workshop list"))
        .isEqualTo(LISTED);
    assertThat(read("facts")).contains("first -Xmx4g\n", "options .\n");
    assertThat(read("maven-options")).startsWith("-Xint -Da=b -Xshare:off ");
  }

  /** sh is dash on Debian, which can read less than bash. */
  @Test
  void anyShellCanBeActivated() throws Exception {
    assertThat(run(". scripts/activate && command -v workshop"))
        .isEqualTo(new Outcome(0, project.resolve("scripts/workshop") + "\n", ""));
  }
}
