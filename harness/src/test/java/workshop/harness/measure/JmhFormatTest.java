package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import workshop.harness.*;
import workshop.harness.results.*;

/** What JMH Visualizer, github-action-benchmark and Bencher read. */
class JmhFormatTest {

  private static final MeasuredSuite MEASURED =
      MadeUp.suite(
          "sort",
          MadeUp.conditions(MadeUp.machine("25")),
          MadeUp.version("slow", fork(64.0, 8.25, 8.5, 9.0), fork(66.0, 8.0, 8.125, 7.0)),
          MadeUp.version(
              "fast", fork(null, 0.00123456789, 0.001, 0.002), fork(null, 0.0011, 0.0012, 0.0013)));

  private static ForkScore fork(Double bytes, Double... ms) {
    return new ForkScore(List.of(ms), Optional.ofNullable(bytes), 0);
  }

  private static JsonNode entries() {
    return new JsonMapper().readTree(JmhFormat.json(MEASURED));
  }

  @Test
  void hasAnEntryForEachVersion() {
    JsonNode slow = entries().get(0);
    assertThat(slow.get("benchmark").asString())
        .isEqualTo("workshop.harness.measure.VersionBenchmark.iteration");
    assertThat(slow.get("mode").asString()).isEqualTo("avgt");
    assertThat(slow.get("forks").asInt()).isEqualTo(2);
    assertThat(slow.get("measurementIterations").asInt()).isEqualTo(3);
    assertThat(slow.get("jvmArgs").toString()).contains("-Xmx256m", "-XX:+UseSerialGC");
    assertThat(slow.at("/params/version").asString()).isEqualTo("slow");
    assertThat(slow.get("params").propertyNames())
        .containsAll(Suites.suite("sort").settings().stream().map(s -> s.name()).toList());
    assertThat(slow.at("/primaryMetric/score").asDouble()).isEqualTo(8.1458, within(1e-4));
    assertThat(slow.at("/primaryMetric/scoreError").asDouble()).isPositive();
    assertThat(slow.at("/primaryMetric/scoreUnit").asString()).isEqualTo("ms/op");
    assertThat(slow.at("/secondaryMetrics/gc.alloc.rate.norm/score").asDouble()).isEqualTo(65);
    assertThat(slow.at("/secondaryMetrics/gc.alloc.rate.norm/scoreUnit").asString())
        .isEqualTo("B/op");
    assertThat(entries().get(1).at("/secondaryMetrics/gc.alloc.rate.norm").isMissingNode())
        .isTrue();
  }

  @Test
  void givesTheSameSpeedup() {
    JsonNode entries = entries();
    assertThat(entries.size()).isEqualTo(2);
    assertThat(geometricMean(entries.get(0)) / geometricMean(entries.get(1)))
        .isEqualTo(MEASURED.speedup("fast").ratio(), within(1e-6));
  }

  /** Then the version has the heap that the JVM gives it; system properties are the workshop's. */
  @Test
  void aVersionMayNameItsCollector() {
    Version<?, ?> version = Suites.version("fast").version();
    assertThat(ForkHeap.jvmOptions(version, 512)).contains("-Xmx512m", "-XX:+UseSerialGC");
    assertThat(ForkHeap.jvmOptions(version.withJvmOptions("-XX:+UseG1GC", "-Dx=y"), 512))
        .containsExactly("-XX:+UseG1GC");
  }

  private static double geometricMean(JsonNode entry) {
    return Math.exp(
        entry
            .at("/primaryMetric/rawData")
            .valueStream()
            .mapToDouble(fork ->
                Math.log(
                    MadeUp.fork(fork.valueStream().mapToDouble(JsonNode::asDouble).toArray())
                        .median()))
            .average()
            .orElseThrow());
  }
}
