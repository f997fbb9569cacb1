package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.*;
import org.junit.jupiter.api.Test;
import workshop.harness.*;

/** The false benchmarks. */
class LiesTest {

  private final LiesSuite suite = new LiesSuite();

  /** What is measured is no lie: it gives the right result, also when asked again. */
  @Test
  void whatIsMeasuredIsRight() {
    Job job = suite.input(Workload.of(suite, Map.of()));
    List<Match> expected =
        new V0Baseline(job.scene().polygons()).match(job.scene().points(), job.maxDistance());
    for (Version<Job, List<Match>> version : suite.versions()) {
      var task = version.prepare(job);
      for (int call = 0; call < 3; call++) {
        assertThat(suite.mismatch(job, expected, task.run())).as(version.id()).isEmpty();
      }
    }
  }

  @Test
  void eachHasSomethingToBeComparedWith() {
    assertThat(suite.versions().stream().<String>map(Version::id))
        .filteredOn(id -> id.startsWith("lie_"))
        .hasSize(5)
        .allMatch(id -> suite.listed(suite.builtOn(id).orElseThrow()).isPresent());
  }

  /** The second asks for a distance that differs in its last bit, so that nothing is kept. */
  @Test
  void anAnswerIsKeptOnlyForTheSameQuestion() {
    int[] calls = new int[1];
    Matcher matcher =
        new LieKeptResult.Remembering((_, _) -> {
          calls[0]++;
          return List.of();
        });
    List<Point> points = List.of(new Point(1, 2));
    matcher.match(points, 10);
    matcher.match(points, 10);
    assertThat(calls[0]).isEqualTo(1);
    matcher.match(points, Math.nextUp(10.0));
    matcher.match(points, 10);
    assertThat(calls[0]).isEqualTo(3);
    matcher.match(List.of(), 10);
    assertThat(calls[0]).isEqualTo(4);
  }
}
