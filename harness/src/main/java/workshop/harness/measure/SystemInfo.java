package workshop.harness.measure;

import module java.base;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import workshop.harness.io.Processes;
import workshop.harness.results.*;

/** What Linux and macOS say about the machine, beyond what the JDK knows. The rest is empty. */
public final class SystemInfo {

  private static final boolean IS_MAC = System.getProperty("os.name").startsWith("Mac");
  private static final String CLOCK = "/sys/devices/system/cpu/cpu0/cpufreq/scaling_";
  private static final String BATTERY = "/sys/class/power_supply/BAT%d/status";
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final long LOAD_MILLIS = 1000;

  private SystemInfo() {}

  public static Machine machine() {
    return new Machine(
        cpu(),
        Runtime.getRuntime().availableProcessors(),
        Optional.of(memoryMegabytes()),
        power(),
        isVirtual(),
        System.getProperty("os.name"),
        System.getProperty("java.vendor") + " " + Runtime.version());
  }

  /** The memory of the machine, or of a container with a limit. */
  static long memoryMegabytes() {
    return SYSTEM.getTotalMemorySize() >> 20;
  }

  /**
   * The share of all processor time that other processes use now, from 0 to 1; 0 where the system
   * doesn't tell.
   */
  public static double load() {
    SYSTEM.getCpuLoad(); // Each call covers the time since the last one.
    SYSTEM.getProcessCpuLoad(); // This process compiles its own code meanwhile.
    try {
      Thread.sleep(LOAD_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Math.max(0, SYSTEM.getCpuLoad() - Math.max(0, SYSTEM.getProcessCpuLoad()));
  }

  /** What the system tells about it now. */
  public static Machine.State state() {
    double load = load(); // Before anything of ours runs.
    Map<String, String> profilers = new LinkedHashMap<>();
    List<String> drawbacks = new ArrayList<>();
    for (Profile.Event event : Profile.Event.values()) {
      Sampler sampler = Sampler.find(event, false);
      profilers.put(event.toString(), sampler.name());
      sampler.drawback().ifPresent(drawbacks::add);
    }
    return new Machine.State(
        machine(), twoKinds(), freeMegabytes(), load, governor(), profilers, drawbacks);
  }

  static String cpu() {
    return fact("machdep.cpu.brand_string", value("/proc/cpuinfo", "model name"))
        .or(() -> Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER"))) // Windows.
        .orElse(System.getProperty("os.arch"));
  }

  /** The fast and the slow cores, where the processor has both. */
  private static Optional<Machine.State.Cores> twoKinds() {
    Optional<String> slow = fact("hw.perflevel1.logicalcpu", text("/sys/devices/cpu_atom/cpus"));
    return fact("hw.perflevel0.logicalcpu", text("/sys/devices/cpu_core/cpus"))
        .flatMap(fast -> slow.map(each -> new Machine.State.Cores(fast, each)));
  }

  /** Megabytes of memory that are available without swapping. */
  static Optional<Long> freeMegabytes() {
    return value("/proc/meminfo", "MemAvailable").map(kB -> Long.parseLong(kB.split(" ")[0]) >> 10);
  }

  /** What sets the clock. */
  private static Optional<Machine.State.Governor> governor() {
    return IS_MAC
        ? output("pmset", "-g")
            .map(all -> all.matches("(?s).*lowpowermode\\s+1.*") ? "low power mode" : "normal")
            .map(name -> new Machine.State.Governor(name, ""))
        : text(CLOCK + "governor")
            .map(name -> new Machine.State.Governor(name, text(CLOCK + "driver").orElse("")));
  }

  /** {@code mains} or {@code battery}, of a machine that has a battery. */
  private static Optional<String> power() {
    return (IS_MAC ? output("pmset", "-g", "batt") : text(BATTERY.formatted(0)))
        .or(() -> text(BATTERY.formatted(1)))
        .map(all -> all.matches("(?s).*(Battery Power|Discharging).*") ? "battery" : "mains");
  }

  static Optional<Boolean> isVirtual() {
    return fact("kern.hv_vmm_present", value("/proc/cpuinfo", "flags"))
        .map(all -> all.equals("1") || all.contains(" hypervisor"));
  }

  private static Optional<String> value(String file, String name) {
    return text(file).stream()
        .flatMap(String::lines)
        .filter(line -> line.matches(name + "\\s*:.*"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }

  private static Optional<String> text(String file) {
    try {
      return Optional.of(Files.readString(Path.of(file)).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What macOS says under a name, or Linux in a file. */
  private static Optional<String> fact(String sysctl, Optional<String> linux) {
    return IS_MAC ? output("sysctl", "-n", sysctl) : linux;
  }

  private static Optional<String> output(String... command) {
    try {
      return Optional.of(Processes.run(new ProcessBuilder(command)).out().strip())
          .filter(out -> !out.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
