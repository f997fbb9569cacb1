package workshop.harness.measure;

import static java.util.stream.Collectors.joining;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The machine that a number comes from.
 *
 * @param cpu the processor's name, or its architecture where the system tells no more
 * @param cores processors that the JVM may use
 * @param os the system and its version
 * @param jdk the JDK's vendor and version, and the options it was given
 */
public record Machine(String cpu, int cores, String os, String jdk) {

  private static final long LOAD_MILLIS = 300;

  /** This machine. */
  public static Machine current() {
    return new Machine(
        cpuName(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("java.vendor") + " " + Runtime.version());
  }

  /**
   * The share of all processor time that is taken just now, from 0 to 1, while this process waits;
   * 0 where the system doesn't tell.
   */
  public static double load() {
    if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system)) {
      return 0;
    }
    system.getCpuLoad(); // Each call tells about the time since the last one.
    try {
      Thread.sleep(LOAD_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Math.max(0, system.getCpuLoad());
  }

  /** The same machine with options for its JVMs. */
  public Machine with(List<String> jvmOptions) {
    String extended = Stream.concat(Stream.of(jdk), jvmOptions.stream()).collect(joining(" "));
    return new Machine(cpu, cores, os, extended);
  }

  /** In one line. */
  @Override
  public String toString() {
    return "%s, %d cores, %s, JDK %s".formatted(cpu, cores, os, jdk);
  }

  private static String cpuName() {
    try {
      Path linux = Path.of("/proc/cpuinfo");
      if (Files.exists(linux)) {
        return Files.readString(linux)
            .lines()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElseGet(Machine::architecture);
      }
      if (System.getProperty("os.name").startsWith("Mac")) {
        Process sysctl =
            new ProcessBuilder(List.of("sysctl", "-n", "machdep.cpu.brand_string")).start();
        return new String(sysctl.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      }
    } catch (IOException e) {
      return architecture();
    }
    return System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", architecture());
  }

  private static String architecture() {
    return System.getProperty("os.arch");
  }
}
