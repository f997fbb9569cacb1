package workshop.harness.results;

import module java.base;

/**
 * The versions of this build beside those of another commit's.
 *
 * @param commit the other one, as the user knows it
 * @param changed the versions that differ: by the id here, the id under which the other build's was
 *     measured
 * @param same ids of the versions with the same bytecode in both builds
 * @param added ids of the versions that the other build lacks
 * @param measured what was measured of those that differ; empty if none does
 */
public record ComparedBuilds(
    String commit,
    Map<String, String> changed,
    List<String> same,
    List<String> added,
    Optional<MeasuredSuite> measured) {

  /** How many times faster than in the other build each version is that was measured in both. */
  public Map<String, Speedup> speedups() {
    Map<String, Speedup> speedups = new LinkedHashMap<>();
    changed.forEach((id, inOther) ->
        measured
            .filter(suite -> suite.has(id) && suite.has(inOther))
            .ifPresent(suite -> speedups.put(id, suite.speedup(inOther, id))));
    return speedups;
  }

  /**
   * Versions whose whole interval lies below what is tolerated.
   *
   * @param tolerance how much slower a version may be: 0.1 stands for 10 %
   */
  public List<String> tooSlow(double tolerance) {
    return speedups().entrySet().stream()
        .filter(each -> each.getValue().high() < 1 - tolerance)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether no version became too slow, and none of this build failed. */
  public boolean isGood(double tolerance) {
    return tooSlow(tolerance).isEmpty()
        && measured.stream()
            .noneMatch(suite -> suite.failures().keySet().stream().anyMatch(changed::containsKey));
  }
}
