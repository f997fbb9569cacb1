package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import workshop.harness.results.ColdStart;

class ColdRunTest {

  private static ColdStart start(double... ms) {
    return new ColdStart("v", ms, List.of());
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

  @Test
  void eachIterationsMedianCounts() {
    ColdStart median = ColdRun.median(List.of(start(5, 1), start(9, 3), start(6, 2)));
    assertThat(median.ms()).containsExactly(6, 2);
  }
}
