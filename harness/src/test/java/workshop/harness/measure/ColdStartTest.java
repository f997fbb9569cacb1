package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import workshop.harness.SortSuite;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;

class ColdStartTest {

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

  private static ColdStart run(Version<?, ?> version, double ms) {
    double[] times = new double[ColdStart.ITERATIONS];
    Arrays.fill(times, ms);
    return new ColdStart(version.id(), times, List.of());
  }

  @Test
  void versionsRunInTurnAndTheMediansCount() {
    List<String> told = new ArrayList<>();
    int[] runs = {0};
    ColdStart.Jvm jvm =
        (version, _, _) -> run(version, (version.id().equals("slow") ? 2 : 1) * ++runs[0]);
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
        (version, _, _) -> {
          if (++runs[0] == 3) {
            stopRequested[0] = true;
            throw new WorkshopException("its JVM ended early");
          }
          return run(version, 1);
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
