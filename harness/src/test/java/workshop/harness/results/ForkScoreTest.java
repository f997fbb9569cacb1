package workshop.harness.results;

import static org.assertj.core.api.Assertions.assertThat;
import static workshop.harness.results.MadeUp.fork;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;

class ForkScoreTest {

  @Test
  void scoreIsTheMedian() {
    assertThat(fork(1, 1, 1, 1, 1, 9).median()).isEqualTo(1);
    assertThat(fork(1, 1, 1, 1, 1, 7).meanOverMedian()).isEqualTo(2);
  }

  /** A steady trend makes the fork as a whole look noisy. */
  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6, 10})
  void aTrendIsNoNoise(int iterations) {
    double[] ms = IntStream.range(0, iterations).mapToDouble(i -> iterations - i).toArray();
    assertThat(fork(ms).isWarm()).isFalse();
  }

  @Test
  void aNoisyForkMayDifferByItsNoise() {
    assertThat(fork(1.0, 1.1, 0.9, 1.1, 1.0, 1.2).isWarm()).isTrue();
  }

  /** Calling too many warm forks cold would cost rounds, and teach to ignore the note. */
  @ParameterizedTest
  @CsvSource({"0.01, 0.01", "0.02, 0.10", "0.05, 0.20"})
  void aForkWithoutTrendIsSeldomCalledCold(double noise, double atMost) {
    Random random = new Random(6);
    long cold = IntStream.range(0, 5000).filter(_ -> !fork(noisy(random, noise)).isWarm()).count();
    assertThat(cold / 5000.0).isLessThan(atMost);
  }

  private static double[] noisy(Random random, double noise) {
    double[] ms = new double[6];
    Arrays.setAll(ms, _ -> 1 + noise * random.nextGaussian());
    return ms;
  }

  @Test
  void fewIterationsHaveNoHalves() {
    assertThat(fork(1).isWarm()).isTrue();
    assertThat(fork(2, 1, 1).isWarm()).isTrue();
  }
}
