package workshop.mldemos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.cli.Workshop;

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
        .contains("10 folds; in the first, 90,000 rows to train on and 10,000 to test on.\n");
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
    assertThat(run("run", "stratif2_java_fast", "--points", "30")).isEqualTo(2);
    assertThat(run("run", "stratif2_java_fast", "--shuffle", "maybe")).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err)
        .hasToString(
            """
            workshop: the number of clusters is 0; give 1 to 10000, the number of points
            workshop: there is no start `best`; choose first, random or k-means++
            workshop: --test-size is 2.0; give a share of more than 0 and less than 1
            workshop: class 1 has 1 rows, too few for this split: 0 to train on and 1 to test on; give more points or other sizes
            workshop: class 0 has 8 rows, fewer than the 10 folds; give fewer folds or more points
            workshop: --shuffle is `maybe`; give true or false
            """);
  }
}
