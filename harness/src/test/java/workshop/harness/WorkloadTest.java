package workshop.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkloadTest {

  @Test
  void blanksAroundAValueAreNotPartOfIt() {
    Workload workload = Workload.of(new SortSuite(), Map.of("numbers", " 12 "));
    assertThat(workload.count("numbers")).isEqualTo(12);
    assertThat(workload).hasToString("numbers=12 seed=1");
  }

  /** In a fork it must be the same, whatever the user typed. */
  @Test
  void isReadAsItWasWritten() {
    Workload workload = new Workload(Map.of("a", "one two", "b", "100%20", "c", "x=y", "d", ""));
    assertThat(Workload.parse(workload.toString())).isEqualTo(workload);
    assertThat(workload.toString().split(" ")).hasSize(3);
  }

  @Test
  void aSettingHasAValue() {
    assertThatThrownBy(() -> Workload.parse("a=1 b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`b` is no setting; write NAME=VALUE");
  }

  @Test
  void refusesWhatTheSuiteDoesNotHave() {
    assertThatThrownBy(() -> Workload.of(new SortSuite(), Map.of("nmbers", "1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sort has no setting --nmbers; `workshop run --help` lists the settings");
  }
}
