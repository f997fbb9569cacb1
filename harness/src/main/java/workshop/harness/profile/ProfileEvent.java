package workshop.harness.profile;

import java.util.Locale;

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

  /** The name that users type. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
