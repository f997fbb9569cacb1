package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import workshop.harness.exercise.Check;
import workshop.harness.exercise.Checking;
import workshop.harness.exercise.Exercise;
import workshop.harness.measure.JmhFork;
import workshop.harness.measure.MachineLock;
import workshop.harness.measure.Measurement;

/**
 * How often {@code check} passes what is fair and what is false, with its real measurement. Not
 * among the tests, since it takes an hour of a calm machine; CONTRIBUTING.md has the command.
 */
class PassRates extends StudentFiles {

  private static final boolean IS_FAIR = "fair".equals(System.getProperty("rates", "fair"));
  private static final int RUNS = Integer.getInteger("rates.runs", 1);
  private static final Duration BUDGET =
      Duration.ofMinutes(Integer.getInteger("rates.minutes", 25));
  private static final boolean IS_BUSY = Boolean.getBoolean("rates.busy");

  /** An exercise's solution, and how its checks ended. */
  private record Solution(String id, String name, String source, List<Outcome> outcomes) {

    private static Solution fair(Object[] arguments) {
      String id = (String) arguments[0];
      String[] changes = (String[]) arguments[2];
      return new Solution(id, (String) arguments[1], changed(id, changes), new ArrayList<>());
    }

    private static Solution unfair(Object[] arguments) {
      return new Solution(
          (String) arguments[0], (String) arguments[1], (String) arguments[4], new ArrayList<>());
    }
  }

  private record Outcome(Check.Status status, double seconds) {}

  @Test
  void areMeasured() throws IOException {
    List<Solution> solutions =
        IS_FAIR
            ? FairSolutionsIT.solutions().map(each -> Solution.fair(each.get())).toList()
            : FalseSolutionsIT.solutions().map(each -> Solution.unfair(each.get())).toList();
    if (IS_BUSY) {
      Thread.ofPlatform()
          .daemon()
          .start(() -> {
            while (true) {
              Thread.onSpinWait();
            }
          });
    }
    Instant end = Instant.now().plus(BUDGET);
    try (MachineLock _ = MachineLock.take(true, () -> System.out.println("Waiting ..."))) {
      for (int run = 0; run < RUNS; run++) {
        List<Solution> order = new ArrayList<>(solutions);
        Collections.shuffle(order, new Random(run)); // When the time is up, each kind has had some.
        for (Solution solution : order) {
          if (Instant.now().isBefore(end)) {
            check(solution);
          }
        }
      }
    }
    print(solutions);
    assertThat(outcomes(solutions, IS_FAIR ? Check.Status.WRONG : Check.Status.PASSED)).isZero();
    assertThat(IS_FAIR ? outcomes(solutions, Check.Status.BREAKS_A_RULE) : 0).isZero();
  }

  private static void check(Solution solution) throws IOException {
    Instant start = Instant.now();
    Check check = check(solution.id(), solution.source());
    if (check.status() == Check.Status.RIGHT) {
      check =
          new Checking<>(Exercise.of(solution.id()), false)
              .measured(false, new Measurement.Listener() {}, new JmhFork(null));
    }
    double seconds = Duration.between(start, Instant.now()).toMillis() / 1e3;
    solution.outcomes().add(new Outcome(check.status(), seconds));
    System.out.printf(
        "%s %s: %s (%.1f s)%n",
        solution.id(), solution.name(), check.text().lines().findFirst().orElse(""), seconds);
  }

  private static long outcomes(List<Solution> solutions, Check.Status status) {
    return solutions.stream()
        .flatMap(solution -> solution.outcomes().stream())
        .filter(outcome -> outcome.status() == status)
        .count();
  }

  private static void print(List<Solution> solutions) {
    List<Check.Status> columns =
        List.of(
            Check.Status.PASSED,
            Check.Status.UNDECIDED,
            Check.Status.SLOW,
            Check.Status.WRONG,
            Check.Status.BREAKS_A_RULE);
    System.out.printf("%n%s%nruns", IS_BUSY ? "beside a busy loop" : "idle");
    columns.forEach(status -> System.out.printf("  %13s", status));
    System.out.printf("  seconds%n");
    Map<String, List<Solution>> rows = new LinkedHashMap<>();
    solutions.forEach(each -> rows.put(each.id() + " " + each.name(), List.of(each)));
    rows.put("all", solutions);
    rows.forEach((name, row) -> {
      List<Outcome> outcomes = row.stream().flatMap(each -> each.outcomes().stream()).toList();
      if (outcomes.isEmpty()) {
        return; // There was no time for it.
      }
      System.out.printf("%4d", outcomes.size());
      columns.forEach(status -> System.out.printf("  %13d", outcomes(row, status)));
      System.out.printf(
          "  %7.1f  %s%n",
          outcomes.stream().mapToDouble(Outcome::seconds).average().orElse(0), name);
    });
  }
}
