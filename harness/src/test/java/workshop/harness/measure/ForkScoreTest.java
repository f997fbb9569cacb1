package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForkScoreTest {

  private static ForkScore fork(double... ms) {
    return new ForkScore(ms, 0, 0);
  }

  @Test
  void scoreIsTheMedian() {
    assertThat(fork(1, 1, 1, 1, 1, 9).ms()).isEqualTo(1);
    assertThat(fork(1, 1, 1, 1, 1, 7).meanOverMedian()).isEqualTo(2);
  }

  @Test
  void aForkThatStillGetsFasterIsNotWarm() {
    assertThat(fork(1.5, 1.4, 1.3, 1.0, 1.01, 1.0).isWarm()).isFalse();
    assertThat(fork(1.0, 1.01, 1.0, 1.0, 1.01, 1.0).isWarm()).isTrue();
  }

  @Test
  void aNoisyForkMayDifferByItsNoise() {
    assertThat(fork(1.0, 1.1, 0.9, 1.1, 1.0, 1.2).isWarm()).isTrue();
  }

  @Test
  void aSingleIterationHasNoHalves() {
    assertThat(fork(1).isWarm()).isTrue();
  }
}
