package workshop.harness.measure;

import module java.base;

import workshop.harness.results.*;

/**
 * How much is measured: how many rounds, and how long a fork is warmed up and timed.
 *
 * @param enough whether the scores suffice; asked after each round from the least number on
 * @param iterations how many there are in a fork, after its warm-up
 * @param iteration the length of one
 */
public record Plan(
    int minRounds,
    int maxRounds,
    Predicate<MeasuredSuite> enough,
    Duration warmup,
    int iterations,
    Duration iteration) {

  /** Set by tests, which look at what is printed and not at how long it took: short forks. */
  public static final boolean IS_BRIEF = System.getenv("WORKSHOP_BRIEF") != null;

  public static final int QUICK_ROUNDS = 3;
  public static final int SUITE_ROUNDS = 7;

  /** Rounds of a single version beside another one. */
  public static final int USUAL_ROUNDS = 8;

  /** Beyond the first rounds, a measurement stops when this time has passed. */
  static final Duration LIMIT = Duration.ofMinutes(10);

  /** Rounds of {@code --rigorous}, at the least. */
  public static final int RIGOROUS_ROUNDS = 15;

  /** Two versions take an hour for so many; more would not make an interval much narrower. */
  private static final int MOST_ROUNDS = 1000;

  /** Shortens the warm-up where only the output counts. */
  public Plan {
    if (IS_BRIEF) {
      warmup = Duration.ofMillis(80);
      iterations = Math.min(iterations, 2);
    }
  }

  /**
   * A fixed number of rounds.
   *
   * @throws IllegalArgumentException if it is less than 1 or more than 1000
   */
  public static Plan ofRounds(int rounds) {
    if (rounds < 1 || rounds > MOST_ROUNDS) {
      throw new IllegalArgumentException(
          "--rounds is %d; give a whole number from 1 to %d".formatted(rounds, MOST_ROUNDS));
    }
    return between(rounds, rounds, _ -> true);
  }

  /**
   * From 15 rounds on, until every interval is within 2 % or ten minutes have passed. Since it
   * stops where the rounds happen to agree, its 95 % interval holds the truth in 94 % of the runs.
   */
  public static Plan rigorous() {
    return between(
        RIGOROUS_ROUNDS,
        MOST_ROUNDS,
        measured -> measured.speedups().stream().allMatch(Speedup::isPrecise));
  }

  /** Some rounds, and more, up to a number, as long as they are not enough. */
  public static Plan between(int minRounds, int maxRounds, Predicate<MeasuredSuite> enough) {
    return new Plan(
        minRounds,
        maxRounds,
        enough,
        Duration.ofMillis(1000),
        6,
        Duration.ofMillis(IS_BRIEF ? 20 : 100));
  }

  /** The same with forks of another length. */
  public Plan withForks(Duration newWarmup, int newIterations, Duration newIteration) {
    return new Plan(minRounds, maxRounds, enough, newWarmup, newIterations, newIteration);
  }

  /** The same with a longer warm-up, for a fork that was not warm. */
  Plan withLongerWarmup() {
    return withForks(warmup.multipliedBy(3).dividedBy(2), iterations, iteration);
  }
}
