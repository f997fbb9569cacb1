package workshop.harness.results;

import module java.base;

import org.apache.commons.statistics.descriptive.*;

/**
 * What one fork measured.
 *
 * @param ms mean time of a call in each measured iteration, in milliseconds
 * @param bytes bytes allocated per call; empty where nobody counts them
 * @param prepareMs time of preparing, in milliseconds; NaN where it isn't known
 */
public record ForkScore(List<Double> ms, Optional<Double> bytes, double prepareMs) {

  /** A fork whose halves differ by less than this is warm. */
  private static final double DRIFT = 0.03;

  /** Refuses a fork without an iteration, or with a time that is not positive. */
  public ForkScore {
    ms = List.copyOf(ms);
    if (ms.isEmpty() || ms.stream().anyMatch(time -> !(time > 0 && Double.isFinite(time)))) {
      throw new IllegalArgumentException(
          "the times of a fork are %s; they must be positive numbers".formatted(ms));
    }
  }

  private double[] times() {
    return ms.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The score: the median, which one iteration that was disturbed can't move. */
  public double median() {
    return median(times());
  }

  /** The mean over the median, above 1 where rare slow iterations (a garbage collection) hide. */
  public double meanOverMedian() {
    return Mean.of(times()).getAsDouble() / median();
  }

  /**
   * Whether the fork's first and second half agree, within its own noise: that of each half by
   * itself, since a trend would hide in the noise of both. Fewer than four iterations tell no trend
   * from noise.
   */
  public boolean isWarm() {
    double[] all = times();
    int half = all.length / 2;
    double[] first = Arrays.copyOf(all, half);
    double[] second = Arrays.copyOfRange(all, all.length - half, all.length);
    double[] deviations = DoubleStream.concat(deviations(first), deviations(second)).toArray();
    double drift = Math.abs(median(first) - median(second));
    return half < 2 || drift <= Math.max(DRIFT * median(), 2 * median(deviations));
  }

  /** From the median; its own, in a half of an odd number, says nothing and would count as calm. */
  private static DoubleStream deviations(double[] half) {
    double median = median(half);
    return Arrays.stream(half).map(ms -> Math.abs(ms - median)).sorted().skip(half.length % 2);
  }

  private static double median(double[] values) {
    return Median.withDefaults().withCopy(true).evaluate(values);
  }
}
