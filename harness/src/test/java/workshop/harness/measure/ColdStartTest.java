package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import workshop.harness.SortSuite;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;

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

  private static final SortSuite SUITE = new SortSuite();
  private static final Workload WORKLOAD = Workload.of(SUITE, Map.of("numbers", "10"));

  private static ColdStart.Run run(int nanos) {
    return new ColdStart.Run(
        LongStream.rangeClosed(0, ColdStart.ITERATIONS).map(i -> i * nanos).toArray(), List.of());
  }

  @Test
  void versionsRunInTurnAndTheMediansCount() {
    List<String> told = new ArrayList<>();
    int[] runs = {0};
    ColdStart.Jvm jvm =
        (version, _, _) -> run((version.id().equals("slow") ? 2_000_000 : 1_000_000) * ++runs[0]);
    List<ColdStart> starts =
        ColdStart.of(SUITE, SUITE.versions(), WORKLOAD, told::add, jvm, () -> false);
    assertThat(told)
        .hasSize(2 * ColdStart.PROCESSES)
        .startsWith(
            "slow from cold, JVM 1 of 5",
            "fast from cold, JVM 1 of 5",
            "slow from cold, JVM 2 of 5");
    assertThat(starts).extracting(ColdStart::version).containsExactly("slow", "fast");
    assertThat(starts.get(0).ms()).hasSize(ColdStart.ITERATIONS).containsOnly(2 * 5);
    assertThat(starts.get(1).ms()).containsOnly(6);
  }

  @Test
  void afterAnInterruptionNoJvmStarts() {
    boolean[] stopRequested = {false};
    int[] runs = {0};
    ColdStart.Jvm jvm =
        (_, _, _) -> {
          if (++runs[0] == 3) {
            stopRequested[0] = true;
            throw new WorkshopException("its JVM ended early");
          }
          return run(1);
        };
    assertThatExceptionOfType(Stopped.class)
        .isThrownBy(() ->
            ColdStart.of(SUITE, SUITE.versions(), WORKLOAD, _ -> {}, jvm, () -> stopRequested[0]));
    assertThat(runs[0]).isEqualTo(3);
  }

  private static ColdStart start(double... ms) {
    return new ColdStart("v", ms, List.of());
  }
}
