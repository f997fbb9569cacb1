package workshop.harness.report;

import module java.base;

import workshop.harness.results.Json;
import workshop.harness.results.Machine;
import workshop.harness.results.MachineState;
import workshop.harness.results.NoiseFloor;

/**
 * How well a machine can measure, and what would help.
 *
 * @param noise how small a difference can be shown
 * @param advice what would help most, the first first; empty if the machine is quiet
 */
public record Diagnosis(MachineState state, NoiseFloor noise, List<String> advice) {

  /** From this share on, other programs are worth closing. */
  private static final double BUSY = 0.1;

  /** Two forks of the usual heap, JMH and the workshop itself. */
  private static final long ENOUGH_MEGABYTES = 1024;

  /** On a quiet machine, {@code measure} shows this. */
  private static final double QUIET = 0.03;

  private static final int ADVICE_SHOWN = 3;

  /** The 95 % interval of a standard deviation, by the chi-squared distribution. */
  private static final String ROUGH =
      "Five rounds show this only roughly: the noise may be 0.6 to 2.9 times as large.";

  /** Draws the conclusions. */
  public static Diagnosis of(MachineState state, NoiseFloor noise) {
    return new Diagnosis(state, noise, advice(state, noise));
  }

  private static List<String> advice(MachineState state, NoiseFloor noise) {
    Machine machine = state.machine();
    List<String> advice = new ArrayList<>();
    if (state.load() >= BUSY) {
      advice.add(
          "Wait until the machine is idle: something else uses %.0f %% of the processors."
              .formatted(100 * state.load()));
    }
    if (machine.power().filter("battery"::equals).isPresent()) {
      advice.add("Plug it in: on battery the clock is kept down.");
    }
    if (state.governor().filter(MachineState.Governor::isSlow).isPresent()) {
      advice.add(
          machine.os().startsWith("Mac")
              ? "Switch off the low power mode."
              : "Let the clock go up: `sudo cpupower frequency-set -g performance`.");
    }
    if (machine.cores() == 1) {
      advice.add("Give it a second core: the compilers and the system share the one.");
    }
    if (state.cores().isPresent()) {
      advice.add(
          machine.os().startsWith("Mac")
              ? "Run nothing else, so that the fast cores are free: one fork on a slow one spoils a"
                  + " round."
              : "Keep to the fast cores: `taskset -c %s scripts/workshop ...`."
                  .formatted(state.cores().get().fast()));
    }
    if (state.freeMegabytes().orElse(Long.MAX_VALUE) < ENOUGH_MEGABYTES) {
      advice.add(
          "Free some memory: %d MB are left, and swapping takes its time."
              .formatted(state.freeMegabytes().get()));
    }
    boolean isQuiet = noise.usual() <= QUIET;
    if (!isQuiet && machine.virtual().orElse(false)) {
      advice.add(
          "Measure on a machine of its own: nobody sees what else runs beside a virtual one.");
    }
    if (!isQuiet) {
      advice.add("Measure with `--rigorous`: more rounds make up for noise.");
    }
    return advice.stream().limit(ADVICE_SHOWN).toList();
  }

  private String noiseSentence() {
    return "Smallest difference shown nine times in ten: %s by quick runs, %s by `measure`, %s by `--rigorous`."
        .formatted(percent(noise.quick()), percent(noise.usual()), percent(noise.rigorous()));
  }

  private static String percent(double difference) {
    return difference > 1 // A number would pretend to a knowledge that five rounds don't give.
        ? "more than a factor of two"
        : "%.0f %%".formatted(Math.ceil(100 * difference));
  }

  /** The noise in a sentence, then the advice, or that the machine is quiet. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(noiseSentence());
    lines.add(ROUGH);
    lines.add(advice.isEmpty() ? "This machine is quiet." : "What would help most:");
    for (int i = 0; i < advice.size(); i++) {
      lines.add("  %d. %s".formatted(i + 1, advice.get(i)));
    }
    return lines;
  }

  /** The same for programs, indented, with a line end. */
  public String json() {
    return Json.write(this);
  }
}
