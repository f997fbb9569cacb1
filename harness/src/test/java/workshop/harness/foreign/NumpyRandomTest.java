package workshop.harness.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Known answers of NumPy's legacy generator. */
class NumpyRandomTest {

  @Test
  void uniformIsNumpys() {
    // numpy.random.RandomState(42).random_sample(3)
    NumpyRandom random = new NumpyRandom(42);
    assertThat(random.uniform(0, 1)).isEqualTo(0.3745401188473625);
    assertThat(random.uniform(0, 1)).isEqualTo(0.9507143064099162);
    assertThat(random.uniform(0, 1)).isEqualTo(0.7319939418114051);
  }

  @Test
  void uniformIsScaledAsInNumpy() {
    // numpy.random.RandomState(0).uniform(-10, 10, 2): scikit-learn's first centre for seed 0
    NumpyRandom random = new NumpyRandom(0);
    assertThat(random.uniform(-10, 10)).isEqualTo(0.9762700785464951);
    assertThat(random.uniform(-10, 10)).isEqualTo(4.30378732744839);
  }

  @Test
  void normalIsNumpys() {
    // numpy.random.RandomState(0).normal(size=5); the last place is the logarithm's
    NumpyRandom random = new NumpyRandom(0);
    double[] expected = {
      1.764052345967664,
      0.4001572083672233,
      0.9787379841057392,
      2.240893199201458,
      1.8675579901499675
    };
    for (double normal : expected) {
      assertThat(random.normal(0, 1)).isCloseTo(normal, within(1e-15));
    }
    assertThat(new NumpyRandom(0).normal(3, 2)).isCloseTo(3 + 2 * expected[0], within(1e-15));
  }

  @Test
  void randintOfOneDrawsNothing() {
    NumpyRandom random = new NumpyRandom(42);
    assertThat(random.randint(1)).isZero();
    assertThat(random.uniform(0, 1)).isEqualTo(0.3745401188473625);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1L << 32})
  void refusesSeedsThatNumpyRefuses(long seed) {
    assertThatThrownBy(() -> new NumpyRandom(seed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("" + seed);
  }

  @Test
  void takesTheLargestSeed() {
    assertThat(new NumpyRandom((1L << 32) - 1).uniform(0, 1)).isBetween(0.0, 1.0);
  }
}
