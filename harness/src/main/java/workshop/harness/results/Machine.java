package workshop.harness.results;

import static java.util.stream.Collectors.joining;

import module java.base;

/**
 * The machine that a number comes from. What the system doesn't tell is empty.
 *
 * @param cpu the processor's name, or its architecture where the system tells no more
 * @param cores processors that the JVM may use
 * @param power {@code mains} or {@code battery}
 * @param jdk the JDK's vendor and version, and the options it was given
 */
public record Machine(
    String cpu,
    int cores,
    Optional<Long> memoryMegabytes,
    Optional<String> power,
    Optional<Boolean> virtual,
    String os,
    String jdk) {

  public Machine with(List<String> jvmOptions) {
    String all = Stream.concat(Stream.of(jdk), jvmOptions.stream()).collect(joining(" "));
    return new Machine(cpu, cores, memoryMegabytes, power, virtual, os, all);
  }

  /** Whether it is the same machine and JDK, whatever its power comes from. */
  public boolean isSame(Machine other) {
    return whatItIs().equals(other.whatItIs());
  }

  private String whatItIs() {
    return Stream.of(
            cpu,
            cores == 1 ? "1 core" : cores + " cores",
            memoryMegabytes.map(memory -> Math.round(memory / 1024.0) + " GB").orElse(""),
            virtual.orElse(false) ? "virtual machine" : "",
            os,
            "JDK " + jdk)
        .filter(fact -> !fact.isEmpty())
        .collect(joining(", "));
  }

  /** In one line: what the system tells, and of that what explains a number. */
  @Override
  public String toString() {
    return whatItIs() + (power.filter("battery"::equals).isPresent() ? ", on battery" : "");
  }

  /**
   * What the system tells about a machine now, and what can be sampled on it.
   *
   * @param cores the fast and the slow cores, where they are of two kinds
   * @param freeMegabytes memory that can be had without swapping
   * @param load share of the processors that other programs take
   * @param profilers by what each event is sampled here
   * @param drawbacks where that isn't the first choice, why
   */
  public record State(
      Machine machine,
      Optional<Cores> cores,
      Optional<Long> freeMegabytes,
      double load,
      Optional<Governor> governor,
      Map<String, String> profilers,
      List<String> drawbacks) {

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
  }
}
