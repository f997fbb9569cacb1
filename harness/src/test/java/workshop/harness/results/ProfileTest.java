package workshop.harness.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles from small stored files. */
public class ProfileTest {

  private static final double EXACT = 1e-9;

  public static Profile stored(String name) {
    try (InputStream in = ProfileTest.class.getResourceAsStream(name + ".collapsed")) {
      return Profile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)).fromStub();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A stored profile as a comparison takes it. */
  static Profile comparable(String name, String type) {
    return stored(name)
        .map(frame ->
            new Frame(frame.name().replace("app." + type + ".", "Version."), 0, frame.kind()));
  }

  @ParameterizedTest
  @CsvSource({
    "java.util.ArrayList.add:497_[i],           java.util.ArrayList.add, 497, i",
    "app.Suite$$Lambda/0x00007f3a10c1.run_[0],  app.Suite$$Lambda.run,   0,   0",
    "app.Suite$$Lambda.0x00007f3a10c1.run_[j],  app.Suite$$Lambda.run,   0,   j",
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
        .allSatisfy(stack -> assertThat(stack.getFirst().name()).endsWith("_jmhStub"));
    assertThat(profile.methods()).doesNotContainKeys("java.lang.Thread.run", "start_thread");
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Profile profile = stored("before");
    assertThat(Profile.parse(profile.collapsed())).isEqualTo(profile);
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
    assertThat(profile.map(Frame::withoutLine).stacks()).hasSize(3);
    assertThat(profile.map(Frame::withoutLine).total()).isEqualTo(1000);
  }

  @Test
  void hotspotsNameTheMethodAndItsCallees() {
    Hotspots hotspots = new Hotspots(stored("before"), "app.Before");
    assertThat(hotspots.rows())
        .containsExactly(
            new Hotspots.Row("app.Before.match", 0, 0, 1),
            new Hotspots.Row("app.Before.near", 0, 0.3, 1),
            new Hotspots.Row("lib.Norm.normF", 1, 0.6, 0.6),
            new Hotspots.Row("java.util.ArrayList.add", 1, 0.1, 0.1));
    assertThat(hotspots.sentence())
        .isEqualTo(
            "100 % in `near`: 60 % of it in `Norm.normF`, 30 % of it in its own code, 10 % of it in"
                + " `ArrayList.add`.");
  }

  @Test
  void whatIsAllocatedIsNoPlace() {
    Profile profile = Profile.parse("V2.minus_[j];double[]_[i] 70\nV2.minus_[j];app.Pair_[i] 30");
    assertThat(new Hotspots(profile, "V2").sentence())
        .isEqualTo(
            "100 % in `minus`: 70 % of it allocated as `double[]`, 30 % of it allocated as `Pair`.");
  }

  private static VersionDiff comparison(
      List<Profile> before, double beforeMs, List<Profile> after, double afterMs) {
    double ratio = beforeMs / afterMs;
    Speedup speedup = new Speedup(ratio, 0.99 * ratio, 1.01 * ratio);
    return new VersionDiff(
        "a", "b", null, VersionDiff.methods(before, beforeMs, after, afterMs, speedup), null, null);
  }

  @Test
  void methodsExplainTheDifference() {
    VersionDiff comparison =
        comparison(
            List.of(comparable("before", "Before")), 4, List.of(comparable("after", "After")), 1);
    assertThat(comparison.savedMs()).isCloseTo(3, within(EXACT));
    assertThat(comparison.methods().getFirst().name()).isEqualTo("lib.Norm.normF");
    assertThat(comparison.methods().getFirst().savedMs()).isCloseTo(2.4, within(EXACT));
    assertThat(comparison.shown())
        .extracting(VersionDiff.Method::name)
        .containsExactly("lib.Norm.normF", "Version.near");
    // ArrayList.add took 0.4 ms before and after.
    assertThat(comparison.unexplainedMs()).isCloseTo(0, within(EXACT));
    assertThat(comparison.explained()).isCloseTo(1, within(EXACT));
  }

  /** Raw samples can't be subtracted: the slower version may have fewer. */
  @Test
  void samplesAreScaledToTimeBeforeTheyAreCompared() {
    List<Profile> forks = List.of(Profile.parse("a.A.f 30\na.A.g 10"), Profile.parse("a.A.f 40"));
    Profile scaled = VersionDiff.nanoseconds(forks, 0.5);
    assertThat(scaled.total()).isCloseTo(500_000, within(EXACT));
    assertThat(scaled.methods().get("a.A.g").self()).isCloseTo(62_500, within(EXACT));
  }

  @Test
  void processesThatDisagreeWidenTheError() {
    Profile calm = Profile.parse("a.A.f 500\na.A.g 500");
    Profile other = Profile.parse("a.A.f 800\na.A.g 200");
    // 0.65 against 0.5 would be shown if only the sampling of 3,000 stacks were uncertain.
    assertThat(comparison(List.of(calm, other), 1, List.of(calm), 1).shown()).isEmpty();
    assertThat(comparison(List.of(other, other), 1, List.of(calm), 1).shown()).hasSize(2);
  }
}
