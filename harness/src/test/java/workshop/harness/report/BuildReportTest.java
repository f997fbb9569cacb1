package workshop.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import workshop.harness.*;
import workshop.harness.measure.*;
import workshop.harness.results.*;

/** What is said of two builds, by made-up forks. */
class BuildReportTest {

  private static final SortSuite SUITE = new SortSuite();
  private static final Workload WORKLOAD = Workload.of(SUITE, Map.of("numbers", "10"));
  private static final Measurement.Listener SILENT = new Measurement.Listener() {};

  /** A fork that takes these times in turn. */
  private static Fork fork(double... ms) {
    AtomicInteger forks = new AtomicInteger();
    return (_, _, _) -> MadeUp.fork(ms[forks.getAndIncrement() % ms.length]);
  }

  private BuildReport report(int rounds, Fork here, Fork before, String changed) {
    List<Version<int[], int[]>> both =
        List.of(
            Suites.version(SUITE, changed),
            Suites.version(SUITE, changed).in(VersionKey.Mode.of("main")));
    List<String> same = SUITE.ids().stream().filter(id -> !id.equals(changed)).toList();
    Fork fork =
        (version, expected, plan) ->
            (version.key().mode().isOfCommit() ? before : here).measure(version, expected, plan);
    Suites.Part<int[], int[]> part = new Suites.Part<>(SUITE, both);
    MeasuredSuite measured =
        new Measurement<>(part, WORKLOAD, Plan.ofRounds(rounds), SILENT, fork)
            .run(1, MadeUp.machine("25"));
    return new BuildReport("main (1234567)", same, List.of(), Optional.of(measured), 0.1);
  }

  @Test
  void aVersionThatIsSlowerByMoreThanToleratedIsNotGood() {
    BuildReport report = report(5, fork(4), fork(2), "fast");
    assertThat(report.lines())
        .startsWith(
            "fast: 0.50x (0.50-0.50), slower",
            "slow: the class has the same bytecode in main (1234567), so not compared.",
            "Above 1 is faster than main (1234567).",
            "fast: slower by more than 10 %, the whole interval.");
    assertThat(report.isGood()).isFalse();
    assertThat(report.markdown())
        .startsWith(
            """
            | version | over itself in main (1234567) (95 % CI) |  |
            |---|---:|---|
            | fast | 0.50x (0.50-0.50) | slower |

            slow: the class has the same bytecode\
            """);
  }

  @Test
  void aSlightlySlowerOneIsToldAndTolerated() {
    BuildReport report = report(5, fork(2.1), fork(2), "fast");
    assertThat(report.lines().getFirst()).startsWith("fast: 0.95x (0.95-0.95), slower");
    assertThat(report.isGood()).isTrue();
  }

  @Test
  void noiseIsNoDifferenceAndNeverFails() {
    BuildReport report = report(4, fork(2, 4, 3, 1), fork(1, 3), "slow");
    assertThat(report.lines().getFirst())
        .matches(
            "slow: 0\\.\\d\\dx \\([0-9.]+-[1-9][0-9.]*\\), no difference shown; this run was too noisy .*");
    assertThat(report.isGood()).isTrue();
  }

  /** With its one round nothing can be claimed, however slow. */
  @Test
  void oneRoundClaimsNothing() {
    BuildReport report = report(1, fork(9), fork(1), "slow");
    assertThat(report.lines().getFirst())
        .isEqualTo(
            "slow: 0.11x (unknown), no difference shown; this run was too noisy to show even a factor"
                + " of two");
    assertThat(report.isGood()).isTrue();
  }

  @Test
  void nothingChangedNothingMeasured() {
    BuildReport report =
        new BuildReport("main (1234567)", List.of("slow"), List.of("fast"), Optional.empty(), 0.1);
    assertThat(report.lines())
        .containsExactly(
            "slow: the class has the same bytecode in main (1234567), so not compared.",
            "fast: not in main (1234567), so not compared.");
    assertThat(report.isGood()).isTrue();
    assertThat(report.markdown()).startsWith("slow: the class");
  }

  /** An older commit may have been wrong; what matters is this one. */
  @Test
  void onlyAFailureOfThisBuildFails() {
    Fork dead =
        (_, _, _) -> {
          throw new WorkshopException("dead: wrong result");
        };
    BuildReport before = report(2, fork(1), dead, "fast");
    assertThat(before.isGood()).isTrue();
    assertThat(before.lines()).contains("dead: wrong result");
    assertThat(report(2, dead, fork(1), "fast").isGood()).isFalse();
  }
}
