package workshop.harness.app;

import workshop.harness.measure.Measurement;

/** Told how work goes; shows nothing unless it says so. */
public interface Progress extends Measurement.Listener {

  /** A measurement starts, of so many forks at the least. */
  default void starts(int forks) {}

  /** Something runs for a while, in a line. */
  default void runs(String line) {}

  /** What was running has ended. */
  default void ends() {}
}
