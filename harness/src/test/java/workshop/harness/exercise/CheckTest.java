package workshop.harness.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import workshop.harness.SortSuite;
import workshop.harness.Version;
import workshop.harness.WorkshopException;
import workshop.harness.measure.Fork;
import workshop.harness.measure.ForkScore;
import workshop.harness.measure.Measurement;
import workshop.harness.measure.Speedup;

/** What a check makes of a measurement, with made-up processes. */
class CheckTest {

  private static final SortSuite SUITE = new SortSuite();
  private static final Version<int[], int[]> FAST = SUITE.versions().get(1);
  private static final Exercise<int[], int[]> EXERCISE = new Exercise<>(SUITE, null, FAST);
  private static final Version<int[], int[]> OWN =
      new Version<>("my-fast", "yours", SortSuite.class, FAST.preparation());
  private static final Check RIGHT =
      new Check("fast", Check.Status.RIGHT, "", null, null, null, "");

  private final List<String> forks = new ArrayList<>();

  private Check check(boolean longer, ToDoubleFunction<String> ms) {
    Fork fork =
        (version, _, _, _) -> {
          forks.add(version.id());
          return new ForkScore(new double[] {ms.applyAsDouble(version.id())}, 0, 0);
        };
    Measurement.Listener listener =
        new Measurement.Listener() {
          @Override
          public void forkStarts(int round, String version) {}

          @Override
          public void forkEnds(int round, String version, ForkScore score) {}

          @Override
          public void failed(String version, String sentence) {}
        };
    return Check.measured(EXERCISE, OWN, RIGHT, longer, listener, fork);
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
    assertThat(forks).hasSize(Check.forks(EXERCISE, false));
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
    assertThat(forks).hasSize(6 * 3);
    forks.clear();
    assertThat(check(true, version -> ms(version, 1.25)).status())
        .isEqualTo(Check.Status.UNDECIDED);
    assertThat(forks).hasSize(16 * 3);
  }

  /** It would have passed after the fifth round, but that is not the time to look. */
  @Test
  void isNotLookedAtInBetween() {
    ToDoubleFunction<String> luckyAtFirst =
        version -> version.equals("my-fast") && forks.size() <= 3 ? 1.6 : ms(version, 1);
    assertThat(check(false, luckyAtFirst).status()).isEqualTo(Check.Status.UNDECIDED);
    assertThat(forks).hasSize(6 * 3);
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

  @Test
  void adviceIsNeverWhatWasJustDone() {
    assertThat(Check.advice(EXERCISE, false, 0.05)).isEqualTo("run `workshop check fast --longer`");
    assertThat(Check.advice(EXERCISE, true, 0.05))
        .doesNotContain("--longer")
        .endsWith("`workshop measure my-fast --against my-fast` shows how noisy");
    assertThat(Check.advice(EXERCISE, false, 0.5))
        .isEqualTo(Check.advice(EXERCISE, true, 0.5))
        .isEqualTo(
            "other programs take 50 % of this machine's processors; close them and check again");
  }

  @Test
  void saysItInOneLine() {
    Speedup own = new Speedup(6, 5.8, 6.2);
    Speedup reference = new Speedup(7, 6.9, 7.1);
    Verdict verdict = new Verdict("v2", new Speedup(2, 1.9, 2.1), new Speedup(0.86, 0.82, 0.9));
    Check check = new Check("v3", verdict.status(), "", own, reference, verdict, "");
    assertThat(check.measurement())
        .isEqualTo(
            "right; 6.00x over the baseline (95 % CI 5.80-6.20), 2.00x over v2 (1.90-2.10); the"
                + " reference is at 7.00x (6.90-7.10). Passed.");
  }

  @Test
  void theStepIsNotSaidTwiceWhereTheVersionBeforeIsTheBaseline() {
    Speedup own = new Speedup(1.2, 1.1, 1.3);
    Verdict verdict = new Verdict("v0", own, new Speedup(0.8, 0.7, 0.9));
    Check check =
        new Check("v1", verdict.status(), "", own, new Speedup(1.5, 1.4, 1.6), verdict, "; wait");
    assertThat(check.measurement())
        .isEqualTo(
            "right; 1.20x over the baseline (95 % CI 1.10-1.30); the reference is at 1.50x"
                + " (1.40-1.60). Can't tell whether it is at least 0.8 of the reference's speed"
                + " (0.70-0.90); wait.");
  }
}
