package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workshop.harness.Prediction;
import workshop.harness.Question;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;

/** The false benchmarks, and what is asked about them and about the ladder. */
class LiesTest {

  private final LiesSuite suite = new LiesSuite();

  private Stream<String> lies() {
    return suite.versions().stream().<String>map(Version::id).filter(id -> id.startsWith("lie_"));
  }

  /** What is measured is no lie: it gives the right result, also when asked again. */
  @Test
  void whatIsMeasuredIsRight() {
    Job job = suite.input(Workload.of(suite, Map.of()));
    List<Match> expected = new V0Baseline(job.scene()).match(job.maxDistance());
    for (Version<Job, List<Match>> version : suite.versions()) {
      var task = version.prepare(job);
      for (int call = 0; call < 3; call++) {
        assertThat(suite.disagreement(job, expected, task.run())).as(version.id()).isNull();
      }
    }
  }

  @Test
  void eachOfTheFiveHasAQuestionAndSomethingToBeHeldAgainst() {
    assertThat(lies())
        .containsExactly(
            "lie_dead_code",
            "lie_kept_result",
            "lie_no_warm_up",
            "lie_polluted_profile",
            "lie_one_process")
        .allSatisfy(id -> {
          Question question = suite.question(id).orElseThrow();
          assertThat(question.choices()).hasSize(4).doesNotHaveDuplicates();
          assertThat(suite.versions()).extracting(Version::id).contains(suite.builtOn(id).get());
        });
    // None can be found by being left over: no wrong answer is another's right one.
    assertThat(lies().map(id -> suite.question(id).get().choices().getFirst()))
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(
            lies().flatMap(id -> suite.question(id).get().choices().stream().skip(1)).toList());
  }

  /** The second asks for a distance that differs in its last bit, so that nothing is kept. */
  @Test
  void anAnswerIsKeptOnlyForTheSameQuestion() {
    int[] calls = new int[1];
    Matcher matcher =
        new LieKeptResult.Remembering(_ -> {
          calls[0]++;
          return List.of();
        });
    matcher.match(10);
    matcher.match(10);
    assertThat(calls[0]).isEqualTo(1);
    matcher.match(Math.nextUp(10.0));
    matcher.match(10);
    assertThat(calls[0]).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v0", "v1", "v2", "v3", "v4"})
  void predictionsCanBeMeasuredInOneSuite(String id) {
    List<Prediction> predictions = new PolyMatchSuite().predictions(id);
    assertThat(predictions).hasSizeBetween(1, 3);
    assertThat(Suites.all())
        .anySatisfy(each ->
            assertThat(each.versions())
                .extracting(Version::id)
                .containsAll(
                    predictions.stream()
                        .flatMap(
                            prediction -> Stream.of(prediction.version(), prediction.against()))
                        .toList()));
  }

  @Test
  void theNoiseIsMeasuredOnVersionThree() {
    assertThat(new PolyMatchSuite().probe().id()).isEqualTo("v3");
  }
}
