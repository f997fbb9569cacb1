package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workshop.harness.Version;
import workshop.harness.cli.Workshop;
import workshop.harness.io.ChildJvm;

/** Versions in other languages: with what they need, and without. */
class BorderIT extends CommandLineCalls {

  private static final OthersSuite OTHERS = new OthersSuite();

  @TempDir Path empty;

  static Stream<Version<Job, List<Match>>> programs() {
    return OTHERS.versions().stream().filter(Version::isProgram);
  }

  /** With areas of an arithmetic of its own: of almost equal ones any may be the smallest. */
  @ParameterizedTest
  @MethodSource("programs")
  void numpyIsRight(Version<Job, List<Match>> version) {
    assume(version);
    for (double distance : new double[] {0, 10, Double.POSITIVE_INFINITY}) {
      Job job = new Job(Scene.example(6, 30, 300), distance);
      List<Match> expected =
          new V0Baseline(job.scene().polygons()).match(job.scene().points(), distance);
      assertThat(OTHERS.mismatch(version, job, expected, version.prepare(job).run())).isEmpty();
    }
    for (Scene scene : // Where areas really differ, there is one right answer.
        List.of(Scene.varied(6, 100, 500), Scene.varied(7, 0, 3), Scene.varied(8, 3, 1))) {
      assertThat(version.prepare(new Job(scene, 10)).run())
          .isEqualTo(new V0Baseline(scene.polygons()).match(scene.points(), 10));
    }
  }

  @Test
  void aProgramTakesItsTurnsBesideTheJvms() {
    assume(programs().findFirst().orElseThrow());
    String call = "measure numpy_vectorised --rounds 2 --points 10 --polygons 20 --no-graphs";
    assertThat(run(call.split(" "))).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString())
        .containsPattern("2 forks, in turn with v0 at ")
        .contains("Speedup over v0: ")
        .doesNotContain("bytes", "NaN");
  }

  private static void assume(Version<Job, List<Match>> version) {
    assumeThat(version.availability().reason()).isEmpty();
  }

  /** No compiler and no Python on the PATH. */
  @Test
  void whatCannotRunHereSaysWhy() throws Exception {
    assertThat(withoutPath("list", "--all"))
        .contains(
            "  border_c_once           C once a call (not here: no compiler of C (cc, gcc, clang)"
                + " is on the PATH; install gcc or clang)\n")
        .contains("(not here: no compiler of Rust (rustc) is on the PATH; install Rust, by https:")
        .containsPattern("numpy +Python with NumPy.*\\(not here: no Python .*-m pip install numpy");
    assertThat(withoutPath("measure", "c_simd"))
        .isEqualTo(
            "Measuring `c_simd`\n"
                + "workshop: no compiler of C (cc, gcc, clang) is on the PATH; install gcc or clang;"
                + " it is not timed\nexit code 1");
  }

  private String withoutPath(String... arguments) throws Exception {
    ProcessBuilder command =
        ChildJvm.command(List.of("-Djava.io.tmpdir=" + empty), Workshop.class, arguments);
    command.environment().put("PATH", empty + File.pathSeparator);
    Process process = command.redirectOutput(ProcessBuilder.Redirect.PIPE).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exitCode = process.waitFor();
    return printed.replace(System.lineSeparator(), "\n") + "exit code " + exitCode;
  }
}
