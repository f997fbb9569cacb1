package workshop.harness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import workshop.harness.Setting;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.measure.Fork;
import workshop.harness.measure.ForkScore;
import workshop.harness.measure.Machine;
import workshop.harness.measure.Measurement;
import workshop.harness.measure.Plan;
import workshop.harness.measure.Rounds;

class ReportTest {

  /** Keeps an array of some megabytes. */
  private record Keeping(List<String> ids) implements Suite<byte[], Integer> {

    @Override
    public String name() {
      return "keeping";
    }

    @Override
    public String description() {
      return "keep an array";
    }

    @Override
    public List<Version<byte[], Integer>> versions() {
      return ids.stream()
          .map(id ->
              new Version<byte[], Integer>(id, "", Keeping.class, bytes -> () -> bytes.length))
          .toList();
    }

    @Override
    public Map<String, String> figures(
        Version<byte[], Integer> version, byte[] input, Integer result) {
      return Map.of("claims", version.id().equals("grand") ? "900x" : "");
    }

    @Override
    public List<Setting> settings() {
      return List.of(new Setting("megabytes", "N", "1", "how many"));
    }

    @Override
    public byte[] input(Workload workload) {
      return new byte[workload.count("megabytes") << 20];
    }

    @Override
    public String disagreement(byte[] input, Integer expected, Integer actual) {
      return null;
    }

    @Override
    public String summary(byte[] input, Integer result) {
      return "";
    }

    @Override
    public String csv(byte[] input, Integer result) {
      return "";
    }

    @Override
    public String svg(byte[] input, Integer result) {
      return "";
    }
  }

  private final List<Integer> heaps = new ArrayList<>();
  private double bytes;

  private Report measured(int megabytes) {
    return measured(megabytes, "length");
  }

  private Report measured(int megabytes, String... ids) {
    Keeping suite = new Keeping(List.of(ids));
    Workload workload = Workload.of(suite, Map.of("megabytes", "" + megabytes));
    Fork fork =
        (_, _, _, plan) -> {
          heaps.add(plan.heapMegabytes());
          return new ForkScore(new double[] {1}, bytes, 0);
        };
    Measurement.Listener listener = new Measurement.Listener() {};
    Rounds rounds =
        new Measurement<>(suite, suite.versions(), workload, Plan.ofRounds(2), listener, fork)
            .run(7);
    return new Report(
        new Suites.Part<>(suite.name(), suite, suite.versions()),
        workload,
        rounds,
        Machine.current());
  }

  @Test
  void aHeapThatGrewWithTheInputIsTold() {
    assertThat(measured(200).caption())
        .contains(", 2 rounds, on ")
        .endsWith("; megabytes=200; heap of 2048 MB.");
    assertThat(heaps).containsExactly(2048, 2048);
  }

  @Test
  void theUsualHeapIsNot() {
    System.gc();
    long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    assumeTrue(used < 40_000_000, "what other tests keep in this JVM would count too");
    assertThat(measured(1).caption()).endsWith("; megabytes=1.");
    assertThat(heaps).containsExactly(256, 256);
  }

  /** A program of its own doesn't tell what it allocates. */
  @Test
  void bytesThatNobodyKnowsAreNotZero() {
    bytes = Double.NaN;
    Report report = measured(1);
    assertThat(report.markdown()).contains(" | - | ").doesNotContain(" | 0 | ");
    assertThat(report.results().json()).contains("\"bytes_per_iteration\" : null");
  }

  @Test
  void theDocumentSaysHowItWasMeasured() {
    assertThat(measured(200).results().json())
        .contains("\"schedule_seed\" : 7,")
        .contains("\"heap_megabytes\" : 2048,");
  }

  @Test
  void aBlockOfFiguresHoldsThemAgainstTheMeasurement() {
    Report report = measured(1, "length", "grand", "humble");
    assertThat(ChapterBlocks.content(report, "figures grand"))
        .contains(
            "`grand` claims 900x. Measured over `length`: 1.00x (95 % CI 1.00-1.00): no difference"
                + " shown; this run would have shown 2 % nine times in ten.");
    assertThat(ChapterBlocks.content(report, "figures another")).isEmpty();
    assertThat(report.markdown()).contains(" | claims |").contains(" | 900x |");
  }

  /** What another suite has, such as the tests' `slow`, has its step there. */
  @Test
  void aBlockOfAStepIsLeftToTheSuiteThatHasTheVersion() {
    Report report = measured(1, "length", "slow", "grand");
    assertThat(ChapterBlocks.content(report, "step grand").orElseThrow())
        .startsWith("Over slow: 1.00x");
    assertThat(ChapterBlocks.content(report, "step slow")).isEmpty();
  }
}
