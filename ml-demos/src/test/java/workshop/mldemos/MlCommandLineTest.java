package workshop.mldemos;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workshop.harness.*;
import workshop.harness.cli.Workshop;
import workshop.harness.measure.*;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kmeans_java_fast --centers 0 | the number of centres is 0; give 1 or more
          kmeans_java_fast --points 3 --centers 4 | there are 3 points for 4 centres; \
          give at least one for each
          kmeans_java_fast --std -1 | the standard deviation is -1.0; \
          give a number from 0 to 1000000
          kmeans_java_fast --clusters 0 | the number of clusters is 0; \
          give 1 to 10000, the number of points
          kmeans_java_fast --init best | there is no start `best`; choose first, random or k-means++
          kmeans_java_fast --tolerance NaN | --tolerance is `NaN`; give a number
          kmeans_java_fast --tolerance -1 | --tolerance is -1.0; give 0 or more
          kmeans_java_fast --max-iterations 0 | --max-iterations is 0; give 1 or more
          stratif1_java_fast --test-size 2 | --test-size is 2.0; \
          give a share of more than 0 and less than 1
          stratif1_java_fast --train-size 0.6 --test-size 0.5 | --train-size is 0.6; \
          give more than 0, and with --test-size 0.5 at most 1
          stratif1_java_fast --points 5 | class 1 has 1 rows, too few for this split: \
          0 to train on and 1 to test on; give more points or other sizes
          stratif2_java_fast --points 7 | there are 7 rows for 10 folds; give at least one for each
          stratif2_java_fast --folds 1 | the number of folds is 1; give 2 or more
          stratif2_java_fast --shuffle maybe | --shuffle is `maybe`; give true or false
          """)
  void badInputIsToldInOneSentence(String arguments, String sentence) {
    assertThat(run(("run " + arguments).split(" "))).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err).hasToString("workshop: " + sentence + "\n");
  }

  @Test
  void fewerDistinctPointsThanClustersAreTold() {
    assertThat(run("run", "kmeans_java_fast", "--std", "0", "--centers", "2")).isZero();
    assertThat(out.toString())
        .contains(
            "The points are only 2 different ones, so clusters are empty; give --clusters 2.\n");
  }

  /** Neither a wrong result nor a reason not to time the others. */
  @Test
  void aRefusedJobIsNotTimed() {
    Stratif1Suite suite = new Stratif1Suite();
    var part =
        new Suites.Part<>(
            suite, suite.versions().stream().filter(version -> !version.isProgram()).toList());
    Measurement<SplitJob, Split> measurement = // Without real forks.
        new Measurement<>(
            part,
            Workload.of(suite, Map.of("shuffle", "false", "points", "1000")),
            Plan.ofRounds(1),
            new Measurement.Listener() {},
            (_, _, _) -> new ForkScore(List.of(1.0), Optional.of(0.0), 0));
    assertThat(measurement.run(1, SystemInfo.machine()).failures())
        .containsOnly(
            Map.entry(
                "stratif1_java_tablesaw",
                "stratif1_java_tablesaw: Tablesaw draws the rows, and can't take them in order;"
                    + " give --shuffle true; it is not timed"));
  }
}
