package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;

/** Whether Maven compiles exercises, in a copy of the project that has nothing but a broken one. */
class IdeIT {

  @TempDir Path project;

  @BeforeEach
  void copyTheBuild() throws IOException {
    for (String file :
        List.of(
            "pom.xml",
            "harness/pom.xml",
            "poly-match/pom.xml",
            "ml-demos/pom.xml",
            "mvnw",
            "mvnw.cmd",
            ".mvn/wrapper/maven-wrapper.properties")) {
      Path copy = project.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(Path.of("..").resolve(file), copy);
      copy.toFile().setExecutable(true);
    }
    Files.createDirectories(project.resolve("harness/src/main/jte"));
    Path exercise = project.resolve("poly-match/exercises/V1.java");
    Files.createDirectories(exercise.getParent());
    Files.writeString(exercise, "public final class V1 { not finished }");
  }

  /** The exit code, and Maven's output. */
  private String build(String... options) throws Exception {
    boolean isWindows = System.getProperty("os.name").startsWith("Windows");
    List<String> command = new ArrayList<>();
    command.add(project.resolve(isWindows ? "mvnw.cmd" : "mvnw").toString());
    String always = "-B -q -Dspotless.skip -Denforcer.skip -pl poly-match -am test-compile";
    command.addAll(List.of(always.split(" ")));
    command.addAll(List.of(options));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    Path output = project.resolve("output");
    Process maven = builder.redirectOutput(output.toFile()).start();
    assertThat(maven.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return maven.exitValue() + ": " + Files.readString(output);
  }

  @Test
  void onTheCommandLineABrokenExerciseBreaksNoBuild() throws Exception {
    assertThat(build()).startsWith("0: ");
    assertThat(project.resolve("poly-match/target/classpath.txt")).exists();
  }

  @Test
  void anIdeCompilesItInItsOwnFolder() throws Exception {
    for (String sign : List.of("-Dm2e.version=1", "-Didea.maven.embedder.version=1")) {
      assertThat(build(sign)).startsWith("1: ").contains("V1.java:[1,");
    }
    assertThat(project.resolve("poly-match/target/ide/classpath.txt")).exists();
    assertThat(project.resolve("poly-match/target/classpath.txt")).doesNotExist();
  }
}
