package workshop.harness.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The machine that a number comes from.
 *
 * @param cpu the processor's name, or its architecture where the system tells no more
 * @param cores processors that the JVM may use
 * @param os the system and its version
 * @param jdk the JDK's vendor and version
 */
public record Machine(String cpu, int cores, String os, String jdk) {

  /** This machine. */
  public static Machine current() {
    return new Machine(
        cpuName(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("java.vendor") + " " + Runtime.version());
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
