package workshop.harness.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static workshop.harness.results.MadeUp.fork;
import static workshop.harness.results.MadeUp.machine;
import static workshop.harness.results.MadeUp.version;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import workshop.harness.*;

class PublicationTest {

  private static final String STACKS =
      """
      app.x_jmhStub_[j];workshop.harness.SortSuite.sorted:70_[j];java.util.Arrays.copyOf_[i] 30
      app.x_jmhStub_[j];workshop.harness.SortSuite.sorted:71_[j] 70
      """;

  private static final Publication PUBLISHED =
      Publication.EMPTY
          .and(MadeUp.suite(machine("25")))
          .and(MadeUp.profile("fast", Profile.Event.CPU, STACKS));

  @TempDir Path folder;

  private Publication read(String json) throws IOException {
    return Publication.read(Files.writeString(folder.resolve("results.json"), json));
  }

  /** Results as they are at the edges: no bytes, one round, nothing told, no number, failures. */
  static Stream<Publication> results() {
    ForkScore unknown = new ForkScore(List.of(1e-300), Optional.empty(), Double.NaN);
    Machine nothing =
        new Machine(
            "", 1, Optional.empty(), Optional.empty(), Optional.empty(), "<Plan> \"9\"", "25");
    MeasuredSuite failed =
        new MeasuredSuite(
            "sort",
            "a part",
            "slow",
            MadeUp.conditions(nothing, "c_sort (no compiler)"),
            List.of(version("v@main", unknown)),
            Map.of("slow", "slow: died\nand more"),
            Set.of("slow"),
            List.of());
    Scaling scaling =
        new Scaling(
            "sort",
            LocalDate.of(2026, 2, 3),
            nothing,
            new Scaling.Extent(Workload.of(Suites.suite("sort"), Map.of()), 1, 0.5),
            List.of(100, 1000),
            List.of(
                new Scaling.Curve(
                    "slow",
                    Double.NaN,
                    100,
                    100,
                    List.of(
                        new Scaling.Time(100, 1, 0, Double.POSITIVE_INFINITY, false),
                        new Scaling.Time(1000, 9, Double.NaN, Double.NaN, true)))),
            Map.of(100, "against slow"),
            List.of("A note."));
    return Stream.of(
        Publication.EMPTY,
        PUBLISHED,
        Publication.EMPTY.and(failed),
        new Publication(List.of(failed), List.of(), List.of(scaling)));
  }

  @ParameterizedTest
  @MethodSource("results")
  void whatIsReadIsWhatWasWritten(Publication results) throws IOException {
    assertThat(read(Json.write(results))).isEqualTo(results);
    for (MeasuredSuite suite : results.measured()) {
      assertThat(read(Json.write(suite))).isEqualTo(Publication.EMPTY.and(suite));
    }
    for (Scaling scaling : results.scaled()) {
      assertThat(read(Json.write(scaling)).scaled()).containsExactly(scaling);
    }
  }

  @Test
  void machinesAndJdksAreNotMixed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PUBLISHED.and(MadeUp.suite(machine("26"))))
        .withMessage(
            "figures of different machines or JDKs are not mixed: some are of A CPU, 4 cores, 8 GB,"
                + " Linux, JDK 25, others of A CPU, 4 cores, 8 GB, Linux, JDK 26; measure all on"
                + " one");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> read(Json.write(PUBLISHED).replaceFirst("\"jdk\" : \"25\"", "\"jdk\" : \"26\"")))
        .withMessageContaining("are not mixed");
  }

  @Test
  void theNewerMeasurementReplacesTheOlderAlsoOnBattery() {
    MeasuredSuite unplugged = MadeUp.suite(machine("25", "battery"));
    assertThat(PUBLISHED.and(unplugged).measured()).containsExactly(unplugged);
  }

  @ParameterizedTest
  @CsvSource({
    "nothing,                                                Unrecognized token",
    "'{}',                                                   it holds no result",
    "'{\"format\": 2}',                                      it holds no result",
    "'{\"format\": 2, \"measured\": 3}',                     Cannot deserialize",
    "'{\"measured\": []}',                                   'its format is 0, and this build'",
    "'{\"format\": 3, \"measured\": []}',                    'its format is 3, and this build'",
    "'{\"format\": 2, \"measured\": [{\"suite\": \"x\"}]}',  .*",
  })
  void aFileThatIsNoneIsToldInASentence(String content, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(content))
        .withMessageMatching(
            "(?s)`.*results.json` can't be used \\(.*" + why + ".*\\); give a file that .*");
  }

  @ParameterizedTest
  @CsvSource({"fast, slow", "'[ 1.0, 1.1 ]', '[ ]'", "7.9, -7.9"})
  void aDamagedFileIsToldInASentence(String from, String to) {
    String json = Json.write(PUBLISHED).replace(from, to);
    assertThat(json).isNotEqualTo(Json.write(PUBLISHED));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(json))
        .withMessageContaining("can't be used (");
  }

  @Test
  void eachRoundHasAForkOfEachVersion() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            MadeUp.suite(
                "sort",
                MadeUp.conditions(machine("25")),
                version("slow", fork(1), fork(1)),
                version("fast", fork(1))))
        .withMessage("fast is there twice, or has 1 forks in 2 rounds");
  }
}
