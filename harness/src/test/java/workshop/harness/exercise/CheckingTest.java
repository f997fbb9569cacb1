package workshop.harness.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.lang.reflect.Proxy;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.*;
import workshop.harness.measure.*;
import workshop.harness.results.ForkScore;

/** What a check makes of a measurement, with made-up processes. */
class CheckingTest {

  private static final SortSuite SUITE = new SortSuite();
  private static final Version<int[], int[]> FAST = SUITE.versions().get(1);

  /** Its class has other instructions than the solution's. */
  private Version<int[], int[]> own =
      new Version<>("my-fast", "yours", CheckingTest.class, FAST.factory());

  @TempDir Path folder;

  private Exercise<int[], int[]> exercise;
  private final List<String> forks = new ArrayList<>();
  private double ownBytes = 1000;

  @BeforeEach
  void makeTheExercise() {
    exercise = new Exercise<>(SUITE, workbook(), FAST);
  }

  /** As much of a workbook as a measurement needs. */
  @SuppressWarnings("unchecked")
  private Workbook<int[], int[]> workbook() {
    InvocationHandler answers =
        (_, method, arguments) ->
            switch (method.getName()) {
              case "contract" -> new Workbook.Contract("", _ -> Optional.empty(), 1.2);
              case "drawn" -> List.of(Workload.of(SUITE, Map.of("seed", "" + arguments[0])));
              case "module" -> folder.toString();
              default -> throw new UnsupportedOperationException(method.getName());
            };
    ClassLoader loader = getClass().getClassLoader();
    return (Workbook<int[], int[]>)
        Proxy.newProxyInstance(loader, new Class<?>[] {Workbook.class}, answers);
  }

  private Check check(boolean longer, ToDoubleFunction<String> ms) {
    Fork fork =
        (version, _, _) -> {
          forks.add(version.id());
          double bytes = version.id().startsWith("my-") ? ownBytes : 1000;
          return new ForkScore(List.of(ms.applyAsDouble(version.id())), Optional.of(bytes), 0);
        };
    Checking<int[], int[]> checking = new Checking<>(exercise, longer);
    checking.own = own;
    return checking.measured(new Measurement.Listener() {}, _ -> fork);
  }

  /** Where a version fails and the others don't. */
  private Check failing(String id, RuntimeException e) {
    return check(
        false,
        version -> {
          if (version.equals(id)) {
            throw e;
          }
          return ms(version, 1);
        });
  }

  /** The baseline takes 3 ms, the reference 1 ms, with a little noise. */
  private double ms(String version, double own) {
    double noise = 1 + 0.01 * (forks.size() % 4);
    return noise * (version.equals("slow") ? 3 : version.equals("fast") ? 1 : own);
  }

  @Test
  void endsAtTheFirstLookWhereItIsClear() {
    Check check = check(false, version -> ms(version, 1.05));
    assertThat(check.status()).isEqualTo(Check.Status.PASSED);
    assertThat(forks).containsOnly("slow", "fast", "my-fast").hasSize(4 * 3);
    forks.clear();
    assertThat(check(false, version -> ms(version, 2)).status()).isEqualTo(Check.Status.SLOW);
    assertThat(forks).hasSize(4 * 3);
  }

  /** Exactly as fast as asked for: no measurement of any length could tell. */
  @Test
  void isLookedAtThreeTimesAndNotAgain() {
    assertThat(check(false, version -> ms(version, 1.25)).status())
        .isEqualTo(Check.Status.UNDECIDED);
    assertThat(forks).hasSize(16 * 3);
    forks.clear();
    Check longer = check(true, version -> ms(version, 1.25));
    assertThat(longer.status()).isEqualTo(Check.Status.UNDECIDED);
    assertThat(longer.text())
        .matches(
            "right; .* Can't tell whether it has 0\\.8 of the reference's speed \\(.*\\); .*\\.")
        .doesNotContain("--longer");
    assertThat(forks).hasSize(32 * 3);
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
    assertThat(forks).hasSize(16 * 3);
  }

  @Test
  void whatTheOthersFailAtIsNoFaultOfTheStudents() {
    String died = "slow: its measuring process died (exit code 137)";
    Check check = failing("slow", new WorkshopException(died));
    assertThat(check.status()).isEqualTo(Check.Status.UNDECIDED);
    assertThat(check.text()).isEqualTo("Not measured, by no fault of yours: " + died);
  }

  @Test
  void whatTheStudentsOwnFailsAtIs() {
    String wrong = "my-fast: wrong result in the measuring process";
    Check check = failing("my-fast", new WorkshopException(wrong));
    assertThat(check.status()).isEqualTo(Check.Status.WRONG);
    assertThat(check.text()).isEqualTo(wrong);
  }

  /** As where it ends itself, but not in the trials. */
  @Test
  void aProcessThatDiesGivesNoVerdict() {
    Check check = failing("my-fast", new Fork.Died("my-fast: its measuring process died"));
    assertThat(check.status()).isEqualTo(Check.Status.NO_VERDICT);
    assertThat(check.isGood(true)).isFalse();
    assertThat(check.isGood(false)).isFalse();
  }

  /** What allocates a little more may be as fast, and isn't the exercise's idea. */
  @Test
  void bytesAreHeldAgainstTheReferences() {
    ownBytes = 1200;
    assertThat(check(false, version -> ms(version, 1)).status()).isEqualTo(Check.Status.PASSED);
    forks.clear();
    ownBytes = 48_201;
    Check check = check(true, version -> ms(version, 1.25));
    assertThat(forks).hasSize(16 * 3); // It could not be told otherwise, but this can.
    assertThat(check.status()).isEqualTo(Check.Status.BREAKS_A_RULE);
    assertThat(check.text())
        .endsWith(
            " But a call allocates 48,201 bytes, and 1.2 times the reference's 1,000 are"
                + " allowed: `workshop profile my-fast --event alloc` shows what is made.");
  }

  /** As the solution's speed is known to be enough, the version before is all there is to beat. */
  @Test
  void aSolutionIsNotComparedWithItself() {
    own = new Version<>("my-fast", "yours", SortSuite.class, FAST.factory());
    Check check = check(false, version -> ms(version, 1));
    assertThat(check.status()).isEqualTo(Check.Status.PASSED);
    assertThat(check.text()).contains("; it is the reference. ").endsWith(" Passed.");
    assertThat(forks).containsOnly("slow", "my-fast").hasSize(4 * 2);
    assertThat(new ProgressFile(exercise).state().speedup).matches("[0-9.]+x");
    assertThat(check(false, version -> ms(version, 4)).status()).isEqualTo(Check.Status.PASSED);
  }

  @Test
  void adviceIsNeverWhatWasJustDone() {
    Checking<int[], int[]> check = new Checking<>(exercise, false);
    Checking<int[], int[]> longer = new Checking<>(exercise, true);
    assertThat(check.advice(0.05)).isEqualTo("run `workshop check fast --longer`");
    assertThat(longer.advice(0.05)).isEqualTo("check again at a quieter time, or make it faster");
    assertThat(longer.advice(0.5))
        .isEqualTo(check.advice(0.5))
        .isEqualTo(
            "something else uses 50 % of the processors; check again when the machine is idle");
  }

  @Test
  void theStepIsNotSaidTwiceWhereTheVersionBeforeIsTheBaseline() {
    assertThat(check(false, version -> ms(version, 1)).text())
        .matches(
            "right; 3\\.\\d\\dx over the baseline \\(95 % CI [0-9.-]+\\); the reference is at"
                + " 3\\.\\d\\dx \\([0-9.-]+\\)\\. Each call had a new input, so these are not the"
                + " speedups of `measure`\\. Passed\\.");
  }
}
