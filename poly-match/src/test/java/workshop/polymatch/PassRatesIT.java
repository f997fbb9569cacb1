package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.provider.Arguments;
import workshop.harness.exercise.*;
import workshop.harness.measure.*;

/**
 * How often {@code check} passes what is fair and what is false, with its real measurement: for
 * half an hour of an idle machine, asked for by {@code -Drates=fair} or {@code -Drates=false}.
 */
@EnabledIfSystemProperty(named = "rates", matches = "fair|false")
class PassRatesIT extends StudentFiles {

  private static final boolean IS_FAIR = "fair".equals(System.getProperty("rates"));
  private static final Duration BUDGET =
      Duration.ofMinutes(Integer.getInteger("rates.minutes", 25));

  @Test
  void areMeasured() throws IOException {
    Stream<Arguments> given = IS_FAIR ? FairSolutionsIT.solutions() : FalseSolutionsIT.solutions();
    List<Object[]> solutions = new ArrayList<>(given.map(Arguments::get).toList());
    Collections.shuffle(solutions, new Random(0)); // When the time is up, each kind has had some.
    Map<Check.Status, Integer> rates = new EnumMap<>(Check.Status.class);
    Instant end = Instant.now().plus(BUDGET);
    try (MachineLock _ = MachineLock.take(true, () -> System.out.println("Waiting ..."))) {
      for (Object[] solution : solutions) {
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

  /** Of a test's arguments: the first is the exercise, the second a name, the last the source. */
  private static Check.Status checked(Object[] solution) throws IOException {
    String id = (String) solution[0];
    String source = (String) solution[solution.length - 1];
    Checking<?, ?> checking = new Checking<>(written(id, source), false);
    Check check = checking.results(false);
    if (check.status() == Check.Status.RIGHT) {
      check =
          checking.measured(
              new Measurement.Listener() {}, calls -> new JmhFork(Optional.empty(), calls));
    }
    System.out.printf("%s %s: %s%n", id, solution[1], check.text().lines().findFirst().orElse(""));
    return check.status();
  }
}
