package workshop.mldemos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.*;
import org.junit.jupiter.api.Test;
import workshop.harness.cli.Workshop;

/** The demos, measured in real forks. */
class MlMeasuringIT {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String line) {
    return Workshop.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(line.split(" "));
  }

  @Test
  void theTableShowsIterationsAndInertiaBesideTheTime() {
    String versions = "kmeans_java_scratch,kmeans_java_fast,kmeans_java_ddogleg";
    assertThat(run("measure-all --versions " + versions + " --init first --rounds 1 --no-graphs"))
        .isZero();
    assertThat(out.toString())
        .containsPattern("ms/iteration +speedup .*iterations +inertia\n")
        .containsPattern("kmeans_java_ddogleg.* 15 +16303.991922\n")
        .contains(", 1 round, on ");
    assertThat(err.toString()).isEmpty();
  }

  /** The same labels, centroids and iterations as the baseline's, or it would fail. */
  @Test
  void scikitLearnAgreesFromTheSameStart() {
    assumeThat(PythonVersions.SCIKIT_LEARN.availability().reason()).isEmpty();
    String line = "measure kmeans_py_sklearn --init random --std 3 --clusters 20 --points 1000";
    assertThat(run(line + " --rounds 1 --no-graphs")).isZero();
    assertThat(out.toString()).contains("Speedup over kmeans_java_scratch: ");
    assertThat(run("run kmeans_py_sklearn --tolerance 1")).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("workshop: scikit-learn ends when ")
        .endsWith("; give --tolerance 0\n");
  }

  @Test
  void theSplitsAreMeasuredInRealForks() {
    String quickly = " --points 10000 --rounds 1 --no-graphs";
    assertThat(run("measure stratif1_java_tablesaw" + quickly)).isZero();
    assertThat(run("measure-all stratif2" + quickly)).isZero();
    assertThat(err.toString()).isEmpty();
  }
}
