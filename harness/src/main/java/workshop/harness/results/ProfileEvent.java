package workshop.harness.results;

import module java.base;

import workshop.harness.Suite;

/** What a profile samples. */
public enum ProfileEvent {
  /** Time on a processor. */
  CPU,
  /** Allocated bytes. */
  ALLOC,
  /** Time passed, waiting included. */
  WALL;

  /** What a weight in the profile is. */
  public String unit() {
    return this == ALLOC ? "bytes" : "samples";
  }

  /** What the suite's author points at, where the profile is of time. */
  public List<Suite.Callout> callouts(Suite<?, ?> suite, String version) {
    return this == ALLOC ? List.of() : suite.callouts(version);
  }

  /** The name that users type. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
