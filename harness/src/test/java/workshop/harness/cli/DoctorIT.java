package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static workshop.harness.cli.Cli.run;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import workshop.harness.cli.Cli.Outcome;

/** The doctor on this machine. */
class DoctorIT {

  @TempDir private Path folder;

  @Test
  void tellsWhatTheMachineCanMeasure() throws Exception {
    Path json = folder.resolve("a.json");
    Outcome outcome = run("doctor", "--json", json.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .startsWith("JDK              ")
        .containsPattern("\ncores +\\d+ of ")
        .containsPattern("\nprofiler +cpu")
        .contains("Measuring `fast` against itself, about 20 s:\n")
        .containsPattern("\nSmallest difference shown .* by `--rigorous`\\.\nFive rounds .*\n")
        .containsPattern("(?s)(This machine is quiet\\.|What would help most:\n  1\\. .*)\n$");
    JsonNode found = JsonMapper.builder().build().readTree(Files.readString(json));
    assertThat(found.at("/state/machine/cores").asInt())
        .isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(found.at("/noise/version").asString()).isEqualTo("fast");
    assertThat(found.at("/noise/rounds").asInt()).isEqualTo(5);
    assertThat(found.at("/noise/deviation").asDouble()).isPositive();
  }
}
