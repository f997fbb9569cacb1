package workshop.harness;

import java.util.function.Function;

/**
 * One way to do a suite's job.
 *
 * @param id the name that users type, such as {@code v3}
 * @param idea the idea in one line
 * @param preparation lays out the input for this version; not measured as an iteration, but shown
 *     as a figure of its own
 * @param <I> the suite's input
 * @param <R> the suite's result
 */
public record Version<I, R>(String id, String idea, Function<I, Task<R>> preparation) {

  private static final String AGAIN = "-again";

  /** The same version under a second name: measured against itself, it shows the noise. */
  Version<I, R> again() {
    return new Version<>(id + AGAIN, idea, preparation);
  }

  /** Lays out the input. */
  public Task<R> prepare(I input) {
    return preparation.apply(input);
  }
}
