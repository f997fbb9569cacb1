package workshop.harness.plot;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.io.ChildJvm;

class PlotIT {

  @TempDir Path folder;

  /** Draws in a JVM of its own. */
  static final class Draw {
    public static void main(String[] file) throws Exception {
      Files.writeString(Path.of(file[0]), PlotTest.plot("a").svg());
    }
  }

  @Test
  void anotherJvmDrawsTheSameAndNeedsNoScreen() throws Exception {
    Path classes = folder.resolve("classes.log");
    Path svg = folder.resolve("a.svg");
    Process process =
        ChildJvm.command(
                List.of("-Xlog:class+load:file=" + classes + "::filecount=0"),
                Draw.class,
                svg.toString())
            .start();
    assertThat(process.waitFor()).isZero();
    assertThat(svg).content().isEqualTo(PlotTest.plot("a").svg());
    assertThat(classes)
        .content()
        .contains("org.jetbrains.letsPlot.")
        .doesNotContain("java.awt.", "sun.java2d.", "sun.awt.");
  }
}
