package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8})
  void isALatinSquareThatStartsInOrder(int versions) {
    Schedule schedule = new Schedule(versions, 7);
    assertThat(schedule.order(0)).isEqualTo(IntStream.range(0, versions).boxed().toList());
    for (int place = 0; place < versions; place++) {
      Set<Integer> inThisPlace = new HashSet<>();
      for (int round = 0; round < versions; round++) {
        List<Integer> order = schedule.order(round);
        assertThat(new HashSet<>(order)).hasSize(versions);
        inThisPlace.add(order.get(place));
      }
      assertThat(inThisPlace).hasSize(versions);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 8})
  void dependsOnTheSeedAlone(int versions) {
    assertThat(new Schedule(versions, 7).order(1)).isEqualTo(new Schedule(versions, 7).order(1));
    assertThat(IntStream.range(0, 20).mapToObj(seed -> new Schedule(versions, seed).order(1)))
        .anyMatch(order -> !order.equals(new Schedule(versions, 7).order(1)));
  }
}
