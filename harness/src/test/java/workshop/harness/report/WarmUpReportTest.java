package workshop.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import workshop.harness.results.ColdStart;

class WarmUpReportTest {

  @Test
  void saysWhenWhatWasCompiledAndWhoIsAhead() {
    assertThat(report())
        .endsWith(
            """

            No JIT compiler took up a method of v4 itself within 200 iterations.
            In total time, v4 is ahead of v0 from iteration 1 on.
            """);
    assertThat(
            report(
                new ColdStart.Compilation(0, "C1", "V4.prepare"),
                new ColdStart.Compilation(3, "C2", "V4.match")))
        .startsWith("From cold, no warm-up: medians of ")
        .contains(
            """

            iteration    v0    v4  v0 in total  v4 in total
                    1  2.00  1.00         2.00         1.00
            """)
        .endsWith(
            """

            C1 takes up V4.prepare before the first iteration
            C2 takes up V4.match in iteration 3
            In total time, v4 is ahead of v0 from iteration 1 on.
            """);
  }

  private static String report(ColdStart.Compilation... compilations) {
    List<ColdStart> starts =
        List.of(
            new ColdStart("v0", allOf(2), List.of()),
            new ColdStart("v4", allOf(1), List.of(compilations)));
    return String.join("\n", WarmUpReport.lines(starts)) + "\n";
  }

  private static double[] allOf(double ms) {
    double[] times = new double[ColdStart.ITERATIONS];
    Arrays.fill(times, ms);
    return times;
  }
}
