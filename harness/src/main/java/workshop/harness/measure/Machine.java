package workshop.harness.measure;

import static java.util.stream.Collectors.joining;

import module java.base;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The machine that a number comes from. What the system doesn't tell is null.
 *
 * @param cpu the processor's name, or its architecture where the system tells no more
 * @param cores processors that the JVM may use
 * @param memoryMegabytes its memory
 * @param power {@code mains} or {@code battery}
 * @param virtual whether it is a virtual machine
 * @param os the system and its version
 * @param jdk the JDK's vendor and version, and the options it was given
 */
public record Machine(
    String cpu,
    int cores,
    Long memoryMegabytes,
    String power,
    Boolean virtual,
    String os,
    String jdk) {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final long LOAD_MILLIS = 300;

  /** This machine. */
  public static Machine current() {
    return new Machine(
        SystemInfo.cpu(),
        Runtime.getRuntime().availableProcessors(),
        SYSTEM.getTotalMemorySize() >> 20, // In a container with a limit, that.
        SystemInfo.power().orElse(null),
        SystemInfo.isVirtual().orElse(null),
        System.getProperty("os.name"),
        System.getProperty("java.vendor") + " " + Runtime.version());
  }

  /**
   * The share of all processor time that is in use now, from 0 to 1, while this process waits; 0
   * where the system doesn't tell.
   */
  public static double load() {
    SYSTEM.getCpuLoad(); // Each call covers the time since the last one.
    try {
      Thread.sleep(LOAD_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Math.max(0, SYSTEM.getCpuLoad());
  }

  /** The same machine with options for its JVMs. */
  public Machine with(List<String> jvmOptions) {
    String extended = Stream.concat(Stream.of(jdk), jvmOptions.stream()).collect(joining(" "));
    return new Machine(cpu, cores, memoryMegabytes, power, virtual, os, extended);
  }

  /** Whether it is the same machine and JDK, whatever its power comes from. */
  public boolean isSame(Machine other) {
    return withPower(null).toString().equals(other.withPower(null).toString());
  }

  private Machine withPower(String other) {
    return new Machine(cpu, cores, memoryMegabytes, other, virtual, os, jdk);
  }

  /** In one line: what the system tells, and of that what explains a number. */
  @Override
  public String toString() {
    List<String> facts = new ArrayList<>();
    facts.add(cpu);
    facts.add(cores == 1 ? "1 core" : cores + " cores");
    if (memoryMegabytes != null) {
      facts.add("%d GB".formatted(Math.round(memoryMegabytes / 1024.0)));
    }
    if (Boolean.TRUE.equals(virtual)) {
      facts.add("virtual machine");
    }
    if ("battery".equals(power)) {
      facts.add("on battery");
    }
    facts.add(os);
    facts.add("JDK " + jdk);
    return String.join(", ", facts);
  }
}
