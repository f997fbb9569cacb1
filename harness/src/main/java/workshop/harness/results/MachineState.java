package workshop.harness.results;

import module java.base;

/**
 * What the system tells about a machine now, and what can be sampled on it.
 *
 * @param cores the fast and the slow cores, where they are of two kinds
 * @param freeMegabytes memory that can be had without swapping
 * @param load share of the processors that other programs take
 * @param governor what sets the clock
 * @param profilers by what each event is sampled here
 * @param drawbacks where that isn't the first choice, why
 */
public record MachineState(
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
