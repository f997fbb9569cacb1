package workshop.harness.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Profiles from small stored files. */
class ProfileTest {

  private static final double EXACT = 1e-9;

  static Profile stored(String name) {
    try (InputStream in = ProfileTest.class.getResourceAsStream(name + ".collapsed")) {
      return Profile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)).fromStub();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A stored profile as a comparison takes it. */
  static Profile comparable(String name, String type) {
    return stored(name)
        .withoutLines()
        .renamed(frame -> frame.replace("app." + type + ".", "Version."));
  }

  @ParameterizedTest
  @CsvSource({
    "java.util.ArrayList.add:497_[i],           java.util.ArrayList.add, 497, i",
    "app.Suite$$Lambda/0x00007f3a10c1.run_[0],  app.Suite$$Lambda.run,   0,   0",
    "app.Suite$$Lambda.0x00007f3a10c1.run_[j],  app.Suite$$Lambda.run,   0,   j",
    "app.Suite$$Lambda$14/0x0000000801.run_[j], app.Suite$$Lambda.run,   0,   j",
    "app.Suite$$Lambda$14/1234567.run:7_[j],    app.Suite$$Lambda.run,   7,   j",
    "jdk.GeneratedMethodAccessor12.invoke_[1],  jdk.GeneratedMethodAccessor.invoke, 0, 1",
    "'VMThread::run',                           VMThread::run,           0,   ' '",
  })
  void framesAreReadWithStableNames(String text, String name, int line, char kind) {
    assertThat(Frame.parse(text)).isEqualTo(new Frame(name, line, kind));
  }

  @ParameterizedTest
  @CsvSource({
    "java.util.ArrayList$Itr.next, ArrayList$Itr.next",
    "app.Polygon.<init>, Polygon.<init>",
    "java.lang.Object[], Object[]",
    "double[], double[]",
    "VMThread::run, VMThread::run",
  })
  void shortNames(String name, String shortName) {
    assertThat(Frame.shortName(name)).isEqualTo(shortName);
  }

  @Test
  void onlyStacksThroughTheStubAreKeptAndFromThereOn() {
    Profile profile = stored("before");
    assertThat(profile.total()).isEqualTo(1000);
    assertThat(profile.stacks().keySet())
        .allSatisfy(stack -> assertThat(stack.getFirst().shortName()).endsWith("_jmhStub"));
    assertThat(profile.methods()).doesNotContainKeys("java.lang.Thread.run", "start_thread");
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Profile profile = stored("before");
    assertThat(Profile.parse(profile.collapsed())).isEqualTo(profile);
    assertThatThrownBy(() -> Profile.parse("a;b many"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`a;b many` is no collapsed stack; a line is frames, a space and a count");
  }

  @Test
  void profilesAddUpAndScale() {
    Profile before = stored("before");
    Profile both = before.plus(stored("after")).plus(before);
    assertThat(both.total()).isEqualTo(3000);
    assertThat(both.methods().get("lib.Norm.normF").self()).isEqualTo(1200);
    Profile inMilliseconds = before.scaled(4.0 / 1000);
    assertThat(inMilliseconds.total()).isCloseTo(4, within(EXACT));
    assertThat(inMilliseconds.methods().get("lib.Norm.normF").self()).isCloseTo(2.4, within(EXACT));
  }

  @Test
  void aMethodOnAStackTwiceCountsOnce() {
    assertThat(Profile.parse("a.A.f;a.A.g;a.A.f 7").methods().get("a.A.f"))
        .isEqualTo(new Profile.Weight(7, 7));
  }

  @Test
  void linesOfOneMethodBecomeOneFrame() {
    Profile profile = stored("before");
    assertThat(profile.stacks()).hasSize(4);
    assertThat(profile.withoutLines().stacks()).hasSize(3);
    assertThat(profile.withoutLines().total()).isEqualTo(1000);
  }

  @Test
  void hotspotsNameTheMethodAndItsCallees() {
    Hotspots hotspots = new Hotspots(stored("before"), "app.Before");
    assertThat(hotspots.rows())
        .containsExactly(
            new Hotspots.Row("Before.match", 0, 0, 1),
            new Hotspots.Row("Before.near", 0, 0.3, 1),
            new Hotspots.Row("Norm.normF", 1, 0.6, 0.6),
            new Hotspots.Row("ArrayList.add", 1, 0.1, 0.1));
    assertThat(hotspots.sentence())
        .isEqualTo(
            "100 % in `near`: 60 % of it in `Norm.normF`, 30 % of it in its own code, 10 % of it in"
                + " `ArrayList.add`.");
  }

  @Test
  void methodsExplainTheDifference() {
    MethodDifferences differences =
        MethodDifferences.of(
            new MethodDifferences.Side(List.of(comparable("before", "Before")), 4, 0.01),
            new MethodDifferences.Side(List.of(comparable("after", "After")), 1, 0.01));
    assertThat(differences.savedMs()).isCloseTo(3, within(EXACT));
    assertThat(differences.rows().getFirst().method()).isEqualTo("lib.Norm.normF");
    assertThat(differences.rows().getFirst().savedMs()).isCloseTo(2.4, within(EXACT));
    assertThat(differences.shown())
        .extracting(MethodDifferences.Row::method)
        .containsExactly("lib.Norm.normF", "Version.near");
    // ArrayList.add took 0.4 ms before and after.
    assertThat(differences.unexplainedMs()).isCloseTo(0, within(EXACT));
    assertThat(differences.explained()).isCloseTo(1, within(EXACT));
  }

  @Test
  void processesThatDisagreeWidenTheError() {
    Profile calm = Profile.parse("a.A.f 500\na.A.g 500");
    Profile other = Profile.parse("a.A.f 800\na.A.g 200");
    MethodDifferences.Side mixed = new MethodDifferences.Side(List.of(calm, other), 1, 0);
    MethodDifferences.Side alone = new MethodDifferences.Side(List.of(calm), 1, 0);
    // 0.65 against 0.5 would be shown if only the sampling of 3,000 stacks were uncertain.
    assertThat(MethodDifferences.of(mixed, alone).shown()).isEmpty();
    MethodDifferences.Side steady = new MethodDifferences.Side(List.of(other, other), 1, 0);
    assertThat(MethodDifferences.of(steady, alone).shown()).hasSize(2);
  }

  @Test
  void theSameProfileShowsNoDifference() {
    MethodDifferences.Side side =
        new MethodDifferences.Side(List.of(comparable("before", "Before")), 4, 0.01);
    assertThat(MethodDifferences.of(side, side).shown()).isEmpty();
  }

  @Test
  void theFlameGraphIsWellFormedAndAsWideAsTheShares() {
    FlameGraph graph = new FlameGraph("sort <slow>", "samples", stored("before"));
    Element svg = Svg.parse(graph.svg());
    NodeList frames = svg.getElementsByTagName("g");
    // Stub, iteration, lambda, match, near twice, normF twice, add.
    assertThat(frames.getLength()).isEqualTo(9);
    double whole = Svg.width(svg, "iteration_avgt_jmhStub");
    assertThat(Svg.width(svg, "normF:196")).isCloseTo(whole / 2, within(0.11));
    assertThat(Svg.width(svg, "near:41")).isCloseTo(whole / 10, within(0.11));
    assertThat(graph.svg())
        .contains("lib.Norm.normF:196, inlined: 50.0 % (500 samples), 50.0 % itself")
        .contains("sort &lt;slow&gt;");
  }

  @Test
  void thePageIsOfflineAndHoldsTheFrames() {
    String html = new FlameGraph("sort slow", "samples", stored("before")).html();
    assertThat(html).contains("sort slow").contains("normF:196").doesNotContain("<script src");
  }

  @Test
  void inADifferenceWidthsAreTime() {
    FlameGraphDiff diff =
        new FlameGraphDiff(
            "v0",
            comparable("before", "Before").scaled(4.0 / 1000),
            "v1",
            comparable("after", "After").scaled(1.0 / 1000));
    Element before = Svg.parse(diff.beforeSvg());
    Element after = Svg.parse(diff.afterSvg());
    double wide = Svg.width(before, "_jmhStub");
    assertThat(Svg.width(after, "_jmhStub")).isCloseTo(wide / 4, within(0.11));
    assertThat(diff.beforeSvg()).contains("lib.Norm.normF: 2.40 ms; in v1 not there");
    assertThat(diff.afterSvg()).contains("Version.near: 1.00 ms; in v0 4.00 ms");
    assertThat(Svg.fill(before, "Norm.normF")).isEqualTo("rgb(100,115,255)");
    assertThat(Svg.fill(before, "ArrayList.add")).isEqualTo("#dcdcdc");
  }
}
