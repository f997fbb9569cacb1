package workshop.harness.measure;

import module java.base;

import workshop.harness.io.Processes;

/** What Linux and macOS say about the machine, beyond what the JDK knows. The rest is empty. */
public final class SystemInfo {

  private static final boolean IS_MAC = System.getProperty("os.name").startsWith("Mac");
  private static final String CLOCK = "/sys/devices/system/cpu/cpu0/cpufreq/scaling_";

  private SystemInfo() {}

  /** The fast and the slow cores: their numbers on Linux, on macOS how many. */
  public record Cores(String fast, String slow) {}

  /** What sets the clock: Linux's governor and its driver, or macOS's low power mode. */
  public record Governor(String name, String driver) {

    /** Whether it keeps the clock low. These drivers' {@code powersave} does not. */
    public boolean isSlow() {
      return name.equals("low power mode")
          || name.equals("powersave") && !driver.matches("intel_pstate|amd-pstate-epp");
    }

    @Override
    public String toString() {
      return driver.isEmpty() ? name : "%s (%s)".formatted(name, driver);
    }
  }

  static String cpu() {
    return fact("machdep.cpu.brand_string", value("/proc/cpuinfo", "model name"))
        .or(() -> Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER"))) // Windows.
        .orElse(System.getProperty("os.arch"));
  }

  /** The fast and the slow cores, where the processor has both. */
  public static Optional<Cores> twoKinds() {
    Optional<String> slow = fact("hw.perflevel1.logicalcpu", text("/sys/devices/cpu_atom/cpus"));
    return fact("hw.perflevel0.logicalcpu", text("/sys/devices/cpu_core/cpus"))
        .flatMap(fast -> slow.map(each -> new Cores(fast, each)));
  }

  /** Megabytes of memory that are available without swapping. */
  public static Optional<Long> freeMegabytes() {
    return value("/proc/meminfo", "MemAvailable").map(kB -> Long.parseLong(kB.split(" ")[0]) >> 10);
  }

  /** What sets the clock. */
  public static Optional<Governor> governor() {
    return IS_MAC
        ? output("pmset", "-g")
            .map(all -> all.matches("(?s).*lowpowermode\\s+1.*") ? "low power mode" : "normal")
            .map(name -> new Governor(name, ""))
        : text(CLOCK + "governor")
            .map(name -> new Governor(name, text(CLOCK + "driver").orElse("")));
  }

  /** {@code mains} or {@code battery}, of a machine that has a battery. */
  static Optional<String> power() {
    return (IS_MAC ? output("pmset", "-g", "batt") : text("/sys/class/power_supply/BAT0/status"))
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
