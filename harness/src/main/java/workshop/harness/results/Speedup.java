package workshop.harness.results;

import java.util.*;
import org.apache.commons.statistics.descriptive.*;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How many times faster a version is than another, with its 95 % confidence interval.
 *
 * <p>In each round both were measured close together in time, so the rounds are paired: what slowed
 * the machine in one round slowed both. The logarithms of the rounds' ratios are averaged, with
 * Student's t for the interval.
 *
 * @param ratio the baseline's time over the version's
 */
public record Speedup(double ratio, double low, double high) {

  /** An effect smaller than this is not claimed, whatever the interval. */
  private static final double SMALLEST_EFFECT = 0.02;

  private static final double PRECISION = 0.02;

  /** What {@link #detectable} adds, in half-widths: 1.28 / 1.96. */
  private static final double POWER = 0.654;

  /** From the times of both in each round; with one round the interval is unbounded. */
  public static Speedup of(double[] baseline, double[] version) {
    return ofLogs(logRatios(baseline, version));
  }

  static double[] logRatios(double[] baseline, double[] version) {
    double[] logRatios = new double[baseline.length];
    Arrays.setAll(logRatios, round -> Math.log(baseline[round] / version[round]));
    return logRatios;
  }

  public static Speedup ofLogs(double... logs) {
    return around(
        Mean.of(logs).getAsDouble(), StandardDeviation.of(logs).getAsDouble(), logs.length);
  }

  /** From the mean and the standard deviation of the logarithms of so many rounds' ratios. */
  public static Speedup around(double mean, double deviation, int rounds) {
    double halfWidth =
        rounds == 1
            ? Double.POSITIVE_INFINITY
            : TDistribution.of(rounds - 1).inverseCumulativeProbability(0.975)
                * deviation
                / Math.sqrt(rounds);
    return new Speedup(Math.exp(mean), Math.exp(mean - halfWidth), Math.exp(mean + halfWidth));
  }

  /** Half of the interval's width, relative to the ratio: 0.02 stands for 2 %. */
  public double relativeHalfWidth() {
    return Math.sqrt(high / low) - 1;
  }

  /** Whether it is as precise as {@code --rigorous} asks for. */
  public boolean isPrecise() {
    return relativeHalfWidth() <= PRECISION;
  }

  /**
   * The difference that a run as long and as noisy as this one shows nine times in ten, relative to
   * the ratio: 0.04 stands for 4 %.
   *
   * <p>An effect as large as the interval's half-width is shown by half of such runs. To be shown
   * by nine in ten it must be larger by 1.28 standard errors, the normal distribution's 90 % point,
   * where the half-width is 1.96 of them. With few rounds Student's t widens both: by the
   * noncentral t distribution 90 % with 2 rounds, 91 % with 3 to 10.
   */
  public double detectable() {
    double halfWidth = Math.log1p(relativeHalfWidth());
    return Math.expm1(Math.max(Math.log1p(SMALLEST_EFFECT), halfWidth) + POWER * halfWidth);
  }

  /** Whether a difference was shown: the interval leaves out 1, and the effect is 2 % or more. */
  public boolean showsDifference() {
    return (low > 1 || high < 1) && Math.abs(Math.log(ratio)) >= Math.log1p(SMALLEST_EFFECT);
  }

  /** The ratio alone, as {@code 7.80x}. */
  public String ratioText() {
    return number(ratio) + "x";
  }

  /** The interval alone, as {@code 7.62-7.98}. */
  public String intervalText() {
    return Double.isInfinite(high) ? "unknown" : number(low) + "-" + number(high);
  }

  /** Both, as {@code 7.80x (7.62-7.98)}. */
  public String withInterval() {
    return "%s (%s)".formatted(ratioText(), intervalText());
  }

  /** In one line: {@code 7.80x (95 % CI 7.62-7.98)}, or that no difference was shown. */
  @Override
  public String toString() {
    String text = "%s (95 %% CI %s)".formatted(ratioText(), intervalText());
    return showsDifference() || Double.isInfinite(high)
        ? text
        : "%s: no difference shown; %s".formatted(text, power());
  }

  /** What runs as noisy as this one show, in a clause. */
  public String power() {
    return detectable() > 1 // A factor of two would have gone unseen: a percentage says no more.
        ? "this run was too noisy to show even a factor of two"
        : String.format(
            Locale.ROOT,
            "nine of ten such runs would show one of %.0f %%",
            Math.ceil(100 * detectable()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
  }
}
