package workshop.harness.report;

import static java.util.stream.Collectors.joining;

import module java.base;

import workshop.harness.results.Machine;
import workshop.harness.results.MachineState;

/** What the system tells about a machine, in text. */
public record MachineReport(MachineState state) {

  /** The lines. */
  public List<String> lines() {
    Machine machine = state.machine();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("JDK", machine.jdk());
    facts.put("system", machine.os());
    facts.put("processor", machine.cpu());
    facts.put("cores", kinds());
    facts.put("memory", memory());
    facts.put("load", "%.0f %% of the processors are taken".formatted(100 * state.load()));
    facts.put("governor", told(state.governor()));
    facts.put("power", told(machine.power()));
    facts.put("virtual machine", told(machine.virtual().map(is -> is ? "yes" : "no")));
    facts.put(
        "profiler",
        state.profilers().entrySet().stream().map(MachineReport::by).collect(joining(", ")));
    List<String> lines = new ArrayList<>();
    facts.forEach((name, value) -> lines.add("%-15s  %s".formatted(name, value)));
    lines.addAll(state.drawbacks());
    return lines;
  }

  private static String by(Map.Entry<String, String> event) {
    return event.getKey().equals(event.getValue())
        ? event.getKey()
        : "%s by %s".formatted(event.getKey(), event.getValue());
  }

  private String kinds() {
    int count = state.machine().cores();
    return state
        .cores()
        .map(each ->
            "%d of two kinds, fast: %s, slow: %s".formatted(count, each.fast(), each.slow()))
        .orElse("%d of one kind".formatted(count));
  }

  private String memory() {
    String all = told(state.machine().memoryMegabytes().map(MachineReport::gigabytes));
    return state.freeMegabytes().map(free -> all + ", free: " + gigabytes(free)).orElse(all);
  }

  private static String gigabytes(long megabytes) {
    return String.format(Locale.ROOT, "%.1f GB", megabytes / 1024.0);
  }

  private static String told(Optional<?> fact) {
    return fact.<String>map(Object::toString).orElse("not told by this system");
  }
}
