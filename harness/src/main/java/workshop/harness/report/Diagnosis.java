package workshop.harness.report;

import static java.util.stream.Collectors.joining;

import module java.base;

import workshop.harness.results.*;

/**
 * How well a machine can measure, and what would help.
 *
 * @param noise how small a difference can be shown
 * @param advice what would help most, the first first; empty if the machine is quiet
 */
public record Diagnosis(Machine.State state, NoiseFloor noise, List<String> advice) {

  /** From this share on, other programs are worth closing. */
  private static final double BUSY = 0.1;

  /** Two forks of the usual heap, JMH and the workshop itself. */
  private static final long ENOUGH_MEGABYTES = 1024;

  /** On a quiet machine, {@code measure} shows this. */
  private static final double QUIET = 0.03;

  private static final int ADVICE_SHOWN = 3;

  public static Diagnosis of(Machine.State state, NoiseFloor noise) {
    return new Diagnosis(state, noise, advice(state, noise));
  }

  private static List<String> advice(Machine.State state, NoiseFloor noise) {
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
    if (state.governor().filter(Machine.State.Governor::isSlow).isPresent()) {
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

  private static String percent(double difference) {
    return difference > 1 // A number would pretend to a knowledge that five rounds don't give.
        ? "more than a factor of two"
        : "%.0f %%".formatted(Math.ceil(100 * difference));
  }

  /** The noise in a sentence, then the advice, or that the machine is quiet. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Smallest difference shown nine times in ten: %s by quick runs, %s by `measure`, %s by `--rigorous`."
            .formatted(percent(noise.quick()), percent(noise.usual()), percent(noise.rigorous())));
    // The 95 % interval of a standard deviation, by the chi-squared distribution.
    lines.add("Five rounds show this only roughly: the noise may be 0.6 to 2.9 times as large.");
    lines.add(advice.isEmpty() ? "This machine is quiet." : "What would help most:");
    for (int i = 0; i < advice.size(); i++) {
      lines.add("  %d. %s".formatted(i + 1, advice.get(i)));
    }
    return lines;
  }

  /** What the system tells about a machine, a line each. */
  public static List<String> facts(Machine.State state) {
    Machine machine = state.machine();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("JDK", machine.jdk());
    facts.put("system", machine.os());
    facts.put("processor", machine.cpu());
    facts.put("cores", kinds(state));
    facts.put("memory", memory(state));
    facts.put("load", "%.0f %% of the processors are taken".formatted(100 * state.load()));
    facts.put("governor", told(state.governor()));
    facts.put("power", told(machine.power()));
    facts.put("virtual machine", told(machine.virtual().map(is -> is ? "yes" : "no")));
    facts.put(
        "profiler",
        state.profilers().entrySet().stream()
            .map(event -> event.getKey() + ": " + event.getValue())
            .collect(joining(", ")));
    List<String> lines = new ArrayList<>();
    facts.forEach((name, value) -> lines.add("%-15s  %s".formatted(name, value)));
    lines.addAll(state.drawbacks());
    return lines;
  }

  private static String kinds(Machine.State state) {
    int count = state.machine().cores();
    return state
        .cores()
        .map(each ->
            "%d of two kinds, fast: %s, slow: %s".formatted(count, each.fast(), each.slow()))
        .orElse("%d of one kind".formatted(count));
  }

  private static String memory(Machine.State state) {
    String all = told(state.machine().memoryMegabytes().map(Diagnosis::gigabytes));
    return state.freeMegabytes().map(free -> all + ", free: " + gigabytes(free)).orElse(all);
  }

  private static String gigabytes(long megabytes) {
    return String.format(Locale.ROOT, "%.1f GB", megabytes / 1024.0);
  }

  private static String told(Optional<?> fact) {
    return fact.<String>map(Object::toString).orElse("not told by this system");
  }
}
