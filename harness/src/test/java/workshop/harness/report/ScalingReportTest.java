package workshop.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import workshop.harness.Workload;
import workshop.harness.results.*;

class ScalingReportTest {

  @Test
  void whatIsExtrapolatedIsMarkedAndRoundedAndAFailureLeavesARowEmpty() {
    Scaling.Curve slow =
        new Scaling.Curve(
            "slow",
            2,
            100,
            1000,
            List.of(
                new Scaling.Time(100, 1.2345, 1.2, 1.3, false),
                new Scaling.Time(1000, 123.45, 100, Double.POSITIVE_INFINITY, false),
                new Scaling.Time(10_000, 12_345, Double.NaN, Double.NaN, true)));
    Scaling scaling =
        new Scaling(
            "sort",
            LocalDate.now(),
            MadeUp.machine("25"),
            new Scaling.Extent(new Workload(Map.of("numbers", "10000")), 3, 0.5),
            List.of(100, 1000, 10_000),
            List.of(slow, new Scaling.Curve("fast", Double.NaN, 0, 0, List.of())),
            Map.of(),
            List.of("At 100: a note."));
    assertThat(ScalingReport.lines(scaling).stream().map(line -> line.replaceAll(" {2,}", "  ")))
        .startsWith(
            "version  100  1,000  10,000  exponent",
            "slow  1.23  123  ~12,000  2.00 (100-1,000)",
            "fast",
            "")
        .contains("At 100: a note.", "Results checked: none.");
  }
}
