package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoiseFloorTest {

  @Test
  void theDeviationIsThatOfTheRoundsRatios() {
    Rounds rounds = new Rounds(List.of("a", "a-again"), 1);
    double[][] ms = {{1, 1}, {2, 2 * Math.exp(0.03)}, {4, 4 * Math.exp(-0.03)}};
    for (double[] round : ms) {
      rounds.add("a", new ForkScore(new double[] {round[0]}, 0, 0));
      rounds.add("a-again", new ForkScore(new double[] {round[1]}, 0, 0));
    }
    NoiseFloor floor = NoiseFloor.of(rounds);
    assertThat(floor.version()).isEqualTo("a");
    assertThat(floor.rounds()).isEqualTo(3);
    assertThat(floor.deviation()).isCloseTo(0.03, within(1e-12));
  }

  @Test
  void moreRoundsShowLess() {
    NoiseFloor floor = NoiseFloor.of("a", 5, 0.04);
    assertThat(floor.usual()).isLessThan(floor.quick());
    assertThat(floor.rigorous()).isLessThan(floor.usual());
  }

  /** It stops where the interval is within 2 %, or the time is up: that is seen from the result. */
  @Test
  void rigorousGoesOnUntilItIsPrecise() {
    assertThat(NoiseFloor.of("a", 5, 0.06).rigorous()).isBetween(0.03, 0.034);
    assertThat(NoiseFloor.of("a", 5, 0.3).rigorous()).isGreaterThan(0.05);
  }
}
