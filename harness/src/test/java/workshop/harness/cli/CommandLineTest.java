package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static workshop.harness.cli.Cli.run;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.cli.Cli.Outcome;
import workshop.harness.io.Project;

/** The command line through its real entry, over the tests' own suites. */
class CommandLineTest {

  @TempDir Path folder;

  @Test
  void runWritesFiles() {
    Path svg = folder.resolve("a.svg");
    assertThat(run("run", "fast", "--numbers", "2", "--svg", svg.toString()).out())
        .isEqualTo("2 numbers sorted.\nnumber\n0\n1\nWrote %s\n".formatted(Project.shown(svg)));
    assertThat(run("run", "fast", "--numbers", "1", "--csv", "-", "--svg", svg.toString()).out())
        .isEqualTo("number\n0\n");
    assertThat(svg).content().startsWith("<svg");
  }

  @Test
  void aSecondMeasurementIsTurnedAway() throws Exception {
    Path lock = Path.of(System.getProperty("java.io.tmpdir"), "jmh.lock");
    // A lock held by this very process counts too, so that the test needs no second one.
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      Outcome outcome = run("measure", "fast");
      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.err())
          .isEqualTo(
              """
              workshop: this machine is busy measuring; try again when that is done, or pass --wait
              """);
    }
  }
}
