package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import org.junit.jupiter.api.Test;
import workshop.harness.*;
import workshop.harness.results.*;

/** Time over size, without a process and without a clock. */
class ScalingPlanTest {

  private static final SortSuite SUITE = new SortSuite();
  private static final List<Integer> SIZES = List.of(100, 1000, 10_000, 100_000);

  private static final MeasuredSuite.Conditions CONDITIONS =
      MadeUp.conditions(MadeUp.machine("25"));

  private final List<String> measured = new ArrayList<>();

  /** The slow one takes n^2 / 10^6 ms, the fast one n / 10^4 ms, give or take a thousandth. */
  private MeasuredSuite measure(int size, List<Version<int[], int[]>> versions) {
    List<MeasuredVersion> results = new ArrayList<>();
    for (Version<int[], int[]> version : versions) {
      measured.add(version.id() + " " + size);
      double ms = version.id().equals("slow") ? 1e-6 * size * size : 1e-4 * size;
      results.add(
          MadeUp.version(
              version.id(), MadeUp.fork(0.999 * ms), MadeUp.fork(ms), MadeUp.fork(1.001 * ms)));
    }
    return MadeUp.suite("sort", CONDITIONS, results.toArray(MeasuredVersion[]::new));
  }

  private static ScalingPlan<int[], int[]> plan(double budgetMs) {
    Suite.Growth growth =
        new Suite.Growth(List.of(), 100_000, size -> Map.of("numbers", "" + size), true);
    return new ScalingPlan<>(
        new Suites.Part<>(SUITE, SUITE.versions()), growth, Map.of(), SIZES, budgetMs / 1000);
  }

  private Scaling scaling(double budgetMs) {
    return plan(budgetMs).measure(3, MadeUp.machine("25"), this::measure);
  }

  @Test
  void whatWouldTakeTooLongIsExtrapolated() {
    Scaling scaling = scaling(50);
    assertThat(measured)
        .containsExactly(
            "slow 100", "fast 100", "slow 1000", "fast 1000", "fast 10000", "fast 100000");
    Scaling.Curve slow = scaling.versions().getFirst();
    assertThat(slow.id()).isEqualTo("slow");
    assertThat(slow.exponent()).isCloseTo(2, within(1e-6));
    assertThat(slow.from()).isEqualTo(100);
    assertThat(slow.to()).isEqualTo(1000);
    assertThat(slow.times().stream().map(Scaling.Time::extrapolated))
        .containsExactly(false, false, true, true);
    assertThat(slow.times().get(3).ms()).isCloseTo(1e4, within(1e-1));
    assertThat(slow.times().get(3).msLow()).isNaN();
  }

  /** How an index goes on growing isn't known. */
  @Test
  void anIndexIsNotExtrapolated() {
    Scaling.Curve fast = scaling(5).versions().getLast();
    assertThat(fast.times().stream().map(Scaling.Time::size)).containsExactly(100, 1000, 10_000);
  }

  @Test
  void theExponentIsFittedToTheLastTwoDecades() {
    Scaling.Curve fast = scaling(1e9).versions().getLast();
    assertThat(fast.exponent()).isCloseTo(1, within(1e-6));
    assertThat(fast.from()).isEqualTo(1000);
    assertThat(fast.to()).isEqualTo(100_000);
    Scaling.Time last = fast.times().getLast();
    assertThat(last.ms()).isCloseTo(10, within(1e-4));
    assertThat(last.msLow()).isBetween(9.97, 9.98); // Student's t of 3 rounds: 4.30.
    assertThat(last.msHigh()).isBetween(10.02, 10.03);
  }

  /** With the other one alone there was nothing to compare: that one is measured again. */
  @Test
  void aVersionThatFailsIsLeftOutFromThenOn() {
    BiFunction<Integer, List<Version<int[], int[]>>, MeasuredSuite> failing =
        (size, versions) -> {
          MeasuredSuite whole = measure(size, versions);
          return size != 10_000 || versions.size() == 1
              ? whole
              : new MeasuredSuite(
                  "sort",
                  "sort",
                  "slow",
                  CONDITIONS,
                  List.of(),
                  Map.of("slow", "slow: its measuring process died"),
                  Set.of(),
                  List.of());
        };
    Scaling scaling = plan(1e9).measure(3, MadeUp.machine("25"), failing);
    assertThat(measured).contains("slow 10000").doesNotContain("slow 100000");
    assertThat(scaling.notes()).containsExactly("At 10,000: slow: its measuring process died.");
    assertThat(scaling.versions().getFirst().times()).hasSize(2);
    assertThat(scaling.versions().getLast().times()).hasSize(4);
  }

  @Test
  void sizesArePowersOfTenAndTheLast() {
    assertThat(ScalingPlan.sizes(1_000_000)).containsExactly(100, 1000, 10_000, 100_000, 1_000_000);
    assertThat(ScalingPlan.sizes(2500)).containsExactly(100, 1000, 2500);
    assertThat(ScalingPlan.sizes(100)).containsExactly(100);
    assertThat(plan(1).workload(1000).count("numbers")).isEqualTo(1000);
  }
}
