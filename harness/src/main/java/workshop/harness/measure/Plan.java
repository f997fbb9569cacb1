package workshop.harness.measure;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * How much is measured.
 *
 * @param minRounds rounds that are measured in any case
 * @param maxRounds rounds at most
 * @param enough beyond the first rounds it stops when the scores are enough: precise, say, but
 *     never merely significant
 * @param limit beyond the first rounds it stops when this time has passed
 * @param warmup warm-up of a fork
 * @param iterations measured iterations of a fork
 * @param iteration length of an iteration
 */
public record Plan(
    int minRounds,
    int maxRounds,
    Predicate<Rounds> enough,
    Duration limit,
    Duration warmup,
    int iterations,
    Duration iteration) {

  private static final double RIGOROUS_PRECISION = 0.02;

  /** A fixed number of rounds. */
  public static Plan ofRounds(int rounds) {
    return new Plan(
        rounds,
        rounds,
        _ -> true,
        Duration.ofMinutes(10),
        Duration.ofMillis(1000),
        6,
        Duration.ofMillis(100));
  }

  /** From 15 rounds on, until every interval is within 2 % or ten minutes have passed. */
  public static Plan rigorous() {
    Plan plan = ofRounds(15);
    return new Plan(
        plan.minRounds,
        Integer.MAX_VALUE,
        Plan::isPrecise,
        plan.limit,
        plan.warmup,
        plan.iterations,
        plan.iteration);
  }

  private static boolean isPrecise(Rounds rounds) {
    return !rounds.has(rounds.baseline())
        || rounds.versions().stream()
            .allMatch(version -> rounds.speedup(version).relativeHalfWidth() <= RIGOROUS_PRECISION);
  }

  /** Some rounds, and more, up to a number, as long as they are not enough. */
  public static Plan between(int minRounds, int maxRounds, Predicate<Rounds> enough) {
    Plan plan = ofRounds(minRounds);
    return new Plan(
        minRounds, maxRounds, enough, plan.limit, plan.warmup, plan.iterations, plan.iteration);
  }

  /** The same with forks of another length. */
  public Plan withForks(Duration newWarmup, int newIterations, Duration newIteration) {
    return new Plan(minRounds, maxRounds, enough, limit, newWarmup, newIterations, newIteration);
  }

  /** The same with a longer warm-up, for a fork that was not warm. */
  Plan withLongerWarmup() {
    return withForks(warmup.multipliedBy(3).dividedBy(2), iterations, iteration);
  }
}
