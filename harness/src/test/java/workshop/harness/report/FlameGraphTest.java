package workshop.harness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static workshop.harness.results.ProfileTest.stored;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import workshop.harness.Suite;
import workshop.harness.results.*;

/** Flame graphs from small stored profiles. */
class FlameGraphTest {

  private static final List<String> APP = List.of("app");

  private static final List<Suite.Callout> CALLOUTS =
      List.of(
          new Suite.Callout("lib.Norm.normF", "squares & a root"),
          new Suite.Callout("lib.Norm.gone", "not in the profile"),
          new Suite.Callout("app.Before.near", "line by line"));

  private static List<ProfileReport.ShownCallout> shown(
      Profile profile, List<Suite.Callout> callouts) {
    return ProfileReport.ShownCallout.of(profile, callouts);
  }

  private static FlameGraph graph() {
    return new FlameGraph(
        "sort <slow>", "samples", stored("before"), APP, shown(stored("before"), CALLOUTS));
  }

  private final Element svg = Svg.parse(graph().svg(FlameGraph.COLUMN));

  @Test
  void isWellFormedAndAsWideAsTheShares() {
    // Lambda, match, near twice, normF, add.
    assertThat(svg.getElementsByTagName("g").getLength()).isEqualTo(6);
    double whole = Svg.width(svg, "Before.match");
    assertThat(Svg.width(svg, "Before.near:41")).isCloseTo(whole / 10, within(0.11));
    // Two lines of one method, which is not the version's.
    assertThat(Svg.width(svg, "lib.Norm.normF")).isCloseTo(0.6 * whole, within(0.11));
    assertThat(graph().svg(FlameGraph.COLUMN))
        .contains("lib.Norm.normF, inlined: 60.0 % (600 samples), 60.0 % itself")
        .contains("sort &lt;slow&gt;");
  }

  @Test
  void framesOfTheHarnessAndSmallOnesAreHidden() {
    Profile profile =
        Profile.parse(
            "workshop.harness.Stub.run_[j];app.A.f;lib.B.large 5\n"
                + "workshop.harness.Stub.run_[j];app.A.f;lib.B.small 4\n"
                + "workshop.harness.Stub.run_[j] 91\n"
                + "workshop.harness.Stub.run_[j];app.A.f 900");
    Element svg =
        Svg.parse(new FlameGraph("a", "samples", profile, APP, List.of()).svg(FlameGraph.COLUMN));
    assertThat(Svg.titles(svg))
        .containsExactly(
            "app.A.f: 90.9 % (909 samples), 90.0 % itself",
            "lib.B.large: 0.5 % (5 samples), 0.5 % itself");
  }

  @Test
  void calloutsAreNumberedOnTheirFramesAndToldByHovering() {
    assertThat(Svg.texts(Svg.frame(svg, "lib.Norm.normF"))).containsExactly("Norm.normF", "1");
    assertThat(Svg.texts(Svg.frame(svg, "Before.near:40"))).contains("2");
    assertThat(Svg.texts(Svg.frame(svg, "Before.near:41"))).contains("2"); // 90 % and 10 %.
    assertThat(Svg.titles(svg))
        .anyMatch(title -> title.endsWith("\n1: 60 %, squares & a root"))
        .anyMatch(title -> title.endsWith("\n2: 100 %, line by line"));
  }

  @Test
  void aNativeFunctionCanBePointedAt() {
    Profile profile = Profile.parse("V1.match_[j];crossing 100");
    Suite.Callout callout = new Suite.Callout("crossing", "into C and back");
    Element svg =
        Svg.parse(
            new FlameGraph("a", "samples", profile, List.of(""), shown(profile, List.of(callout)))
                .svg(FlameGraph.COLUMN));
    assertThat(Svg.titles(svg)).anyMatch(title -> title.endsWith("1: 100 %, into C and back"));
    assertThat(Svg.fill(svg, "crossing")).isEqualTo(FlameGraph.Origin.NATIVE.colour);
    assertThat(Svg.fill(svg, "V1.match")).isEqualTo(FlameGraph.Origin.VERSION.colour);
  }

  @ParameterizedTest
  @CsvSource({"20, Library.method", "12, Library.met\u2026", "5, ''"})
  void aLabelIsInsideItsBarOrCutOrLeftOut(int share, String label) {
    Profile profile =
        Profile.parse("lib.Library.method %d\nlib.Other.f %d".formatted(share, 100 - share));
    Element svg =
        Svg.parse(new FlameGraph("a", "samples", profile, APP, List.of()).svg(FlameGraph.COLUMN));
    assertThat(String.join("", Svg.texts(Svg.frame(svg, "lib.Library.method")))).isEqualTo(label);
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
    "org.openjdk.jmh.infra.Blackhole.consume_[j], HARNESS",
    "VMThread::run,                           NATIVE",
    "clear_page_[k],                          NATIVE",
  })
  void whatIsTheVersionsOwnIsToldByItsPackage(String frame, FlameGraph.Origin origin) {
    assertThat(FlameGraph.Origin.of(Frame.parse(frame), List.of("app", ""))).isEqualTo(origin);
  }

  @Test
  void framesAndLegendHaveTheColoursOfTheirOrigin() {
    assertThat(Svg.fill(svg, "Before.match")).isEqualTo(FlameGraph.Origin.VERSION.colour);
    assertThat(Svg.fill(svg, "ArrayList.add")).isEqualTo(FlameGraph.Origin.JDK.colour);
    assertThat(Svg.texts(svg))
        .contains("the version and its suite", "libraries", "JDK")
        .doesNotContain(FlameGraph.Origin.HARNESS.text);
  }

  @Test
  void thePageNeedsNoOtherFileAndNamesTheUnit() {
    String page = new FlameGraph("<slow>", "bytes", stored("before"), APP, List.of()).html();
    assertThat(page).contains("<h1>&lt;slow&gt; (bytes)</h1>").doesNotContain("<script src");
    Profile odd = Profile.parse("app.A.f;</script><b>x 5");
    assertThat(new FlameGraph("a", "bytes", odd, APP, List.of()).html())
        .contains("< /script><b>x")
        .doesNotContain("</script><b>");
  }

  @Test
  void theDifferenceIsInTheSameUnitInBothDirections() {
    Profile before = Profile.parse("app.V.match;lib.Norm.normF 30\napp.V.match 10");
    Profile after = Profile.parse("app.V.match 4");
    // Width, and how much longer its own time is.
    assertThat(FlameGraph.html("a", after, Optional.of(before))).contains("n(3,4)\nd=-6\n");
    assertThat(FlameGraph.html("a", before, Optional.of(after)))
        .contains("n(3,40)\nd=6\n")
        .contains("Norm.normF");
  }
}
