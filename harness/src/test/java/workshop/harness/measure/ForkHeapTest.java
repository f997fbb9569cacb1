package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForkHeapTest {

  private static final long MEGABYTE = 1 << 20;
  private static final long MEMORY_MEGABYTES = 4096;

  @ParameterizedTest
  @CsvSource({"0, 256", "42, 256", "43, 512", "86, 1024", "300, 2048"})
  void isAPowerOfTwoSixTimesWhatLives(long live, int heap) {
    assertThat(ForkHeap.megabytes(live * MEGABYTE, MEMORY_MEGABYTES)).isEqualTo(heap);
  }

  @Test
  void leavesHalfOfTheMachinesMemoryToOthers() {
    assertThatThrownBy(() -> ForkHeap.megabytes(400 * MEGABYTE, MEMORY_MEGABYTES))
        .hasMessage(
            "an input of this size needs a heap of 4096 MB in each process, more than half of this"
                + " machine's memory (4096 MB); give a smaller one");
  }
}
