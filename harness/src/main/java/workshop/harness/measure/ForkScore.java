package workshop.harness.measure;

import module java.base;

import org.apache.commons.math3.stat.StatUtils;

/**
 * What one fork measured.
 *
 * @param iterationMs mean time of a call in each measured iteration, in milliseconds
 * @param bytesPerIteration bytes allocated per call; NaN where it isn't known
 * @param prepareMs time of preparing, in milliseconds
 */
public record ForkScore(double[] iterationMs, double bytesPerIteration, double prepareMs) {

  /** A fork whose halves differ by less than this is warm. */
  private static final double DRIFT = 0.03;

  /** The score: the median, which one iteration that was disturbed can't move. */
  public double ms() {
    return median(iterationMs);
  }

  /** The mean over the median, above 1 where rare slow iterations (a garbage collection) hide. */
  public double meanOverMedian() {
    return StatUtils.mean(iterationMs) / ms();
  }

  /**
   * Whether the fork's first and second half agree, within its own noise: that of each half by
   * itself, since a trend would hide in the noise of both. Fewer than four iterations tell no trend
   * from noise.
   */
  public boolean isWarm() {
    int half = iterationMs.length / 2;
    double[] first = Arrays.copyOf(iterationMs, half);
    double[] second =
        Arrays.copyOfRange(iterationMs, iterationMs.length - half, iterationMs.length);
    double[] deviations = DoubleStream.concat(deviations(first), deviations(second)).toArray();
    double drift = Math.abs(median(first) - median(second));
    return half < 2 || drift <= Math.max(DRIFT * ms(), 2 * median(deviations));
  }

  /** From the median; its own, in a half of an odd number, says nothing and would count as calm. */
  private static DoubleStream deviations(double[] half) {
    double median = median(half);
    return Arrays.stream(half).map(ms -> Math.abs(ms - median)).sorted().skip(half.length % 2);
  }

  private static double median(double[] values) {
    return StatUtils.percentile(values, 50);
  }
}
