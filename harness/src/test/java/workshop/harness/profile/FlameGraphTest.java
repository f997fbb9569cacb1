package workshop.harness.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static workshop.harness.profile.ProfileTest.comparable;
import static workshop.harness.profile.ProfileTest.stored;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import workshop.harness.Callout;
import workshop.harness.profile.MethodDifferences.Side;

/** Flame graphs from small stored profiles. */
class FlameGraphTest {

  private static final List<String> APP = List.of("app");

  private static final List<Callout> CALLOUTS =
      List.of(
          new Callout("lib.Norm.normF", "squares & a root"),
          new Callout("lib.Norm.gone", "not in the profile"),
          new Callout("app.Before.near", "line by line"));

  private static FlameGraph graph() {
    return new FlameGraph("sort <slow>", "samples", stored("before"), APP, CALLOUTS);
  }

  @Test
  void isWellFormedAndAsWideAsTheShares() {
    Element svg = Svg.parse(graph().svg());
    // Stub, iteration, lambda, match, near twice, normF, add.
    assertThat(svg.getElementsByTagName("g").getLength()).isEqualTo(8);
    double whole = Svg.width(svg, "iteration_avgt_jmhStub");
    assertThat(Svg.width(svg, "Before.near:41")).isCloseTo(whole / 10, within(0.11));
    // Two lines of one method, which is not the version's.
    assertThat(Svg.width(svg, "lib.Norm.normF")).isCloseTo(0.6 * whole, within(0.11));
    assertThat(graph().svg())
        .contains("lib.Norm.normF, inlined: 60.0 % (600 samples), 60.0 % itself")
        .contains("sort &lt;slow&gt;");
  }

  @Test
  void isLegibleInAColumnOf800Pixels() {
    Element svg = Svg.parse(graph().svg());
    double width = Double.parseDouble(svg.getAttribute("viewBox").split(" ")[2]);
    assertThat(Double.parseDouble(svg.getAttribute("font-size")) * 800 / width).isGreaterThan(11);
  }

  @Test
  void calloutsAreNumberedOnTheirWidestFramesAndListed() {
    Element svg = Svg.parse(graph().svg());
    assertThat(Svg.texts(Svg.frame(svg, "lib.Norm.normF"))).containsExactly("Norm.normF", "1");
    assertThat(Svg.texts(Svg.frame(svg, "Before.near:40"))).contains("2");
    assertThat(Svg.texts(Svg.frame(svg, "Before.near:41"))).doesNotContain("2");
    assertThat(Svg.texts(svg))
        .contains("Norm.normF: 60 %, squares & a root", "Before.near: 100 %, line by line")
        .noneMatch(text -> text.contains("gone"));
    assertThat(graph().html())
        .contains(
            "\u2776 <b>Norm.normF</b>: 60 %, squares &amp; a root", "\t\u2776 \tlib.\tNorm.normF")
        .doesNotContain("\u2778");
  }

  @Test
  void aNativeFunctionCanBePointedAt() {
    Profile profile = Profile.parse("V1.match_[j];crossing 100");
    Callout callout = new Callout("crossing", "into C and back");
    Element svg =
        Svg.parse(new FlameGraph("a", "samples", profile, List.of(""), List.of(callout)).svg());
    assertThat(Svg.texts(svg)).contains("crossing: 100 %, into C and back");
    assertThat(Svg.fill(svg, "crossing")).isEqualTo(Origin.NATIVE.colour);
    assertThat(Svg.fill(svg, "V1.match")).isEqualTo(Origin.VERSION.colour);
  }

  @Test
  void aLabelMayRunIntoFreeSpaceButNotIntoAnotherFrame() {
    Profile profile = Profile.parse("a.A.f;lib.Library.narrow 3\na.A.f;lib.Library.other 97");
    assertThat(new FlameGraph("a", "samples", profile, APP, List.of()).svg())
        .doesNotContain(">Library.narrow<")
        .contains(">Library.other<");
    Profile alone = Profile.parse("a.A.f;lib.Library.narrow 3\na.A.f 97");
    assertThat(new FlameGraph("a", "samples", alone, APP, List.of()).svg())
        .contains(">Library.narrow<");
  }

  @ParameterizedTest
  @CsvSource({
    "V1.match_[j],                            VERSION",
    "V1$Shape.centre_[i],                     VERSION",
    "app.Suite$$Lambda.run_[j],               VERSION",
    "V1[]_[i],                                VERSION",
    "double[]_[i],                            JDK",
    "match_points,                            NATIVE",
    "app.other.Tool.run_[j],                  LIBRARY",
    "org.ejml.simple.SimpleBase.minus_[j],    LIBRARY",
    "java.util.ArrayList.add_[j],             JDK",
    "jdk.internal.misc.Unsafe.allocate_[j],   JDK",
    "workshop.harness.measure.Stub.run_[j],   HARNESS",
    "VMThread::run,                           NATIVE",
    "clear_page_[k],                          NATIVE",
  })
  void whatIsTheVersionsOwnIsToldByItsPackage(String frame, Origin origin) {
    assertThat(Origin.of(Frame.parse(frame), List.of("app", ""))).isEqualTo(origin);
  }

  @Test
  void aVersionInTheHarnessOwnPackageIsAVersion() {
    assertThat(
            Origin.of(Frame.parse("workshop.harness.Sorts.run_[j]"), List.of("workshop.harness")))
        .isEqualTo(Origin.VERSION);
  }

  @Test
  void framesAndLegendHaveTheColoursOfTheirOrigin() {
    Element svg = Svg.parse(graph().svg());
    assertThat(Svg.fill(svg, "Before.match")).isEqualTo(Origin.VERSION.colour);
    assertThat(Svg.fill(svg, "ArrayList.add")).isEqualTo(Origin.JDK.colour);
    assertThat(Svg.fill(svg, "_jmhStub")).isEqualTo(Origin.HARNESS.colour);
    assertThat(Svg.texts(svg)).contains("the version and its suite", "libraries", "JDK");
  }

  @Test
  void thePageHasThePicturesColoursAndOneLegend() {
    String page = graph().html();
    assertThat(page).contains("...parts(cpool[key >>> 3])").doesNotContain("Frame types");
    for (Origin origin : Origin.values()) {
      assertThat(page)
          .containsOnlyOnce(
              "background: %s; color: #000; padding: 2px 6px'>%s<"
                  .formatted(origin.colour, origin.text));
      assertThat(graph().svg()).contains(origin.colour, ">" + origin.text + "<");
    }
  }

  @Test
  void thePageIsOfflineAndHoldsTheFramesInParts() {
    String page = graph().html();
    assertThat(page)
        .contains("sort &lt;slow&gt;", "\tlib.\tNorm.normF")
        .doesNotContain("<script src")
        .isEqualTo(graph().html());
    assertThat(new FlameGraph("a", "bytes", stored("before"), APP, List.of()).html())
        .contains("' bytes'")
        .doesNotContain("' samples'");
  }

  @Test
  void inADifferenceWidthsAreTime() {
    FlameGraphDiff diff =
        new FlameGraphDiff(
            "v0",
            new Side(List.of(comparable("before", "Before")), 4, 0),
            "v1",
            new Side(List.of(comparable("after", "After")), 1, 0));
    Element before = Svg.parse(diff.beforeSvg());
    Element after = Svg.parse(diff.afterSvg());
    double wide = Svg.width(before, "_jmhStub");
    assertThat(Svg.width(after, "_jmhStub")).isCloseTo(wide / 4, within(0.11));
    assertThat(diff.beforeSvg())
        .contains("v0: 4.00 ms per iteration", "lib.Norm.normF: 2.40 ms; in v1 not there");
    assertThat(diff.afterSvg()).contains("Version.near: 1.00 ms; in v0 4.00 ms");
    assertThat(Svg.fill(before, "Norm.normF")).isEqualTo("rgb(100,115,255)");
    assertThat(Svg.fill(after, "_jmhStub")).isEqualTo("rgb(100,115,255)");
    assertThat(Svg.fill(before, "ArrayList.add")).isEqualTo("#dcdcdc");
    FlameGraphDiff back = new FlameGraphDiff("v1", diff.after(), "v0", diff.before());
    assertThat(Svg.fill(Svg.parse(back.afterSvg()), "Norm.normF")).isEqualTo("rgb(255,100,100)");
  }

  @Test
  void equalVersionsAreNeitherBlueNorRed() {
    Random random = new Random(1);
    int coloured = 0;
    for (int i = 0; i < 200; i++) {
      FlameGraphDiff diff = new FlameGraphDiff("a", drawn(random), "again", drawn(random));
      List<Integer> depths =
          Stream.of(diff.beforeSvg(), diff.afterSvg())
              .map(svg -> svg.substring(svg.indexOf("<g>")))
              .flatMap(frames ->
                  Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)").matcher(frames).results())
              .map(fill ->
                  255 - Math.min(Integer.parseInt(fill.group(1)), Integer.parseInt(fill.group(3))))
              .toList();
      // A solid colour is 155 away from white.
      assertThat(depths).allMatch(depth -> depth < 75);
      coloured += depths.size();
    }
    // Of 12 frames in each of 200 pairs of pictures.
    assertThat(coloured).isLessThan(200 * 2 * 12 / 20);
  }

  /** Three processes of one version: what is inlined, and so what is seen where, differs. */
  private static Side drawn(Random random) {
    List<Profile> forks = IntStream.range(0, 3).mapToObj(_ -> fork(random)).toList();
    return new Side(forks, 1 + 0.01 * random.nextGaussian(), 0.03);
  }

  private static Profile fork(Random random) {
    double[] weights = new double[10];
    Arrays.setAll(weights, i -> (1 + i % 4) * Math.exp(0.4 * random.nextGaussian()));
    double all = Arrays.stream(weights).sum();
    StringBuilder collapsed = new StringBuilder();
    for (int i = 0; i < weights.length; i++) {
      long samples = Math.round(1000 * weights[i] / all);
      collapsed.append("a.A.run;a.A.f;b.B.m%d %d\n".formatted(i, samples));
    }
    return Profile.parse(collapsed.toString());
  }
}
