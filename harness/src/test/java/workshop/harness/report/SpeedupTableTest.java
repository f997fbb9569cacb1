package workshop.harness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static workshop.harness.results.MadeUp.machine;
import static workshop.harness.results.MadeUp.version;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.results.*;

class SpeedupTableTest {

  private static final MeasuredSuite MEASURED = MadeUp.suite(machine("25"));
  private static final Publication PUBLISHED = Publication.EMPTY.and(MEASURED);

  @Test
  void aTableWithRowsMissingIsPublishedNowhere() {
    MeasuredSuite partial = MadeUp.suite(machine("25"), "c_sort (no compiler)");
    assertThat(ChapterBlocks.content(PUBLISHED, "sort")).isPresent();
    assertThat(ChapterBlocks.content(Publication.EMPTY.and(partial), "sort")).isEmpty();
    MeasuredVersion slow = MEASURED.version("slow"); // As `measure slow --json` writes it.
    MeasuredSuite alone = MadeUp.suite("sort", MEASURED.conditions(), slow);
    assertThat(ChapterBlocks.content(Publication.EMPTY.and(alone), "sort")).isEmpty();
  }

  @Test
  void aBlockOfFiguresComparesThemWithTheMeasurement() {
    assertThat(ChapterBlocks.content(PUBLISHED, "figures fast").orElseThrow())
        .startsWith("`fast` kind b. Measured over `slow`: 7.83x (95 % CI ");
    assertThat(ChapterBlocks.content(PUBLISHED, "figures another")).isEmpty();
    assertThat(ChapterBlocks.content(PUBLISHED, "figures")).isEmpty();
  }

  /** The version's own suite fills the block. */
  @Test
  void aBlockOfAStepIsLeftToTheSuiteThatHasTheVersion() {
    MeasuredVersion[] versions = MEASURED.versions().toArray(MeasuredVersion[]::new);
    MeasuredSuite other = MadeUp.suite("faulty", MEASURED.conditions(), versions);
    assertThat(ChapterBlocks.content(PUBLISHED, "step fast")).isPresent();
    assertThat(ChapterBlocks.content(Publication.EMPTY.and(other), "step fast")).isEmpty();
  }

  @Test
  void aStudentsVersionIsComparedWithTheSolutionAboveIt() {
    MeasuredVersion slow = version("slow", MadeUp.fork(8), MadeUp.fork(8));
    MeasuredVersion fast = version("fast", MadeUp.fork(2), MadeUp.fork(2));
    MeasuredVersion own = version("my-fast", MadeUp.fork(1), MadeUp.fork(1));
    assertThat(
            new SpeedupTable(MadeUp.suite("sort", MEASURED.conditions(), slow, fast, own))
                .lines(true))
        .anySatisfy(line ->
            assertThat(line)
                .matches("my-fast +yours .* 8\\.00x .* 2\\.00x \\(2\\.00-2\\.00\\) .*"));
  }

  /** Of two equal options, the JVM takes the last: the user's. */
  @Test
  void theHeapIsTheLastThatIsGiven() {
    List<String> options = List.of("-Xmx256m", "-XX:+UseSerialGC", "-Xmx2g");
    List<ForkScore> forks = List.of(MadeUp.fork(1));
    MeasuredVersion slow = new MeasuredVersion("slow", options, forks, Map.of());
    assertThat(new SpeedupTable(MadeUp.suite("sort", MEASURED.conditions(), slow)).heap())
        .isEqualTo("SerialGC, heap of 2 GB");
  }

  @Test
  void csvHasALineForEachVersion() {
    ForkScore unknown = new ForkScore(List.of(1.0), Optional.empty(), 0.5);
    assertThat(
            new SpeedupTable(MadeUp.suite("sort", MEASURED.conditions(), version("slow", unknown)))
                .csv()
                .lines())
        .containsExactly(
            "id,ms_per_iteration,ns_per_unit,unit,speedup,speedup_low,speedup_high,"
                + "bytes_per_iteration,prepare_ms",
            "slow,1.0,1000.0,number,1.0,0.0,,,0.5");
  }

  /** Text is not taken for HTML, wherever it comes from. */
  @Test
  void thePageEscapesWhatItShows(@TempDir Path folder) throws IOException {
    String odd = "\\\"'><b>"; // As JSON has it.
    String json =
        Json.write(Publication.EMPTY.and(MadeUp.suite(machine("25"))))
            .replace("\"jdk\" : \"25\"", "\"jdk\" : \"%s25\"".formatted(odd))
            .replace("\"part\" : \"sort\"", "\"part\" : \"%ssort\"".formatted(odd))
            .replace("\"b\"", "\"%sb\"".formatted(odd))
            .replace("A note.", odd + "A note.");
    Publication read = Publication.read(Files.writeString(folder.resolve("a.json"), json));
    assertThat(new ClassroomPage(read).html())
        .contains("JDK \"'&gt;&lt;b&gt;25", "<section id=\"&#34;&#39;>&lt;b>sort\"")
        .doesNotContain("'><b>");
  }

  @Test
  void theLowerBoundIsALine() {
    Optional<Speedup> bound = Optional.of(MEASURED.speedup("fast"));
    assertThat(SpeedupPicture.svg(MEASURED, bound, SpeedupPicture.WIDTH))
        .contains(
            "7.83x, 1025 ns/number. Dashed: the lower bound, fast, 7.83x.", "stroke-dasharray");
  }
}
