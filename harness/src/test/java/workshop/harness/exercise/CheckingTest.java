package workshop.harness.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.SortSuite;
import workshop.harness.Version;
import workshop.harness.Workbook;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;
import workshop.harness.measure.Fork;
import workshop.harness.measure.ForkScore;
import workshop.harness.measure.FreshWork;
import workshop.harness.measure.Measurement;
import workshop.harness.measure.Plan;
import workshop.harness.measure.Rounds;

/** What a check makes of a measurement, with made-up processes. */
class CheckingTest {

  private static final SortSuite SUITE = new SortSuite();
  private static final Version<int[], int[]> FAST = SUITE.versions().get(1);
  private static final Version<int[], int[]> OWN =
      new Version<>("my-fast", "yours", SortSuite.class, FAST.preparation());

  @TempDir Path folder;

  private Exercise<int[], int[]> exercise;
  private final List<String> forks = new ArrayList<>();
  private final List<String> workloads = new ArrayList<>();
  private double ownBytes = 1000;
  private double ownThreads = 3;
  private double ownFreshNs;
  private double ownAgainNs;

  @BeforeEach
  void makeTheExercise() {
    exercise = new Exercise<>(SUITE, new SortWorkbook(SUITE, 1.2, folder), FAST);
  }

  private Check check(boolean longer, ToDoubleFunction<String> ms) {
    return check(longer, false, ms);
  }

  private Check check(boolean longer, boolean onOthers, ToDoubleFunction<String> ms) {
    Fork fork =
        (version, workload, _, _) -> {
          forks.add(version.id());
          workloads.add(workload.text("numbers") + " of seed " + workload.text("seed"));
          boolean isOwn = version.id().startsWith("my-");
          double score = ms.applyAsDouble(version.id());
          double few = 1e6 + (forks.size() % 3 == 0 ? 1e9 : 0); // Some are disturbed meanwhile.
          double many = 1e6 + ownFreshNs * FreshWork.CROWD * Workbook.REST;
          double manyAgain = 1e6 + ownAgainNs * FreshWork.AGAIN * FreshWork.CROWD * Workbook.REST;
          return new ForkScore(
              new double[] {score},
              isOwn ? ownBytes : 1000,
              0,
              isOwn ? ownThreads : 3,
              new FreshWork.Times(few, many, few, manyAgain));
        };
    return new Checking<>(exercise, longer)
        .measured(OWN, onOthers, new Measurement.Listener() {}, fork);
  }

  /** The baseline takes 3 ms, the reference 1 ms, with a little noise. */
  private double ms(String version, double own) {
    double noise = 1 + 0.01 * (forks.size() % 4);
    return noise * (version.equals("slow") ? 3 : version.equals("fast") ? 1 : own);
  }

  @Test
  void passesAtTheFirstLookWhereItIsClear() {
    Check check = check(false, version -> ms(version, 1.05));
    assertThat(check.status()).isEqualTo(Check.Status.PASSED);
    assertThat(forks).containsOnly("slow", "fast", "my-fast").hasSize(4 * 3);
    assertThat(forks).hasSize(new Checking<>(exercise, false).forks());
  }

  @Test
  void isTooSlowAtTheFirstLookWhereItIsClear() {
    assertThat(check(false, version -> ms(version, 2)).status()).isEqualTo(Check.Status.SLOW);
    assertThat(forks).hasSize(4 * 3);
  }

  /** Exactly as fast as asked for: no measurement of any length could tell. */
  @Test
  void isLookedAtTwiceAndNotAgain() {
    assertThat(check(false, version -> ms(version, 1.25)).status())
        .isEqualTo(Check.Status.UNDECIDED);
    assertThat(forks).hasSize(8 * 3);
    forks.clear();
    assertThat(check(true, version -> ms(version, 1.25)).status())
        .isEqualTo(Check.Status.UNDECIDED);
    assertThat(forks).hasSize(16 * 3);
  }

  /** It would have passed after the fifth round, but that is not the time to look. */
  @Test
  void isNotLookedAtInBetween() {
    ToDoubleFunction<String> luckyInBetween =
        version -> {
          boolean isUnlucky = forks.size() <= 3 || forks.size() > 7 * 3;
          return version.equals("my-fast") && isUnlucky ? 1.6 : ms(version, 1);
        };
    assertThat(check(false, luckyInBetween).status()).isEqualTo(Check.Status.UNDECIDED);
    assertThat(forks).hasSize(8 * 3);
  }

  @Test
  void whatTheOthersFailAtIsNoFaultOfTheStudents() {
    Check check =
        check(
            false,
            version -> {
              if (version.equals("slow")) {
                throw new WorkshopException("slow: its measuring process died (exit code 137)");
              }
              return ms(version, 1);
            });
    assertThat(check.status()).isEqualTo(Check.Status.UNDECIDED);
    assertThat(check.text())
        .isEqualTo(
            "Not measured, by no fault of yours: slow: its measuring process died (exit code 137)");
  }

  @Test
  void whatTheStudentsOwnFailsAtIs() {
    Check check =
        check(
            false,
            version -> {
              if (version.equals("my-fast")) {
                throw new WorkshopException("my-fast: wrong result in the measuring process");
              }
              return ms(version, 1);
            });
    assertThat(check.status()).isEqualTo(Check.Status.WRONG);
    assertThat(check.text()).isEqualTo("my-fast: wrong result in the measuring process");
  }

  /** What allocates a little more may be as fast, and isn't the exercise's idea. */
  @Test
  void bytesAreHeldAgainstTheReferences() {
    ownBytes = 1200;
    assertThat(check(false, version -> ms(version, 1)).status()).isEqualTo(Check.Status.PASSED);
    forks.clear();
    ownBytes = 48_201;
    Check check = check(true, version -> ms(version, 1.25));
    assertThat(forks).hasSize(8 * 3); // It could not be told otherwise, but this can.
    assertThat(check.status()).isEqualTo(Check.Status.BREAKS_A_RULE);
    assertThat(check.text())
        .endsWith(
            " But an iteration allocates 48,201 bytes, and 1.2 times the reference's 1,000 are"
                + " allowed: `workshop profile my-fast --event alloc` shows what is made.");
  }

  /** In one process of several: the others may have been too short for it. */
  @Test
  void threadsAreSeenWhereItIsMeasured() {
    ownThreads = 5;
    Check check = check(false, version -> ms(version, 1));
    assertThat(check.status()).isEqualTo(Check.Status.BREAKS_A_RULE);
    assertThat(check.text())
        .endsWith(
            " But it runs on more than one thread (started: 2): that is another lesson; here one does"
                + " all.");
  }

  /** 1,000 numbers in 1 ms are 1,000 ns for each. */
  @Test
  void whatIsKeptFromCallToCallIsSeenWhereItIsMeasured() {
    ownFreshNs = 1900;
    assertThat(check(false, version -> ms(version, 1)).status()).isEqualTo(Check.Status.PASSED);
    ownFreshNs = 2100;
    ownAgainNs = 1100; // As where each branch of the iterations was learnt by heart.
    assertThat(check(false, version -> ms(version, 1)).status()).isEqualTo(Check.Status.PASSED);
    ownAgainNs = 1000;
    Check check = check(false, version -> ms(version, 1));
    assertThat(check.status()).isEqualTo(Check.Status.BREAKS_A_RULE);
    assertThat(check.text())
        .containsPattern(
            " But a number takes 10\\d\\d\\.\\d\\d ns of an iteration, and 2100\\.00 ns where it is met for"
                + " the first time: nothing may be sorted beforehand\\.$");
  }

  @Test
  void whatPassesIsMeasuredOnOtherInputsToo() {
    Check check = check(false, true, version -> ms(version, 1));
    assertThat(check.status()).isEqualTo(Check.Status.PASSED);
    assertThat(check.text())
        .containsPattern(
            " Passed\\.\n\nOn other inputs, one round each:\n  \\d\\.\\d\\dx    --numbers 10 --seed \\d+$");
    assertThat(forks).hasSize(4 * 3 + 2);
    assertThat(workloads.getFirst()).startsWith("1000 of seed ").isNotEqualTo("1000 of seed 1");
    assertThat(workloads.getLast()).startsWith("10 of seed ");
    assertThat(ProgressFile.of(exercise).state("fast").speedup()).matches("\\d\\.\\d\\dx");
  }

  @Test
  void wrongOnAnotherInputIsWrong() {
    Check check =
        check(
            false,
            true,
            version -> {
              if (version.equals("my-fast") && workloads.getLast().startsWith("10 of")) {
                throw new WorkshopException("my-fast: wrong result in the measuring process");
              }
              return ms(version, 1);
            });
    assertThat(check.status()).isEqualTo(Check.Status.WRONG);
    assertThat(check.text()).isEqualTo("my-fast: wrong result in the measuring process");
    assertThat(ProgressFile.of(exercise).passed("fast")).isNull();
  }

  /** What is advised where some versions take longer in one process of four. */
  private String advice(boolean longer, double load, String... disturbed) {
    List<Version<int[], int[]>> versions = List.of(SUITE.baseline(), FAST, OWN);
    Fork fork =
        (version, _, _, _) -> {
          boolean isLonger = forks.size() < 3 && List.of(disturbed).contains(version.id());
          forks.add(version.id());
          return new ForkScore(new double[] {isLonger ? 1.4 : 1}, 0, 0);
        };
    forks.clear();
    Rounds rounds =
        new Measurement<>(
                SUITE,
                versions,
                Workload.of(SUITE, Map.of()),
                Plan.ofRounds(4),
                new Measurement.Listener() {},
                fork)
            .run(1);
    return new Findings(exercise, "my-fast", rounds).advice(longer, load);
  }

  @Test
  void adviceIsNeverWhatWasJustDone() {
    assertThat(advice(false, 0.05)).isEqualTo("run `workshop check fast --longer`");
    assertThat(advice(true, 0.05))
        .isEqualTo("it is so close to what is asked for that only making it faster will tell");
    assertThat(advice(false, 0.05, "slow"))
        .isEqualTo(
            "something disturbs this machine, processes of slow differ by 40 %; run `workshop check"
                + " fast --longer`");
    assertThat(advice(true, 0.05, "slow", "fast"))
        .isEqualTo(
            "something disturbs this machine, processes of slow differ by 40 %; check again on mains"
                + " power, or at a quieter time");
    assertThat(advice(true, 0.5, "slow"))
        .isEqualTo(advice(false, 0.5))
        .isEqualTo(
            "other programs take 50 % of this machine's processors; close them and check again");
  }

  /** Where the baseline is steady the machine is not to blame. */
  @Test
  void theCompilerIsBlamedForWhatIsNotTheMachines() {
    assertThat(advice(false, 0.05, "fast", "my-fast"))
        .isEqualTo(
            "the compiler doesn't come to the same code in each process of fast and my-fast; run"
                + " `workshop check fast --longer`");
    assertThat(advice(true, 0.05, "my-fast"))
        .isEqualTo(
            "the compiler doesn't come to the same code in each process of my-fast; it is so close to"
                + " what is asked for that only making it faster will tell");
  }

  @Test
  void whatCannotBeToldEndsWithAdvice() {
    assertThat(check(true, version -> ms(version, 1.25)).text())
        .matches(
            "right; .* It is faster than slow \\(.*\\); can't tell whether it is at least 0\\.8 of"
                + " .*\\); .*\\.")
        .doesNotContain("--longer");
  }

  @Test
  void theStepIsNotSaidTwiceWhereTheVersionBeforeIsTheBaseline() {
    assertThat(check(false, version -> ms(version, 1)).text())
        .matches(
            "right; 3\\.\\d\\dx over the baseline \\(95 % CI [0-9.-]+\\); the reference is at"
                + " 3\\.\\d\\dx \\([0-9.-]+\\)\\. Passed\\.");
  }
}
