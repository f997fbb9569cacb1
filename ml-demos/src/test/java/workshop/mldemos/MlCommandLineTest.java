package workshop.mldemos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Workload;
import workshop.harness.cli.Workshop;
import workshop.harness.measure.Measurement;
import workshop.harness.measure.Plan;
import workshop.harness.measure.SystemInfo;
import workshop.harness.results.ForkScore;

/** The demos on the command line. */
class MlCommandLineTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Workshop.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  @Test
  void runShowsResults() {
    assertThat(run("run", "kmeans_java_fast", "--init", "first")).isZero();
    assertThat(out.toString())
        .startsWith(
            """
            5 clusters of 10,000 points after 15 iterations, inertia 16303.991922.
            x,y,cluster
            9.2270862\
            """);
    assertThat(run("run", "stratif1_java_fast")).isZero();
    assertThat(run("run", "stratif2_java_scratch")).isZero();
    assertThat(out.toString())
        .contains("67,000 rows to train on, 33,000 to test on.\n")
        .contains("10 folds of 10,000 rows.\n");
  }

  @Test
  void aSuiteHasItsFullNameToo() {
    assertThat(Suites.part("stratified-split").versions()).hasSize(5);
    assertThat(Suites.part("stratified-kfold").suite()).isInstanceOf(Stratif2Suite.class);
  }

  @Test
  void runDrawsClusters() {
    Path svg = folder.resolve("a.svg");
    assertThat(run("run", "kmeans_java_fast", "--svg", svg.toString())).isZero();
    assertThat(svg).content().contains("One point in 2 is drawn.").contains("<path");
    assertThat(svg.toFile().length()).isLessThan(1_000_000);
  }

  @Test
  void badInputIsToldInOneSentence() {
    assertThat(run("run", "kmeans_java_fast", "--clusters", "0")).isEqualTo(2);
    assertThat(run("run", "kmeans_java_fast", "--init", "best")).isEqualTo(2);
    assertThat(run("run", "stratif1_java_fast", "--test-size", "2")).isEqualTo(2);
    assertThat(run("run", "stratif1_java_fast", "--points", "5")).isEqualTo(2);
    assertThat(run("run", "stratif2_java_fast", "--points", "7")).isEqualTo(2);
    assertThat(run("run", "stratif2_java_fast", "--shuffle", "maybe")).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err)
        .hasToString(
            """
            workshop: the number of clusters is 0; give 1 to 10000, the number of points
            workshop: there is no start `best`; choose first, random or k-means++
            workshop: --test-size is 2.0; give a share of more than 0 and less than 1
            workshop: class 1 has 1 rows, too few for this split: 0 to train on and 1 to test on; give more points or other sizes
            workshop: there are 7 rows for 10 folds; give at least one for each
            workshop: --shuffle is `maybe`; give true or false
            """);
  }

  @Test
  void fewerDistinctPointsThanClustersAreTold() {
    assertThat(run("run", "kmeans_java_fast", "--std", "0", "--centers", "2")).isZero();
    assertThat(out.toString())
        .contains(
            "The points are only 2 different ones, so clusters are empty; give --clusters 2.\n");
  }

  @Test
  void whatALibraryCannotDoIsToldInOneSentence() {
    assertThat(run("run", "stratif1_java_tablesaw", "--shuffle", "false")).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err)
        .hasToString(
            """
            workshop: Tablesaw draws the rows, and can't take them in order; give --shuffle true
            """);
  }

  /** Neither a wrong result nor a reason not to time the others. */
  @Test
  void aRefusedJobIsNotTimed() {
    assertThat(failures(new Stratif1Suite(), Map.of("shuffle", "false", "points", "1000")))
        .containsOnly(
            Map.entry(
                "stratif1_java_tablesaw",
                "stratif1_java_tablesaw: Tablesaw draws the rows, and can't take them in order;"
                    + " give --shuffle true; it is not timed"));
  }

  /** Its result is another one, as it should be. */
  @Test
  void anotherRuleOfStoppingIsNotAWrongResult() {
    assertThat(failures(new KMeansSuite(), Map.of("tolerance", "1e-4")))
        .containsOnly(
            Map.entry(
                "kmeans_java_ddogleg",
                "kmeans_java_ddogleg: DDogleg ends when the squared distances add up to no less"
                    + " than before, and takes no tolerance for the centroids' moves; give"
                    + " --tolerance 0; it is not timed"));
  }

  /** What a measurement says of versions that it can't time, without real forks. */
  private static <I, R> Map<String, String> failures(
      Suite<I, R> suite, Map<String, String> settings) {
    Measurement.Listener silent = new Measurement.Listener() {};
    return new Measurement<>(
            new Suites.Part<>(
                suite, suite.versions().stream().filter(version -> !version.isProgram()).toList()),
            Workload.of(suite, settings),
            Plan.ofRounds(1),
            silent,
            (_, _, _, _) -> new ForkScore(List.of(1.0), Optional.of(0.0), 0))
        .run(1, SystemInfo.machine())
        .failures();
  }
}
