package workshop.harness.measure;

import module java.base;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import workshop.harness.io.Processes;
import workshop.harness.results.*;

/** What Linux and macOS say about the machine, beyond what the JDK knows. The rest is empty. */
public final class SystemInfo {

  private static final String CPU = "/proc/cpuinfo";
  private static final String CLOCK = "/sys/devices/system/cpu/cpu0/cpufreq/scaling_";
  private static final String BATTERY = "/sys/class/power_supply/BAT%d/status";
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final long LOAD_NANOS = 1_000_000_000;

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
    LockSupport.parkNanos(LOAD_NANOS);
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
    return told("(?:model name\\s*|brand_string): (.+)", CPU, "sysctl machdep.cpu.brand_string")
        .or(() -> Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER"))) // Windows.
        .orElse(System.getProperty("os.arch"));
  }

  /** The fast and the slow cores, where the processor has both. */
  private static Optional<Machine.State.Cores> twoKinds() {
    Optional<String> slow =
        told("(.+)", "/sys/devices/cpu_atom/cpus", "sysctl -n hw.perflevel1.logicalcpu");
    return told("(.+)", "/sys/devices/cpu_core/cpus", "sysctl -n hw.perflevel0.logicalcpu")
        .flatMap(fast -> slow.map(each -> new Machine.State.Cores(fast, each)));
  }

  /** Megabytes of memory that are available without swapping. */
  static Optional<Long> freeMegabytes() {
    return told("MemAvailable:\\s*(\\d+) kB", "/proc/meminfo").map(kB -> Long.parseLong(kB) >> 10);
  }

  /** What sets the clock. */
  private static Optional<Machine.State.Governor> governor() {
    return told("(.+)", CLOCK + "governor")
        .or(() ->
            told("lowpowermode\\s+(\\d)", "pmset -g")
                .map(is -> is.equals("1") ? "low power mode" : "normal"))
        .map(name -> new Machine.State.Governor(name, told("(.+)", CLOCK + "driver").orElse("")));
  }

  /** {@code mains} or {@code battery}, of a machine that has a battery. */
  private static Optional<String> power() {
    return told("(?s)(.+)", BATTERY.formatted(0), BATTERY.formatted(1), "pmset -g batt")
        .map(all -> all.matches("(?s).*(Battery Power|Discharging).*") ? "battery" : "mains");
  }

  static Optional<Boolean> isVirtual() {
    return told("(?:flags\\s*|hv_vmm_present): (.+)", CPU, "sysctl kern.hv_vmm_present")
        .map(all -> all.equals("1") || all.contains(" hypervisor"));
  }

  /**
   * The group of a pattern in the first source that has it: a file of Linux, a command of macOS.
   */
  private static Optional<String> told(String pattern, String... sources) {
    return Stream.of(sources)
        .map(source -> Pattern.compile(pattern).matcher(text(source)))
        .filter(Matcher::find)
        .map(found -> found.group(1).strip())
        .findFirst();
  }

  private static String text(String source) {
    try {
      return source.startsWith("/")
          ? Files.readString(Path.of(source))
          : Processes.run(new ProcessBuilder(source.split(" "))).out();
    } catch (IOException e) {
      return "";
    }
  }
}
