package workshop.harness.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;

class SpeedupTest {

  private static final int DRAWS = 2000;
  private static final double TRUE_RATIO = 2;

  /**
   * A machine as it is: forks differ by 2 %, it drifts by 10 % over the run, iterations are noisy
   * and some are hit by a spike. The interval must hold the truth as often as it claims.
   */
  @ParameterizedTest
  @ValueSource(ints = {3, 5, 8})
  void intervalHoldsTheTruthAsOftenAsItClaims(int rounds) {
    Random random = new Random(6);
    int held = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] baseline = new double[rounds];
      double[] version = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        double drift = 1 + 0.1 * round / rounds;
        baseline[round] = fork(random, TRUE_RATIO * drift);
        version[round] = fork(random, drift);
      }
      Speedup speedup = Speedup.of(baseline, version);
      if (speedup.low() <= TRUE_RATIO && TRUE_RATIO <= speedup.high()) {
        held++;
      }
    }
    assertThat(held / (double) DRAWS).isBetween(0.93, 0.97);
  }

  /** What {@code --rigorous} says of itself: it stops where the rounds happen to agree. */
  @ParameterizedTest
  @ValueSource(doubles = {0.03, 0.06})
  void stoppingOnPrecisionCostsHardlyAnyOfTheTruth(double noise) {
    Random random = new Random(6);
    int held = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] logs =
          DoubleStream.generate(() -> noise * random.nextGaussian()).limit(200).toArray();
      int rounds = 15;
      Speedup speedup = Speedup.ofLogs(Arrays.copyOf(logs, rounds));
      while (!speedup.isPrecise()) {
        speedup = Speedup.ofLogs(Arrays.copyOf(logs, ++rounds));
      }
      held += speedup.low() <= 1 && 1 <= speedup.high() ? 1 : 0;
    }
    assertThat(held / (double) DRAWS).isCloseTo(0.94, within(0.015));
  }

  private static double fork(Random random, double ms) {
    double ofThisFork = ms * Math.exp(0.02 * random.nextGaussian());
    double[] iterations = new double[6];
    Arrays.setAll(
        iterations,
        i -> ofThisFork * (1 + 0.01 * random.nextGaussian()) * (random.nextInt(20) == 0 ? 1.5 : 1));
    return MadeUp.fork(iterations).median();
  }

  /** The effect that it says would have been shown nine times in ten, drawn again and again. */
  @ParameterizedTest
  @CsvSource({"3, 0.03", "5, 0.03", "8, 0.03", "15, 0.03", "8, 0.003"})
  void showsWhatItSaysItWouldHaveShown(int rounds, double noise) {
    Random random = new Random(6);
    double[] ones = new double[rounds];
    Arrays.fill(ones, 1);
    double halfWidth =
        TDistribution.of(rounds - 1).inverseCumulativeProbability(0.975)
            * noise
            / Math.sqrt(rounds);
    double effect = new Speedup(1, Math.exp(-halfWidth), Math.exp(halfWidth)).detectable();
    int shown = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] slower = new double[rounds];
      Arrays.setAll(slower, _ -> (1 + effect) * Math.exp(noise * random.nextGaussian()));
      shown += Speedup.of(slower, ones).showsDifference() ? 1 : 0;
    }
    assertThat(shown / (double) DRAWS).isBetween(0.88, 0.95);
  }

  @Test
  void knownRatioAndInterval() {
    // d = ln 2, ln 4: mean 1.5 ln 2, s = ln 2 / sqrt 2, t(1; 0.975) = 12.7062
    Speedup speedup = Speedup.of(new double[] {2, 4}, new double[] {1, 1});
    double halfWidth = 12.7062 * Math.log(2) / 2;
    assertThat(speedup.ratio()).isCloseTo(Math.pow(2, 1.5), within(1e-12));
    assertThat(speedup.low()).isCloseTo(Math.exp(1.5 * Math.log(2) - halfWidth), within(1e-5));
    assertThat(speedup.high()).isCloseTo(Math.exp(1.5 * Math.log(2) + halfWidth), within(1e-1));
  }

  @Test
  void saysItInOneLine() {
    assertThat(new Speedup(7.8, 7.62, 7.98)).hasToString("7.80x (95 % CI 7.62-7.98)");
    assertThat(new Speedup(1.01, 0.97, 1.05))
        .hasToString(
            "1.01x (95 % CI 0.97-1.05): no difference shown; nine of ten such runs would show one of 7 %");
  }

  @Test
  void aTinyEffectIsNoDifference() {
    assertThat(new Speedup(1.01, 1.005, 1.015).showsDifference()).isFalse();
    assertThat(new Speedup(1.05, 1.04, 1.06).showsDifference()).isTrue();
    assertThat(new Speedup(0.5, 0.4, 0.6).showsDifference()).isTrue();
  }

  @Test
  void oneRoundHasNoInterval() {
    Speedup speedup = Speedup.of(new double[] {2}, new double[] {1});
    assertThat(speedup.showsDifference()).isFalse();
    assertThat(speedup.high()).isInfinite();
    assertThat(speedup).hasToString("2.00x (95 % CI unknown)");
  }

  @Test
  void aRunThatShowsNothingSaysSoWithoutAPercentage() {
    Speedup noisy = Speedup.of(new double[] {1, 9}, new double[] {2, 2});
    assertThat(noisy.toString())
        .endsWith(": no difference shown; this run was too noisy to show even a factor of two");
  }
}
