package workshop.harness.report;

import static java.util.stream.Collectors.joining;

import module java.base;

import workshop.harness.measure.Machine;
import workshop.harness.measure.SystemInfo;
import workshop.harness.profile.ProfileEvent;
import workshop.harness.profile.Sampler;

/**
 * What the system tells about a machine, and what can be sampled on it. What it doesn't tell is
 * null.
 *
 * @param cores the fast and the slow cores, where they are of two kinds
 * @param freeMegabytes memory that can be had without swapping
 * @param load share of the processors that other programs take
 * @param governor what sets the clock
 * @param profiler for each event, by what it is sampled here
 * @param drawbacks where that isn't the first choice, why
 */
public record MachineReport(
    Machine machine,
    SystemInfo.Cores cores,
    Long freeMegabytes,
    double load,
    SystemInfo.Governor governor,
    Map<String, String> profiler,
    List<String> drawbacks) {

  /** Of this machine, now. */
  public static MachineReport here() {
    double load = Machine.load(); // Before anything of ours runs.
    Map<String, String> samplers = new LinkedHashMap<>();
    List<String> drawbacks = new ArrayList<>();
    for (ProfileEvent event : ProfileEvent.values()) {
      Sampler sampler = Sampler.find(event, false);
      samplers.put(event.toString(), sampler.name());
      if (sampler.drawback() != null) {
        drawbacks.add(sampler.drawback());
      }
    }
    return new MachineReport(
        Machine.current(),
        SystemInfo.twoKinds().orElse(null),
        SystemInfo.freeMegabytes().orElse(null),
        load,
        SystemInfo.governor().orElse(null),
        samplers,
        drawbacks);
  }

  /** The lines. */
  public List<String> lines() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("JDK", machine.jdk());
    facts.put("system", machine.os());
    facts.put("processor", machine.cpu());
    facts.put("cores", kinds());
    facts.put("memory", memory());
    facts.put("load", "%.0f %% of the processors are taken".formatted(100 * load));
    facts.put("governor", told(governor));
    facts.put("power", told(machine.power()));
    Boolean virtual = machine.virtual();
    facts.put("virtual machine", told(virtual == null ? null : virtual ? "yes" : "no"));
    facts.put(
        "profiler", profiler.entrySet().stream().map(MachineReport::by).collect(joining(", ")));
    List<String> lines = new ArrayList<>();
    facts.forEach((name, value) -> lines.add("%-15s  %s".formatted(name, value)));
    lines.addAll(drawbacks);
    return lines;
  }

  private static String by(Map.Entry<String, String> event) {
    return event.getKey().equals(event.getValue())
        ? event.getKey()
        : "%s by %s".formatted(event.getKey(), event.getValue());
  }

  private String kinds() {
    return cores == null
        ? "%d of one kind".formatted(machine.cores())
        : "%d of two kinds, fast: %s, slow: %s"
            .formatted(machine.cores(), cores.fast(), cores.slow());
  }

  private String memory() {
    String all = told(gigabytes(machine.memoryMegabytes()));
    return freeMegabytes == null ? all : "%s, free: %s".formatted(all, gigabytes(freeMegabytes));
  }

  private static String gigabytes(Long megabytes) {
    return megabytes == null ? null : String.format(Locale.ROOT, "%.1f GB", megabytes / 1024.0);
  }

  private static String told(Object fact) {
    return fact == null ? "not told by this system" : fact.toString();
  }
}
