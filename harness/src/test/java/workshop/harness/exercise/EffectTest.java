package workshop.harness.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static workshop.harness.exercise.Effect.FASTER;
import static workshop.harness.exercise.Effect.NONE;
import static workshop.harness.exercise.Effect.SLOWER;
import static workshop.harness.exercise.Effect.TWICE;

import org.junit.jupiter.api.Test;
import workshop.harness.measure.Speedup;

class EffectTest {

  @Test
  void aNarrowIntervalLeavesOne() {
    assertThat(Effect.of(new Speedup(0.5, 0.45, 0.55))).containsExactly(SLOWER);
    assertThat(Effect.of(new Speedup(1, 0.97, 1.03))).containsExactly(NONE);
    assertThat(Effect.of(new Speedup(1.5, 1.4, 1.6))).containsExactly(FASTER);
    assertThat(Effect.of(new Speedup(9, 8, 10))).containsExactly(TWICE);
  }

  @Test
  void whoGuessesEitherSideOfABorderIsRight() {
    assertThat(Effect.of(new Speedup(1.97, 1.9, 2.04))).containsExactly(FASTER, TWICE);
    assertThat(Effect.of(new Speedup(1, 0.5, 2.5))).containsExactly(Effect.values());
    assertThat(Effect.of(new Speedup(1.05, 0, Double.POSITIVE_INFINITY)))
        .containsExactly(Effect.values());
  }
}
