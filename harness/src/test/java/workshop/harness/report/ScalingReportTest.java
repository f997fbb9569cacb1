package workshop.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import workshop.harness.Workload;
import workshop.harness.results.MadeUp;
import workshop.harness.results.Scaling;

class ScalingReportTest {

  private static Scaling scaling() {
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
    Scaling.Curve failed = new Scaling.Curve("fast", Double.NaN, 0, 0, List.of());
    return new Scaling(
        "sort",
        LocalDate.now(),
        MadeUp.machine("25"),
        new Scaling.Extent(new Workload(Map.of("numbers", "10000")), 3, 0.5),
        List.of(100, 1000, 10_000),
        List.of(slow, failed),
        Map.of(100, "against slow"),
        List.of("At 100: a note."));
  }

  @Test
  void whatIsExtrapolatedIsMarkedAndRounded() {
    assertThat(ScalingReport.lines(scaling()).stream().map(line -> line.replaceAll(" {2,}", "  ")))
        .startsWith(
            "version  100  1,000  10,000  exponent",
            "slow  1.23  123  ~12,000  2.00 (100-1,000)",
            "fast",
            "",
            "ms per iteration. What would take longer than 0.5 s is not measured: ~ is extrapolated"
                + " with the exponent 2 of all pairs, and an index's cell is empty. The exponent is"
                + " that of the growth, fitted to the last two decades measured.",
            "At 100: a note.",
            "Results checked: at 100 against slow.");
    assertThat(ScalingReport.lines(scaling()).getLast())
        .startsWith("Measured ")
        .contains(", 3 rounds, on ")
        .endsWith("; at the largest numbers=10000.");
    assertThat(ScalingReport.content(scaling(), "scale").orElseThrow())
        .startsWith(
            """
            | version | 100 | 1,000 | 10,000 | exponent |
            |---|---:|---:|---:|---:|
            | slow | 1.23 | 123 | ~12,000 | 2.00 (100-1,000) |
            """);
    assertThat(ScalingReport.content(scaling(), "scales")).isEmpty();
  }
}
