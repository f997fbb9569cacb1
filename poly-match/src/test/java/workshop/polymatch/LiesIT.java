package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.*;
import org.junit.jupiter.api.Test;
import workshop.harness.Workload;

/** What the false benchmarks claim, each in a process of its own. */
class LiesIT {

  private final LiesSuite suite = new LiesSuite();
  private final Job job = suite.input(Workload.of(suite, Map.of()));

  private double claim(String id) {
    return Double.parseDouble(told(id).replaceFirst("x.*", ""));
  }

  private String told(String id) {
    return suite.figures(suite.listed(id).orElseThrow(), job, List.of()).get("claims");
  }

  /** A lookup beside a search: wrong by orders of magnitude on every machine. */
  @Test
  void theKeptResultIsGrand() {
    assertThat(claim("lie_kept_result")).isGreaterThan(100);
  }

  @Test
  void theOthersClaimARatio() {
    assertThat(told("lie_no_warm_up")).matches("[0-9.]+x");
    assertThat(told("lie_dead_code")).matches("[0-9.]+x");
    assertThat(told("lie_polluted_profile")).matches("[0-9.]+x");
    assertThat(told("lie_one_process")).matches("(?s)[0-9.]+x \\(95 % CI [0-9.]+-[0-9.]+\\).*");
    assertThat(told("squares")).isEmpty();
  }
}
