package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import org.junit.jupiter.api.*;
import workshop.harness.*;
import workshop.harness.io.Shutdown;
import workshop.harness.results.*;

/** Measuring, without a process and without a clock. */
class MeasurementTest {

  private static final SortSuite SUITE = new SortSuite();
  private static final Workload WORKLOAD = Workload.of(SUITE, Map.of("numbers", "10"));
  private static final Version<int[], int[]> SLOW = SUITE.versions().get(0);
  private static final Version<int[], int[]> FAST = SUITE.versions().get(1);
  private static final List<Version<int[], int[]>> VERSIONS =
      List.of(SLOW, FAST, FAST.in(VersionKey.Mode.COPY));

  /** What a version scores in its so-manieth fork, from 1. */
  private interface Scores {
    ForkScore of(String version, int fork);
  }

  private final List<String> forks = new ArrayList<>();
  private final List<Plan> plans = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private Duration now = Duration.ZERO;
  private Duration forkLasts = Duration.ofSeconds(2);

  private MeasuredSuite measure(Plan plan, Scores scores) {
    return measure(VERSIONS, plan, scores);
  }

  private MeasuredSuite measure(List<Version<int[], int[]>> versions, Plan plan, Scores scores) {
    Measurement.Listener listener =
        new Measurement.Listener() {
          @Override
          public void forkStarts(int round, String version) {
            told.add("%d %s starts".formatted(round, version));
          }

          @Override
          public void forkEnds(int round, String version, ForkScore score) {
            told.add("%d %s ends".formatted(round, version));
          }

          @Override
          public void failed(String version, String sentence) {
            told.add(sentence);
          }
        };
    Fork fork =
        (version, expected, forkPlan) -> {
          assertThat(expected.workload()).isEqualTo(WORKLOAD);
          assertThat(expected.file()).isNotEmptyFile();
          forks.add(version.id());
          plans.add(forkPlan);
          now = now.plus(forkLasts);
          return scores.of(version.id(), (int) forks.stream().filter(version.id()::equals).count());
        };
    return new Measurement<>(new Suites.Part<>(SUITE, versions), WORKLOAD, plan, listener, fork)
        .run(7, MadeUp.machine("25"), () -> now.toNanos());
  }

  @AfterEach
  void goOn() {
    Shutdown.reset();
  }

  private static ForkScore steady(double ms) {
    return MadeUp.fork(ms, ms, ms, ms, ms, ms);
  }

  private static ForkScore cold(double ms) {
    return MadeUp.fork(2 * ms, 2 * ms, 2 * ms, ms, ms, ms);
  }

  @Test
  void aForkOfEachVersionInEachRoundInTheSchedulesOrder() {
    MeasuredSuite measured =
        measure(
            Plan.ofRounds(7),
            (version, fork) -> steady(version.equals("slow") ? 4 * fork : 2 * fork));
    Schedule<Version<int[], int[]>> schedule = new Schedule<>(VERSIONS, 7);
    List<String> expected =
        IntStream.range(0, 7)
            .boxed()
            .flatMap(round -> schedule.order(round).stream())
            .<String>map(Version::id)
            .toList();
    assertThat(forks).isEqualTo(expected);
    assertThat(told)
        .startsWith(
            "0 %s starts".formatted(expected.get(0)), "0 %s ends".formatted(expected.get(0)))
        .hasSize(42);
    assertThat(measured.ids()).containsExactly("slow", "fast", "fast+copy");
    assertThat(measured.rounds()).isEqualTo(7);
    assertThat(measured.version("slow").forks().stream().map(ForkScore::median))
        .containsExactly(4.0, 8.0, 12.0, 16.0, 20.0, 24.0, 28.0);
    assertThat(measured.speedup("fast").ratio()).isCloseTo(2, within(1e-12));
    assertThat(measured.conditions().scheduleSeed()).isEqualTo(7);
    assertThat(measured.notes()).isEmpty();
    assertThat(measured.failures()).isEmpty();
  }

  @Test
  void aColdRoundIsMeasuredAgainWithALongerWarmUpOnceInFive() {
    // Cold in the second round, and, since that one is repeated, in the fourth.
    MeasuredSuite measured =
        measure(
            Plan.ofRounds(5),
            (version, fork) ->
                version.equals("fast") && (fork == 2 || fork == 5) ? cold(7) : steady(1));
    assertThat(forks).hasSize(6 * 3);
    assertThat(plans.subList(0, 6)).extracting(Plan::warmup).containsOnly(Duration.ofSeconds(1));
    assertThat(plans.subList(6, 9)).extracting(Plan::warmup).containsOnly(Duration.ofMillis(1500));
    assertThat(plans.subList(9, 18)).extracting(Plan::warmup).containsOnly(Duration.ofSeconds(1));
    assertThat(forks.subList(6, 9)).isEqualTo(forks.subList(3, 6));
    assertThat(measured.version("fast").forks().stream().map(ForkScore::isWarm))
        .containsExactly(true, true, true, false, true);
    assertThat(measured.notes())
        .containsExactly(
            "Round 2 was measured again with a longer warm-up, not warm at first: fast.");
    assertThat(measured.caveats().getLast())
        .isEqualTo("Not quite warm (halves differ by over 3 %): 1 of 15 processes.");
  }

  @Test
  void stopsWhenItsTimeIsUpButNotBeforeTheFirstRounds() {
    Plan endless = Plan.between(2, 1000, _ -> false);
    forkLasts = Duration.ofSeconds(50);
    assertThat(measure(endless, (_, _) -> steady(1)).rounds()).isEqualTo(4); // 10 minutes
    forkLasts = Duration.ofHours(1);
    assertThat(measure(endless, (_, _) -> steady(1)).rounds()).isEqualTo(2);
  }

  @Test
  void aVersionThatFailsLeavesAndTheOthersGoOn() {
    MeasuredSuite measured =
        measure(
            Plan.ofRounds(5),
            (version, fork) -> {
              if (version.equals("fast") && fork == 3) {
                throw new WorkshopException("fast: wrong result");
              }
              return steady(1);
            });
    assertThat(measured.ids()).containsExactly("slow", "fast+copy");
    assertThat(measured.failures()).containsExactly(Map.entry("fast", "fast: wrong result"));
    assertThat(measured.version("slow").forks()).hasSize(5);
    assertThat(measured.version("fast+copy").forks()).hasSize(5);
    assertThat(forks).as("not tried until it happens to be right").hasSize(3 + 3 + 3 + 2 + 2);
    assertThat(told).containsOnlyOnce("fast: wrong result");
  }

  @Test
  void aForkThatDiesIsTriedAgainOnce() {
    MeasuredSuite measured =
        measure(
            Plan.ofRounds(3),
            (version, fork) -> {
              if (version.equals("slow") && fork == 2 || version.equals("fast") && fork >= 3) {
                throw new Fork.Died(version + ": its measuring process died (exit code 137)");
              }
              return steady(fork);
            });
    assertThat(measured.version("slow").forks().stream().map(ForkScore::median))
        .containsExactly(1.0, 3.0, 4.0);
    assertThat(measured.notes())
        .containsExactly("Round 2: the process of slow died and was started again.");
    assertThat(measured.failures())
        .containsExactly(Map.entry("fast", "fast: its measuring process died (exit code 137)"));
    assertThat(forks.stream().filter("fast"::equals)).hasSize(4);
  }

  @Test
  void endsWhenNothingIsLeftToCompare() {
    MeasuredSuite measured =
        measure(
            List.of(SLOW, FAST),
            Plan.ofRounds(5),
            (version, fork) -> {
              if (version.equals("slow") && fork == 2) {
                throw new WorkshopException("slow: its measuring process died");
              }
              return steady(1);
            });
    assertThat(measured.failures()).containsOnlyKeys("slow");
    assertThat(forks).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void aWrongVersionIsNeverTimed() {
    Version<int[], int[]> wrong =
        new Version<>("wrong", "does nothing", SortSuite.class, numbers -> numbers::clone);
    MeasuredSuite measured =
        measure(List.of(SLOW, wrong, FAST), Plan.ofRounds(2), (_, _) -> steady(1));
    assertThat(forks).containsOnly("slow", "fast").hasSize(4);
    assertThat(measured.failures().get("wrong"))
        .isEqualTo("wrong: wrong result: they differ at index 0; correct it; it is not timed");
  }

  /**
   * Where the baseline would take too long, the oracle decides about the first, that about others.
   */
  @Test
  void anOracleTakesTheBaselinesPlace() {
    Workload many = Workload.of(SUITE, Map.of("numbers", "3000"));
    Version<int[], int[]> reversed =
        new Version<>("reversed", "", SortSuite.class, numbers -> () -> numbers.clone());
    Version<int[], int[]> zeros =
        new Version<>("zeros", "", SortSuite.class, numbers -> () -> new int[numbers.length]);
    MeasuredSuite measured = measureWith(many, List.of(FAST, SLOW, zeros));
    assertThat(measured.conditions().check())
        .isEqualTo("fast by their order, the others against fast");
    assertThat(measured.failures()).containsOnlyKeys("zeros"); // In order, but not those numbers.
    assertThat(measured.conditions().units()).contains(new Suite.Units("number", 3000));
    assertThat(measured.unitTime("fast").orElseThrow().ns()).isCloseTo(1e6 / 3000, within(1e-6));
    assertThatExceptionOfType(WorkshopException.class)
        .isThrownBy(() -> measureWith(many, List.of(reversed, FAST)))
        .withMessage(
            "reversed, by which the others would be checked, is wrong: they are not in order; correct"
                + " it and measure again");
    assertThat(measure(Plan.ofRounds(1), (_, _) -> steady(1)).conditions().check())
        .isEqualTo("against slow");
  }

  private MeasuredSuite measureWith(Workload workload, List<Version<int[], int[]>> versions) {
    Measurement.Listener silent = new Measurement.Listener() {};
    Fork fork = (_, _, _) -> steady(1);
    return new Measurement<>(
            new Suites.Part<>(SUITE, versions), workload, Plan.ofRounds(2), silent, fork)
        .run(1, MadeUp.machine("25"));
  }

  /** A tenfold difference shows at once; what counts is how wide the interval is. */
  @Test
  void rigorousStopsOnPrecisionNeverOnSignificance() {
    forkLasts = Duration.ofMillis(1);
    Scores noisy =
        (version, fork) -> steady(version.equals("slow") ? 10 * (fork % 2 == 0 ? 1.06 : 0.94) : 1);
    MeasuredSuite measured = measure(Plan.rigorous(), noisy);
    assertThat(measured.rounds()).isGreaterThan(30);
    assertThat(measured.speedup("fast").relativeHalfWidth()).isBetween(0.019, 0.02);
    Scores same = (_, fork) -> steady(fork % 2 == 0 ? 1.06 : 0.94);
    assertThat(measure(Plan.rigorous(), same).rounds()).isEqualTo(15);
  }

  @Test
  void hiddenCostsAreNoted() {
    ForkScore collected = MadeUp.fork(1, 1, 1, 2, 1, 1);
    MeasuredSuite measured =
        measure(Plan.ofRounds(2), (version, _) -> version.equals("fast") ? collected : steady(1));
    assertThat(measured.caveats())
        .containsExactly(
            "The mean is up to 17 % above the median (fast): rare slow iterations, by garbage collection"
                + " or noise.");
  }

  /** Ctrl-C kills the fork that runs, which looks as if it had died. */
  @Test
  void afterAnInterruptionNothingStartsAndNothingHasFailed() {
    Scores killedInTheSecondRound =
        (_, fork) -> {
          if (fork == 2) {
            Shutdown.request();
            throw new Fork.Died("its measuring process died (exit code 137)");
          }
          return steady(1);
        };
    assertThatExceptionOfType(Shutdown.Stopped.class)
        .isThrownBy(() -> measure(Plan.ofRounds(5), killedInTheSecondRound));
    assertThat(forks).hasSize(4);
    assertThat(told).hasSize(7).noneMatch(line -> line.contains("died"));
  }

  /** The scores are complete, but a command would go on to write them. */
  @Test
  void anInterruptionOfTheLastForkGivesNoRounds() {
    Scores interrupted =
        (_, _) -> {
          Shutdown.request();
          return steady(1);
        };
    for (int tries = 0; tries < 2; tries++) {
      assertThatExceptionOfType(Shutdown.Stopped.class)
          .isThrownBy(() -> measure(List.of(SLOW), Plan.ofRounds(1), interrupted));
    }
    assertThat(forks).as("none starts from then on").hasSize(1);
  }
}
