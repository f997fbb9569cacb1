package workshop.harness.plot;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import workshop.harness.report.Svg;

class PlotTest {

  static Plot plot(String title) {
    return new Plot(title, "of two groups", 400, 300)
        .scale("x", Map.of("name", "size"))
        .logarithmic("y", "time, ms", DoubleStream.of(0.3, 40))
        .legend("color", Plot.options("slow", Plot.GREY, "fast", Plot.ORANGE))
        .layer(
            "point",
            List.of(1, 2, 3),
            Map.of("x", i -> i + 0.25, "y", i -> 0.2 * i, "color", i -> i == 1 ? "slow" : "fast"),
            Map.of());
  }

  @Test
  void textIsText() {
    assertThat(Svg.texts(Svg.parse(plot("a < b & \"c\"").svg())))
        .contains("a < b & \"c\"", "of two groups", "size", "time, ms, log scale", "slow", "fast");
    assertThat(Svg.parse(plot("a < b & \"c\"").svg()).getAttribute("aria-label"))
        .isEqualTo("a < b & \"c\"");
  }

  @Test
  void aLogarithmicAxisHasRoundLabels() {
    assertThat(Svg.texts(Svg.parse(plot("a").svg())))
        .contains("0.5", "1", "2", "5", "10", "20")
        .doesNotContain("0.2", "50", "1.0");
  }

  @Test
  void overManyDecadesPowersOfTenAreEnough() {
    String svg = plot("a").logarithmic("x", "size", DoubleStream.of(0.01, 3e6)).svg();
    assertThat(Svg.texts(Svg.parse(svg)))
        .contains("0.01", "100", "10,000")
        .doesNotContain("0.02", "5,000", "2,000,000");
  }

  @Test
  void theSamePlotGivesTheSameBytesAndAnotherOneOtherIds() {
    assertThat(plot("a").svg()).isEqualTo(plot("a").svg());
    List<String> ids = ids(plot("a").svg());
    assertThat(ids)
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(ids(plot("b").svg()));
  }

  @Test
  void whatIsNamedByAnIdIsThere() {
    String svg = plot("a").svg();
    List<String> used =
        Pattern.compile("url\\(#([^)]+)\\)").matcher(svg).results().map(at -> at.group(1)).toList();
    assertThat(used).isNotEmpty();
    assertThat(ids(svg)).containsAll(used);
  }

  private static List<String> ids(String svg) {
    return Pattern.compile("\\bid=\"([^\"]+)\"")
        .matcher(svg)
        .results()
        .map(at -> at.group(1))
        .toList();
  }
}
