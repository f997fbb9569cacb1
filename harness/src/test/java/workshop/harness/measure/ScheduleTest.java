package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  /** Over a block, each version in each place and behind each other one equally often. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 8})
  void isBalancedForPlaceAndPredecessor(int versions) {
    int times = versions % 2 == 0 ? 1 : 2;
    int block = times * versions;
    Schedule<Integer> schedule = schedule(versions, 7);
    for (int first = 0; first < 3 * block; first += block) {
      int[][] inPlace = new int[versions][versions];
      int[][] behind = new int[versions][versions];
      for (int round = first; round < first + block; round++) {
        List<Integer> order = schedule.order(round);
        for (int place = 0; place < versions; place++) {
          inPlace[order.get(place)][place]++;
          if (place > 0) {
            behind[order.get(place)][order.get(place - 1)]++;
          }
        }
      }
      for (int version = 0; version < versions; version++) {
        assertThat(inPlace[version]).containsOnly(times);
        behind[version][version] += times; // A version never follows itself.
        assertThat(behind[version]).containsOnly(times);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 8})
  void dependsOnTheSeedAlone(int versions) {
    assertThat(orders(versions, 7)).isEqualTo(orders(versions, 7));
    Set<List<List<Integer>>> different = new HashSet<>();
    LongStream.range(0, 20).forEach(seed -> different.add(orders(versions, seed)));
    // Of two versions there are only 16 schedules of 8 rounds.
    assertThat(different).hasSizeGreaterThan(versions == 2 ? 8 : 18);
  }

  /** With two versions it is not always AB, BA, AB, BA. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 8})
  void eachBlockIsDrawnAnew(int versions) {
    int block = versions % 2 == 0 ? versions : 2 * versions;
    Schedule<Integer> schedule = schedule(versions, 1);
    Set<List<Integer>> firstOfABlock = new HashSet<>();
    IntStream.range(0, 20).forEach(i -> firstOfABlock.add(schedule.order(i * block)));
    assertThat(firstOfABlock).hasSizeGreaterThan(1);
  }

  private static Schedule<Integer> schedule(int versions, long seed) {
    return new Schedule<>(IntStream.range(0, versions).boxed().toList(), seed);
  }

  private static List<List<Integer>> orders(int versions, long seed) {
    Schedule<Integer> schedule = schedule(versions, seed);
    return IntStream.range(0, 8).mapToObj(schedule::order).toList();
  }
}
