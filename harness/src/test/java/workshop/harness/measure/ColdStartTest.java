package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColdStartTest {

  @Test
  void compilationsAreFoundInTheJvmsLog() {
    List<String> log =
        List.of(
            "[50ns]   12       3       app.V4::match (10 bytes)",
            "[150ns]   13 %     4       app.V4::match @ 18 (10 bytes)",
            "[160ns]   12       3       app.V4::match (10 bytes)   made not entrant: not used",
            "[170ns]   14    n 0       java.lang.Object::hashCode (native)",
            "[250ns]   15   !   3       app.V4$Polygon::area (20 bytes)",
            "[255ns]   15       3       app.V4$$Lambda/0x000052::run (20 bytes)",
            "[260ns]   16       4       app.V4::match (10 bytes)",
            "[270ns]   17       4       app.V40::match (10 bytes)");
    assertThat(ColdStart.compilations(log, new long[] {100, 200, 300}, "app.V4"))
        .containsExactly(
            new ColdStart.Compilation(0, "C1", "V4.match"),
            new ColdStart.Compilation(1, "C2", "V4.match"),
            new ColdStart.Compilation(2, "C1", "V4$Polygon.area"));
  }

  @Test
  void overtakingIsInTotalTimeAndToTheEnd() {
    ColdStart baseline = start(3, 3, 3, 3);
    assertThat(start(1, 1, 1, 1).overtakes(baseline)).isEqualTo(1);
    assertThat(start(5, 2, 1, 1).overtakes(baseline)).isEqualTo(3);
    assertThat(start(1, 9, 1, 3).overtakes(baseline)).isZero();
    assertThat(start(1, 6, 1, 3).overtakes(baseline)).isEqualTo(3);
    assertThat(baseline.overtakes(baseline)).isZero();
  }

  private static ColdStart start(double... ms) {
    return new ColdStart("v", ms, List.of());
  }
}
