package workshop.harness.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Known answers of NumPy's legacy generator; whole data sets are compared in other modules. */
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
  void randintOfOneDrawsNothing() {
    NumpyRandom random = new NumpyRandom(42);
    assertThat(random.randint(1)).isZero();
    assertThat(random.uniform(0, 1)).isEqualTo(0.3745401188473625);
  }

  @Test
  void refusesABoundOfZero() {
    assertThatThrownBy(() -> new NumpyRandom(0).randint(0)).hasMessageContaining("bound is 0");
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
