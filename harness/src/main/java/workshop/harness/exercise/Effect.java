package workshop.harness.exercise;

import java.util.EnumSet;
import java.util.Set;
import workshop.harness.measure.Speedup;

/** How much a change does, in the words in which one predicts it. */
public enum Effect {
  /** By more than a tenth. */
  SLOWER("it gets slower", 0, 0.9),
  /** Not by a tenth. */
  NONE("no difference to speak of: less than 10 %", 0.9, 1.1),
  /** By more than a tenth. */
  FASTER("it gets faster, but not twice as fast", 1.1, 2),
  /** By a factor of two at least. */
  TWICE("it gets twice as fast or more", 2, Double.POSITIVE_INFINITY);

  private final String text;
  private final double from;
  private final double to;

  Effect(String text, double from, double to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /** What a measurement leaves possible: all that its interval touches. */
  public static Set<Effect> of(Speedup speedup) {
    Set<Effect> possible = EnumSet.noneOf(Effect.class);
    for (Effect effect : values()) {
      if (speedup.high() >= effect.from && speedup.low() < effect.to) {
        possible.add(effect);
      }
    }
    return possible;
  }

  /** In a few words. */
  @Override
  public String toString() {
    return text;
  }
}
