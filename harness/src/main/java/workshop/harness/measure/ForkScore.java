package workshop.harness.measure;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What one fork measured.
 *
 * @param iterationMs mean time of a call in each measured iteration, in milliseconds
 * @param bytesPerIteration bytes allocated per call
 * @param prepareMs time of preparing, in milliseconds
 */
public record ForkScore(double[] iterationMs, double bytesPerIteration, double prepareMs) {

  /** A fork whose halves differ by less than this is warm. */
  private static final double DRIFT = 0.03;

  /** The score: the median, which one iteration that was disturbed can't move. */
  public double ms() {
    return StatUtils.percentile(iterationMs, 50);
  }

  /** The mean over the median, above 1 where rare slow iterations (a garbage collection) hide. */
  public double meanOverMedian() {
    return StatUtils.mean(iterationMs) / ms();
  }

  /** Whether the fork's first and second half agree, within its own noise. */
  public boolean isWarm() {
    int half = iterationMs.length / 2;
    double first = StatUtils.percentile(Arrays.copyOf(iterationMs, half), 50);
    double second =
        StatUtils.percentile(
            Arrays.copyOfRange(iterationMs, iterationMs.length - half, iterationMs.length), 50);
    double median = ms();
    double[] deviations = Arrays.stream(iterationMs).map(ms -> Math.abs(ms - median)).toArray();
    double noise = 2 * StatUtils.percentile(deviations, 50) / median;
    return half == 0 || Math.abs(first - second) / median <= Math.max(DRIFT, noise);
  }
}
