package workshop.harness.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import org.junit.jupiter.api.Test;

class NoiseFloorTest {

  /** From a version beside itself, whose rounds differ by as much. */
  private static NoiseFloor floor(double deviation) {
    double[] ratios = {1, Math.exp(deviation), Math.exp(-deviation)};
    ForkScore[] first =
        Arrays.stream(ratios).mapToObj(_ -> MadeUp.fork(2)).toArray(ForkScore[]::new);
    ForkScore[] second =
        Arrays.stream(ratios).mapToObj(ratio -> MadeUp.fork(2 * ratio)).toArray(ForkScore[]::new);
    return NoiseFloor.of(
        MadeUp.suite(
            "sort",
            MadeUp.conditions(MadeUp.machine("25")),
            MadeUp.version("a", first),
            MadeUp.version("a+copy", second)),
        3,
        8,
        15);
  }

  @Test
  void theDeviationIsThatOfTheRoundsRatios() {
    NoiseFloor floor = floor(0.03);
    assertThat(floor.version()).isEqualTo("a");
    assertThat(floor.rounds()).isEqualTo(3);
    assertThat(floor.deviation()).isCloseTo(0.03, within(1e-12));
  }

  @Test
  void moreRoundsShowLess() {
    NoiseFloor floor = floor(0.04);
    assertThat(floor.usual()).isLessThan(floor.quick());
    assertThat(floor.rigorous()).isLessThan(floor.usual());
  }

  /** It stops where the interval is within 2 %, or the time is up: that is seen from the result. */
  @Test
  void rigorousGoesOnUntilItIsPrecise() {
    assertThat(floor(0.06).rigorous()).isBetween(0.03, 0.034);
    assertThat(floor(0.3).rigorous()).isGreaterThan(0.05);
  }
}
