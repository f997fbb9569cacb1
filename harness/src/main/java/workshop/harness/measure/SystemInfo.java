package workshop.harness.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the system tells about the machine: Linux in files, macOS by commands. What it doesn't tell
 * is empty.
 */
public final class SystemInfo {

  private static final String CPUS = "sys/devices/system/cpu";
  private static final long KILOBYTES_PER_MEGABYTE = 1024;

  /**
   * Capacities of one kind of core may differ a little, since some are picked for a faster turbo.
   */
  private static final double SAME_KIND = 0.8;

  /** Drivers whose {@code powersave} is the processor's own judgement, not its lowest clock. */
  private static final Set<String> CLOCK_BY_ITSELF = Set.of("intel_pstate", "amd-pstate-epp");

  private final boolean isMac;
  private final Path root;
  private final Function<List<String>, String> command;

  /**
   * Takes a system.
   *
   * @param os its name, as Java has it
   * @param root where its files are
   * @param command gives what a command prints; empty if there is none
   */
  SystemInfo(String os, Path root, Function<List<String>, String> command) {
    isMac = os.startsWith("Mac");
    this.root = root;
    this.command = command;
  }

  /** The system that this runs on. */
  public static SystemInfo here() {
    return new SystemInfo(System.getProperty("os.name"), Path.of("/"), SystemInfo::output);
  }

  private static String output(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (InputStream in = process.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      return "";
    }
  }

  /** The processor's name. */
  public Optional<String> cpu() {
    return isMac ? sysctl("machdep.cpu.brand_string") : cpuInfo("model name");
  }

  /** The fast and the slow cores, where they are of two kinds. */
  public Optional<Cores> twoKinds() {
    if (isMac) {
      return sysctl("hw.nperflevels")
          .filter(levels -> !levels.equals("1"))
          .flatMap(_ -> macCores());
    }
    Optional<Cores> hybrid =
        text("sys/devices/cpu_core/cpus")
            .flatMap(fast -> text("sys/devices/cpu_atom/cpus").map(slow -> new Cores(fast, slow)));
    return hybrid.or(this::coresByCapacity);
  }

  /** Which cores are fast and which slow: their numbers on Linux, on macOS how many. */
  public record Cores(String fast, String slow) {}

  private Optional<Cores> macCores() {
    return sysctl("hw.perflevel0.logicalcpu")
        .flatMap(fast -> sysctl("hw.perflevel1.logicalcpu").map(slow -> new Cores(fast, slow)));
  }

  private Optional<Cores> coresByCapacity() {
    int largest = 0;
    List<Integer> capacities = new ArrayList<>();
    Optional<String> capacity;
    while ((capacity = text(CPUS + "/cpu" + capacities.size() + "/cpu_capacity")).isPresent()) {
      capacities.add(Integer.parseInt(capacity.get()));
      largest = Math.max(largest, capacities.getLast());
    }
    List<String> fast = new ArrayList<>();
    List<String> slow = new ArrayList<>();
    for (int i = 0; i < capacities.size(); i++) {
      (capacities.get(i) >= SAME_KIND * largest ? fast : slow).add(Integer.toString(i));
    }
    return slow.isEmpty()
        ? Optional.empty()
        : Optional.of(new Cores(String.join(",", fast), String.join(",", slow)));
  }

  /** Megabytes of memory; in a container with a limit, that. */
  public OptionalLong memoryMegabytes() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? OptionalLong.of(system.getTotalMemorySize() >> 20)
        : OptionalLong.empty();
  }

  /** Megabytes of memory that can be had without swapping. */
  public OptionalLong freeMegabytes() {
    return lines("proc/meminfo")
        .filter(line -> line.startsWith("MemAvailable:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES_PER_MEGABYTE)
        .findFirst();
  }

  /** What sets the clock: Linux's governor and its driver, or macOS's low power mode. */
  public Optional<Governor> governor() {
    if (isMac) {
      return command
          .apply(List.of("pmset", "-g"))
          .lines()
          .filter(line -> line.strip().startsWith("lowpowermode"))
          .findFirst()
          .map(line -> new Governor(line.strip().endsWith("1") ? "low power mode" : "normal", ""));
    }
    Set<String> governors = new TreeSet<>();
    children(CPUS)
        .forEach(cpu -> text(cpu + "/cpufreq/scaling_governor").ifPresent(governors::add));
    return governors.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Governor(
                String.join(", ", governors),
                text(CPUS + "/cpu0/cpufreq/scaling_driver").orElse("")));
  }

  /**
   * What sets the processors' clock.
   *
   * @param name such as {@code powersave}
   * @param driver such as {@code acpi-cpufreq}; empty where there is none
   */
  public record Governor(String name, String driver) {

    /** Whether it keeps the clock down. */
    public boolean isSlow() {
      return name.equals("low power mode")
          || name.contains("powersave") && !CLOCK_BY_ITSELF.contains(driver);
    }

    @Override
    public String toString() {
      return driver.isEmpty() ? name : "%s (%s)".formatted(name, driver);
    }
  }

  /** {@code mains} or {@code battery}. */
  public Optional<String> power() {
    if (isMac) {
      String drawing = command.apply(List.of("pmset", "-g", "batt"));
      return drawing.contains("'Battery Power'")
          ? Optional.of("battery")
          : drawing.contains("'AC Power'") ? Optional.of("mains") : Optional.empty();
    }
    List<String> supplies =
        children("sys/class/power_supply")
            .filter(supply -> !text(supply + "/scope").equals(Optional.of("Device"))) // A mouse's.
            .toList();
    if (supplies.isEmpty()) {
      return Optional.empty();
    }
    boolean discharging =
        supplies.stream()
            .anyMatch(supply -> text(supply + "/status").equals(Optional.of("Discharging")));
    return Optional.of(discharging ? "battery" : "mains");
  }

  /** Whether this is a virtual machine. */
  public Optional<Boolean> isVirtual() {
    if (isMac) {
      return sysctl("kern.hv_vmm_present").map("1"::equals);
    }
    Optional<String> flags = cpuInfo("flags"); // Of x86; ARM has no such flag.
    if (flags.isPresent()) {
      return flags.map(each -> List.of(each.split(" ")).contains("hypervisor"));
    }
    return text("sys/class/dmi/id/product_name")
        .filter(product -> product.matches("(?i).*(virtual|vmware|kvm|qemu|hvm).*"))
        .map(_ -> true);
  }

  private Optional<String> sysctl(String name) {
    return Optional.of(command.apply(List.of("sysctl", "-n", name)).strip())
        .filter(value -> !value.isEmpty());
  }

  private Optional<String> cpuInfo(String name) {
    return lines("proc/cpuinfo")
        .filter(line -> line.matches(name + "\\s*:.*"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }

  private Stream<String> lines(String file) {
    return text(file).stream().flatMap(String::lines);
  }

  private Optional<String> text(String file) {
    try {
      return Optional.of(Files.readString(root.resolve(file)).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Stream<String> children(String folder) {
    try (Stream<Path> children = Files.list(root.resolve(folder))) {
      return children.map(child -> root.relativize(child).toString()).sorted().toList().stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }
}
