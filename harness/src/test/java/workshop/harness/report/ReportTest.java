package workshop.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import workshop.harness.SortSuite;
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

  /** Keeps an array of 200 MB. */
  private static final class LargeSuite extends SortSuite {

    @Override
    public List<Version<int[], int[]>> versions() {
      return List.of(new Version<>("slow", "", LargeSuite.class, numbers -> () -> numbers));
    }

    @Override
    public int[] input(Workload workload) {
      return new int[50_000_000];
    }
  }

  private static final Report REPORT = ReportDataTest.report(Machine.current());

  /** A program of its own doesn't tell what it allocates. */
  @Test
  void aLargeHeapIsToldAndUnknownBytesAreNotZero() {
    LargeSuite suite = new LargeSuite();
    Workload workload = Workload.of(suite, Map.of());
    List<Integer> heaps = new ArrayList<>();
    Fork fork =
        (_, _, _, plan) -> {
          heaps.add(plan.heapMegabytes());
          return new ForkScore(new double[] {1}, Double.NaN, 0);
        };
    Measurement.Listener listener = new Measurement.Listener() {};
    Rounds rounds =
        new Measurement<>(suite, suite.versions(), workload, Plan.ofRounds(2), listener, fork)
            .run(7);
    Report report =
        new Report(
            new Suites.Part<>("large", suite, suite.versions()),
            workload,
            rounds,
            Machine.current());
    assertThat(heaps).containsExactly(2048, 2048);
    assertThat(report.caption()).contains(", 2 rounds, on ").contains("; heap of 2048 MB");
    assertThat(report.markdown()).contains(" | - |").doesNotContain(" | 0 |");
    assertThat(report.results().json())
        .contains("\"bytes_per_iteration\" : null")
        .contains("\"schedule_seed\" : 7,")
        .contains("\"heap_megabytes\" : 2048,");
  }

  @Test
  void theUsualHeapIsNotTold() {
    assertThat(REPORT.caption()).doesNotContain("heap");
  }

  @Test
  void aBlockOfFiguresHoldsThemAgainstTheMeasurement() {
    assertThat(ChapterBlocks.content(REPORT, "figures fast").orElseThrow())
        .startsWith("`fast` kind b. Measured over `slow`: 7.83x (95 % CI ");
    assertThat(ChapterBlocks.content(REPORT, "figures another")).isEmpty();
    assertThat(ChapterBlocks.content(REPORT, "figures")).isEmpty();
  }

  /** The version's own suite fills the block. */
  @Test
  void aBlockOfAStepIsLeftToTheSuiteThatHasTheVersion() {
    assertThat(ChapterBlocks.content(REPORT, "step fast").orElseThrow())
        .startsWith("Over slow: 7.83x");
    Report other =
        new Report(
            "faulty",
            Suites.suite("faulty"),
            REPORT.workload(),
            REPORT.rounds(),
            REPORT.machine(),
            LocalDate.now(),
            List.of());
    assertThat(ChapterBlocks.content(other, "step fast")).isEmpty();
  }
}
