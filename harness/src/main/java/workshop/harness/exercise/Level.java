package workshop.harness.exercise;

import java.util.Locale;

/** How much of a solution an exercise leaves out. */
public enum Level {
  /** The shape is there, a few lines are missing; the one with the idea is among them. */
  EASY,
  /** Whole methods are missing. */
  INTERMEDIATE,
  /** The signature and the goal. */
  HARD;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
