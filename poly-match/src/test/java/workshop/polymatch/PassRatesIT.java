package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import workshop.harness.exercise.Check;
import workshop.harness.exercise.Checking;
import workshop.harness.measure.JmhFork;
import workshop.harness.measure.MachineLock;
import workshop.harness.measure.Measurement;

/**
 * How often {@code check} passes what is fair and what is false, with its real measurement: for
 * half an hour of an idle machine, asked for by {@code -Drates=fair} or {@code -Drates=false}.
 */
@EnabledIfSystemProperty(named = "rates", matches = "fair|false")
class PassRatesIT extends StudentFiles {

  private static final boolean IS_FAIR = "fair".equals(System.getProperty("rates"));
  private static final Duration BUDGET =
      Duration.ofMinutes(Integer.getInteger("rates.minutes", 25));

  /** A solution of an exercise. */
  private record Solution(String id, String name, String source) {

    private static Solution fair(Object[] arguments) {
      String id = (String) arguments[0];
      return new Solution(id, (String) arguments[1], changed(id, (String[]) arguments[2]));
    }

    private static Solution unfair(Object[] arguments) {
      return new Solution((String) arguments[0], (String) arguments[1], (String) arguments[4]);
    }
  }

  @Test
  void areMeasured() throws IOException {
    List<Solution> solutions =
        new ArrayList<>(
            IS_FAIR
                ? FairSolutionsIT.solutions().map(each -> Solution.fair(each.get())).toList()
                : FalseSolutionsIT.solutions().map(each -> Solution.unfair(each.get())).toList());
    Collections.shuffle(solutions, new Random(0)); // When the time is up, each kind has had some.
    Map<Check.Status, Integer> rates = new EnumMap<>(Check.Status.class);
    Instant end = Instant.now().plus(BUDGET);
    try (MachineLock _ = MachineLock.take(true, () -> System.out.println("Waiting ..."))) {
      for (Solution solution : solutions) {
        if (Instant.now().isBefore(end)) {
          rates.merge(checked(solution), 1, Integer::sum);
        }
      }
    }
    System.out.println(rates);
    assertThat(rates)
        .isNotEmpty()
        .doesNotContainKey(IS_FAIR ? Check.Status.WRONG : Check.Status.PASSED);
    if (IS_FAIR) {
      assertThat(rates).doesNotContainKey(Check.Status.BREAKS_A_RULE);
    }
  }

  private static Check.Status checked(Solution solution) throws IOException {
    Checking<?, ?> checking = new Checking<>(written(solution.id(), solution.source()), false);
    Check check = checking.results();
    if (check.status() == Check.Status.RIGHT) {
      check =
          checking.measured(
              new Measurement.Listener() {}, calls -> new JmhFork(Optional.empty(), calls));
    }
    System.out.printf(
        "%s %s: %s%n", solution.id(), solution.name(), check.text().lines().findFirst().orElse(""));
    return check.status();
  }
}
