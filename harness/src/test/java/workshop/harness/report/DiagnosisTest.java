package workshop.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import workshop.harness.results.*;

class DiagnosisTest {

  private static final NoiseFloor LOW = new NoiseFloor("v", 5, 0.005, 0.035, 0.021, 0.02);
  private static final NoiseFloor HIGH = new NoiseFloor("v", 5, 0.3, 2.5, 0.53, 0.09);

  private static Machine.State state(Machine machine, double load) {
    return new Machine.State(
        machine,
        Optional.empty(),
        Optional.empty(),
        load,
        Optional.empty(),
        Map.of("cpu", "ctimer"),
        List.of("Not to be had: x."));
  }

  private static Machine machine(int cores, String power, Boolean virtual, String os) {
    return new Machine(
        "Fast 9000",
        cores,
        Optional.of(16384L),
        Optional.ofNullable(power),
        Optional.ofNullable(virtual),
        os,
        "Some JDK 25");
  }

  @Test
  void aQuietMachine() {
    Machine machine = machine(8, "mains", true, "Linux"); // Virtual, but nobody disturbs it.
    assertThat(Diagnosis.of(state(machine, 0.02), LOW).lines())
        .containsExactly(
            "Smallest difference shown nine times in ten: 4 % by quick runs, 3 % by `measure`, 2 %"
                + " by `--rigorous`.",
            "Five rounds show this only roughly: the noise may be 0.6 to 2.9 times as large.",
            "This machine is quiet.");
  }

  @Test
  void theThreeThingsThatWouldHelpMost() {
    Machine machine = machine(1, "battery", true, "Linux");
    assertThat(Diagnosis.of(state(machine, 0.4), HIGH).lines())
        .containsExactly(
            "Smallest difference shown nine times in ten: more than a factor of two by quick runs,"
                + " 53 % by `measure`, 9 % by `--rigorous`.",
            "Five rounds show this only roughly: the noise may be 0.6 to 2.9 times as large.",
            "What would help most:",
            "  1. Wait until the machine is idle: something else uses 40 % of the processors.",
            "  2. Plug it in: on battery the clock is kept down.",
            "  3. Give it a second core: the compilers and the system share the one.");
  }

  @Test
  void clockCoresAndMemory() {
    Machine.State.Cores cores = new Machine.State.Cores("0-7", "8-15");
    Machine.State.Governor governor = new Machine.State.Governor("powersave", "acpi-cpufreq");
    Machine linux = machine(16, null, false, "Linux");
    Machine.State state =
        new Machine.State(
            linux,
            Optional.of(cores),
            Optional.of(500L),
            0,
            Optional.of(governor),
            Map.of(),
            List.of());
    assertThat(Diagnosis.of(state, LOW).advice())
        .containsExactly(
            "Let the clock go up: `sudo cpupower frequency-set -g performance`.",
            "Keep to the fast cores: `taskset -c 0-7 scripts/workshop ...`.",
            "Free some memory: 500 MB are left, and swapping takes its time.");
  }

  @Test
  void noiseWithoutACauseStillGetsAdvice() {
    Machine machine = machine(8, null, null, "Windows 11");
    assertThat(Diagnosis.of(state(machine, 0), HIGH).advice())
        .containsExactly("Measure with `--rigorous`: more rounds make up for noise.");
  }

  @Test
  void whatIsNotToldIsSaid() {
    Machine nothing =
        new Machine(
            "riscv64",
            4,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "Plan 9",
            "Some JDK 25");
    assertThat(Diagnosis.facts(state(nothing, 0.125)))
        .containsExactly(
            "JDK              Some JDK 25",
            "system           Plan 9",
            "processor        riscv64",
            "cores            4 of one kind",
            "memory           not told by this system",
            "load             13 % of the processors are taken",
            "governor         not told by this system",
            "power            not told by this system",
            "virtual machine  not told by this system",
            "profiler         cpu: ctimer",
            "Not to be had: x.");
    assertThat(nothing).hasToString("riscv64, 4 cores, Plan 9, JDK Some JDK 25");
    assertThat(machine(1, "battery", true, "Linux"))
        .hasToString(
            "Fast 9000, 1 core, 16 GB, virtual machine, Linux, JDK Some JDK 25, on battery");
  }

  @Test
  void theSameForPrograms() {
    assertThat(Json.write(Diagnosis.of(state(machine(8, "battery", false, "Linux"), 0), LOW)))
        .contains("\"memory_megabytes\" : 16384", "\"power\" : \"battery\"")
        .contains("\"governor\" : null", "\"cpu\" : \"ctimer\"", "\"quick\" : 0.035")
        .contains("\"advice\" : [ \"Plug it in");
  }
}
