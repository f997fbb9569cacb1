package workshop.harness.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrialsTest {

  @Test
  void aProcessThatLeavesNoResultGivesNoVerdict() {
    List<String> progress = List.of("On `one`", "On `two`");
    Trials.Result halted = Trials.noVerdict(progress, false, 0);
    assertThat(halted.status()).isEqualTo(Check.Status.NO_VERDICT);
    assertThat(halted.text())
        .isEqualTo(
            "On `two` its process ended without a verdict (exit code 0): it ended itself or was"
                + " killed.");
    Trials.Result endless = Trials.noVerdict(progress, true, 137);
    assertThat(endless.status()).isEqualTo(Check.Status.NO_VERDICT);
    assertThat(endless.text()).startsWith("On `two` it did not end; is there an endless loop?");
    assertThat(Trials.noVerdict(List.of(), false, 1).text()).startsWith("Before the first input ");
  }
}
