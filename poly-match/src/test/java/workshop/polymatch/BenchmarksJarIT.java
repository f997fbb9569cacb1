package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JMH's own command line in one jar, run from another folder. */
class BenchmarksJarIT {

  private static final String JAR = Path.of("target/benchmarks.jar").toAbsolutePath().toString();
  private static final String SIMD_OPTION = "--add-modules=jdk.incubator.vector";

  @TempDir private Path elsewhere;

  private String measure(String version, String... further) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Other tests measure at the same time.
    command.addAll(List.of("-Djmh.ignoreLock=true", "-jar", JAR, "-p", "version=" + version));
    command.addAll(List.of("-f 1 -wi 1 -w 50ms -i 1 -r 50ms".split(" ")));
    command.addAll(List.of(further));
    Process process =
        new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
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
