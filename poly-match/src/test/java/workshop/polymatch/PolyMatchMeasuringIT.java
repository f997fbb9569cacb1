package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.cli.Workshop;

/** The ladder, measured and profiled in real forks. */
class PolyMatchMeasuringIT {

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
  void measuresTheLadderInRealForks() {
    assertThat(run("measure-all", "--rounds", "1", "--iteration-ms", "20", "--no-graphs")).isZero();
    assertThat(out.toString())
        .contains("version")
        .containsPattern("v4 +[0-9.]+ +[0-9.]+x \\(unknown\\)");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theBaselinesProfileHoldsItsHotSpot() {
    assertThat(run("profile", "v0", "--seconds", "1.5", "--graphs", folder.toString())).isZero();
    assertThat(out.toString())
        .contains("V0Baseline.findClosePolygons")
        .containsPattern("(9[0-9]|100) % in `findClosePolygons`: .*`SimpleBase.normF`");
    assertThat(folder.resolve("poly_match_v0.svg")).content().contains("findClosePolygons");
    assertThat(folder.resolve("poly_match_v0.html")).content().contains("findClosePolygons");
  }
}
