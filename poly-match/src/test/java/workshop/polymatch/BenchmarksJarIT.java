package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JMH's own command line in one jar, run from another folder. */
class BenchmarksJarIT {

  private static final String JAR = Path.of("target/benchmarks.jar").toAbsolutePath().toString();
  private static final String SIMD_OPTION = "--add-modules=jdk.incubator.vector";

  @TempDir private Path elsewhere;

  private String jmh(String... arguments) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    // Other tests measure at the same time.
    List<String> command = new ArrayList<>(List.of(java, "-Djmh.ignoreLock=true", "-jar", JAR));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private String measure(String version, String... further) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-p", "version=" + version));
    arguments.addAll(List.of("-f", "1", "-wi", "1", "-w", "50ms", "-i", "1", "-r", "50ms"));
    arguments.addAll(List.of(further));
    return jmh(arguments.toArray(String[]::new));
  }

  @Test
  void listsTheBenchmark() throws IOException {
    assertThat(jmh("-l")).contains("workshop.harness.measure.VersionBenchmark.iteration");
  }

  @Test
  void measuresAVersion() throws IOException {
    assertThat(measure("v3", "-p", "workload=points=200 scene=varied", "-rf", "json"))
        .containsPattern("iteration +v3 +points=200 scene=varied +avgt +[0-9.]+ +ms/op");
    assertThat(elsewhere.resolve("jmh-result.json")).content().contains("\"version\" : \"v3\"");
  }

  @Test
  void saysWhichOptionAVersionNeeds() throws IOException {
    assertThat(measure("v6"))
        .contains("v6 needs options of its JVM; add -jvmArgsAppend \"%s\"".formatted(SIMD_OPTION))
        .doesNotContain("ms/op");
    assertThat(measure("v6", "-jvmArgsAppend", SIMD_OPTION))
        .containsPattern("iteration +v6 +avgt +[0-9.]+ +ms/op");
  }
}
