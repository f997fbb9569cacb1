package workshop.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import workshop.harness.results.ColdStart;
import workshop.harness.results.ColdStart.Compilation;

class WarmUpReportTest {

  private static final String GREY = "#6e6e6e|rgb\\(110,110,110\\)";
  private static final String ORANGE = "#d55e00|rgb\\(213,94,0\\)";
  private static final List<Compilation> BOTH =
      List.of(new Compilation(0, "C1", "V4.prepare"), new Compilation(3, "C2", "V4.match"));

  private static List<ColdStart> starts(List<Compilation> v0, List<Compilation> v4) {
    double[] slow = new double[200];
    double[] fast = new double[200];
    Arrays.fill(slow, 2);
    Arrays.fill(fast, 1);
    return List.of(new ColdStart("v0", slow, v0), new ColdStart("v4", fast, v4));
  }

  private static String lines(List<Compilation> compilations) {
    return String.join("\n", WarmUpReport.lines(starts(List.of(), compilations))) + "\n";
  }

  @Test
  void saysWhenWhatWasCompiledAndWhoIsAhead() {
    assertThat(lines(List.of()))
        .endsWith(
            """

            No JIT compiler took up a method of v4 itself within 200 iterations.
            In total time, v4 is ahead of v0 from iteration 1 on.
            """);
    assertThat(lines(BOTH))
        .startsWith("From cold, no warm-up: medians over fresh JVMs, ms\n")
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

  private static int count(String colour, List<Compilation> v0, List<Compilation> v4) {
    return WarmUpReport.svg("from cold", starts(v0, v4)).split(colour, -1).length - 1;
  }

  @Test
  void aMarkHasItsVersionsColour() {
    List<Compilation> more = List.of(BOTH.get(0), BOTH.get(1), new Compilation(20, "C2", "V.area"));
    assertThat(count(GREY, more, BOTH)).isGreaterThan(count(GREY, BOTH, BOTH));
    assertThat(count(ORANGE, more, BOTH)).isEqualTo(count(ORANGE, BOTH, BOTH));
    assertThat(count(GREY, BOTH, more)).isEqualTo(count(GREY, BOTH, BOTH));
    assertThat(count(ORANGE, BOTH, more)).isGreaterThan(count(ORANGE, BOTH, BOTH));
  }
}
