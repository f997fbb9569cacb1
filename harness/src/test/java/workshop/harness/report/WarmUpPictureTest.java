package workshop.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import workshop.harness.results.ColdStart;
import workshop.harness.results.ColdStart.Compilation;

class WarmUpPictureTest {

  private static final String GREY = "#6e6e6e|rgb\\(110,110,110\\)";
  private static final String ORANGE = "#d55e00|rgb\\(213,94,0\\)";
  private static final List<Compilation> BOTH =
      List.of(new Compilation(0, "C1", "V.match"), new Compilation(9, "C2", "V.match"));

  @Test
  void namesVersionsCompilersAndAxes() {
    assertThat(Svg.texts(Svg.parse(picture(BOTH, BOTH))))
        .contains("sort from cold", "iteration, log scale", "ms per iteration, log scale")
        .contains("slow", "fast", "compiled by C1", "compiled by C2");
  }

  @Test
  void aMarkHasItsVersionsColour() {
    List<Compilation> more = List.of(BOTH.get(0), BOTH.get(1), new Compilation(20, "C2", "V.area"));
    String both = picture(BOTH, BOTH);
    assertThat(count(picture(more, BOTH), GREY)).isGreaterThan(count(both, GREY));
    assertThat(count(picture(more, BOTH), ORANGE)).isEqualTo(count(both, ORANGE));
    assertThat(count(picture(BOTH, more), GREY)).isEqualTo(count(both, GREY));
    assertThat(count(picture(BOTH, more), ORANGE)).isGreaterThan(count(both, ORANGE));
  }

  private static String picture(List<Compilation> slow, List<Compilation> fast) {
    return WarmUpPicture.svg(
        "sort from cold", List.of(start("slow", 2, slow), start("fast", 0.5, fast)));
  }

  private static ColdStart start(String version, double ms, List<Compilation> compilations) {
    double[] times = new double[ColdStart.ITERATIONS];
    Arrays.setAll(times, i -> ms * (1 + 9.0 / (i + 1)));
    return new ColdStart(version, times, compilations);
  }

  private static int count(String svg, String colour) {
    return svg.split(colour, -1).length - 1;
  }
}
