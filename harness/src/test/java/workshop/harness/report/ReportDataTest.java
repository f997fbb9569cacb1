package workshop.harness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Workload;
import workshop.harness.measure.ForkScore;
import workshop.harness.measure.Machine;
import workshop.harness.measure.Rounds;
import workshop.harness.profile.Profile;
import workshop.harness.profile.ProfileEvent;
import workshop.harness.profile.Sampler;

class ReportDataTest {

  private static final Suite<?, ?> SORT = Suites.suite("sort");
  private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

  @TempDir Path folder;

  private static Machine machine(String jdk) {
    return new Machine("A CPU", 4, 8192L, "mains", false, "Linux", jdk);
  }

  static Report report(Machine machine, String... leftOut) {
    Map<String, List<ForkScore>> forks = new LinkedHashMap<>();
    forks.put("slow", List.of(score(8, 8.2), score(7.9, 8)));
    forks.put("fast", List.of(score(1, 1.1), score(1, 1)));
    Rounds rounds =
        Rounds.stored(
            "slow",
            3,
            forks,
            Map.of(),
            Map.of("fast", Map.of("kind", "b")),
            List.of("A note."),
            Optional.of(new Suite.Units("number", 1000)),
            "against slow",
            256);
    return new Report(
        "sort", SORT, Workload.of(SORT, Map.of()), rounds, machine, DAY, List.of(leftOut));
  }

  private static ForkScore score(double... ms) {
    return new ForkScore(ms, 64, 0.5);
  }

  private static ProfileReport profile() {
    Profile profile =
        Profile.parse(
            """
            app.x_jmhStub_[j];workshop.harness.SortSuite.sorted:70_[j];java.util.Arrays.copyOf_[i] 30
            app.x_jmhStub_[j];workshop.harness.SortSuite.sorted:71_[j] 70
            """);
    return new ProfileReport(
        SORT,
        Suites.version("fast").version(),
        List.of(profile),
        new Sampler(ProfileEvent.CPU, "ctimer", null, null),
        machine("25"),
        DAY);
  }

  /** As of a version in another language: what that allocates no JVM knows. */
  @Test
  void unknownBytesStayUnknown() throws IOException {
    ReportData data = ReportData.NOTHING.and(report(machine("25")));
    String json =
        data.json().replaceAll("\"bytes_per_iteration\" : 64", "\"bytes_per_iteration\" : null");
    assertThat(json).isNotEqualTo(data.json());
    assertThat(read(json).json()).isEqualTo(json);
  }

  private ReportData read(String json) throws IOException {
    return ReportData.read(Files.writeString(folder.resolve("results.json"), json));
  }

  @Test
  void machinesAndJdksAreNotMixed() {
    ReportData data = ReportData.NOTHING.and(report(machine("25")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.and(report(machine("26"))))
        .withMessage(
            "figures of different machines or JDKs are not mixed: some are of A CPU, 4 cores, 8 GB,"
                + " Linux, JDK 25, others of A CPU, 4 cores, 8 GB, Linux, JDK 26; measure all on"
                + " one");
  }

  @Test
  void theNewerMeasurementReplacesTheOlderAlsoOnBattery() {
    Machine unplugged = new Machine("A CPU", 4, 8192L, "battery", false, "Linux", "25");
    assertThat(ReportData.NOTHING.and(report(machine("25"))).and(report(unplugged)).measured())
        .hasSize(1);
  }

  /** A table with rows missing is shown, with the reason, but published nowhere. */
  @Test
  void whatWasLeftOutIsTold() throws IOException {
    ReportData whole = ReportData.NOTHING.and(report(machine("25")));
    assertThat(whole.content("sort")).isPresent();
    ReportData data =
        read(ReportData.NOTHING.and(report(machine("25"), "c_sort (no compiler)")).json());
    assertThat(data.content("sort")).isEmpty();
    assertThat(data.measured().getFirst().remarks()).contains("Left out: c_sort (no compiler).");
    assertThat(data.measured().getFirst().markdown()).contains("\nLeft out: c_sort (no compiler).");
    assertThat(read(whole.json().replaceAll(",\\s*\"left_out\" : \\[ ]", "")).json())
        .isEqualTo(whole.json()); // Of an older one.
  }

  @Test
  void norWithinAFile() {
    String json = ReportData.NOTHING.and(report(machine("25"))).and(profile()).json();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(json.replaceFirst("\"jdk\" : \"25\"", "\"jdk\" : \"26\"")))
        .withMessageContaining("are not mixed");
  }

  @ParameterizedTest
  @CsvSource({
    "nothing,                                  Unrecognized token",
    "'{}',                                     it holds no measurement",
    "'{\"measured\": 3}',                      Cannot deserialize",
    "'{\"measured\": [{\"suite\": \"old\"}]}', there is no suite `old`",
  })
  void aFileThatIsNoneIsToldInASentence(String content, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(content))
        .withMessageMatching(
            "(?s)`.*results.json` can't be used \\(.*" + why + ".*\\); give a file that .*");
  }

  /** Text is not taken for HTML, wherever it comes from. */
  @Test
  void thePageEscapesWhatItShows() {
    Report report = report(machine("<b>25</b>"));
    assertThat(new ClassroomPage(ReportData.NOTHING.and(report)).html())
        .contains("JDK &lt;b&gt;25&lt;/b&gt;")
        .doesNotContain("<b>");
  }

  @Test
  void theFloorIsALineWhereItWasMeasured() {
    ReportData data = ReportData.NOTHING.and(report(machine("25")));
    ReportData.Floor floor = data.floor(data.measured().getFirst()).orElseThrow();
    assertThat(SpeedupPicture.svg(data.measured().getFirst(), Optional.of(floor)))
        .contains("7.83x, 1025 ns/number. Dashed: the floor, fast, 7.83x.", "stroke-dasharray");
  }
}
