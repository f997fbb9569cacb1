package workshop.harness.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workshop.harness.results.*;

class VerdictTest {

  private static final Speedup FASTER = new Speedup(2, 1.9, 2.1);

  private static Verdict ofReference(double low, double high) {
    return new Verdict("v0", FASTER, new Speedup(Math.sqrt(low * high), low, high), FASTER);
  }

  private static Verdict overPrevious(double low, double high) {
    return new Verdict(
        "v0", new Speedup(Math.sqrt(low * high), low, high), new Speedup(1, 0.9, 1.1), FASTER);
  }

  @Test
  void passesWhereBothIntervalsLieBeyondTheirMarks() {
    assertThat(ofReference(0.81, 1.3).status()).isEqualTo(Check.Status.PASSED);
    assertThat(overPrevious(1.01, 1.1).status()).isEqualTo(Check.Status.PASSED);
    assertThat(ofReference(0.81, 1.3).text()).isEqualTo("Passed");
  }

  @Test
  void isTooSlowWhereOneOfThemLiesBelow() {
    assertThat(ofReference(0.52, 0.69).status()).isEqualTo(Check.Status.SLOW);
    assertThat(ofReference(0.52, 0.69).text())
        .isEqualTo("Too slow: 0.60 of the reference's speed, and 0.8 is asked for");
    assertThat(ofReference(0.5, 0.78).status()).isEqualTo(Check.Status.UNDECIDED);
    assertThat(overPrevious(0.9, 0.97).status()).isEqualTo(Check.Status.SLOW);
    assertThat(overPrevious(0.9, 0.97).text())
        .isEqualTo("Too slow: 0.93x over v0 (0.90-0.97), and faster is asked for");
  }

  @Test
  void cannotTellWhereAMarkLiesWithin() {
    assertThat(ofReference(0.7, 1.1).status()).isEqualTo(Check.Status.UNDECIDED);
    assertThat(ofReference(0.7, 1.1).text())
        .isEqualTo("Can't tell whether it has 0.8 of the reference's speed (0.70-1.10)");
    assertThat(overPrevious(0.97, 1.2).text())
        .isEqualTo("Can't tell whether it is faster than v0 (0.97-1.20)");
    Speedup wide = new Speedup(0.9, 0.7, 1.2);
    assertThat(new Verdict("v0", wide, wide, FASTER).text())
        .isEqualTo(
            "Can't tell whether it is faster than v0 (0.70-1.20), nor whether it has 0.8 of the reference's"
                + " speed (0.70-1.20)");
  }

  /** On some processors a step is worth nothing. An interval that merely contains 1 tells less. */
  @Test
  void asksForNoStepWhereTheReferenceItselfMakesNone() {
    Speedup same = new Speedup(0.97, 0.92, 1.02);
    Speedup near = new Speedup(1, 0.9, 1.1);
    Verdict waived = new Verdict("v1", same, near, new Speedup(1.04, 1.01, 1.09));
    assertThat(waived.status()).isEqualTo(Check.Status.PASSED);
    assertThat(waived.text())
        .isEqualTo(
            "Passed; faster than v1 is not asked for, as the reference is hardly faster here"
                + " (1.01-1.09)");
    assertThat(new Verdict("v1", same, near, new Speedup(1, 0.8, 1.2)).status())
        .isEqualTo(Check.Status.UNDECIDED);
    Speedup slow = new Speedup(0.7, 0.65, 0.75);
    assertThat(new Verdict("v1", same, slow, same).status()).isEqualTo(Check.Status.SLOW);
  }

  /** How often a check ends in each way, of 1,000 measurements. */
  private static Map<Check.Status, Double> shares(
      double ofReference, double step, double noise, boolean busy, boolean longer) {
    int draws = 1000;
    Random random = new Random(6);
    Map<Check.Status, Double> shares = new EnumMap<>(Check.Status.class);
    for (int draw = 0; draw < draws; draw++) {
      double[][] ms = new double[3][Verdict.looks(longer).getLast()]; // previous, reference, own
      for (int round = 0; round < ms[0].length; round++) {
        double drift = 1 + 0.1 * round / ms[0].length;
        ms[0][round] = fork(random, drift * step, noise, busy);
        ms[1][round] = fork(random, drift, noise, busy);
        ms[2][round] = fork(random, drift / ofReference, noise, busy);
      }
      Check.Status status = Check.Status.UNDECIDED;
      for (int rounds : Verdict.looks(longer)) {
        status = status == Check.Status.UNDECIDED ? verdict(ms, rounds).status() : status;
      }
      shares.merge(status, 1.0 / draws, Double::sum);
    }
    return shares;
  }

  private static Verdict verdict(double[][] ms, int rounds) {
    double[] previous = Arrays.copyOf(ms[0], rounds);
    double[] reference = Arrays.copyOf(ms[1], rounds);
    double[] own = Arrays.copyOf(ms[2], rounds);
    return new Verdict(
        "previous",
        Speedup.of(previous, own),
        Speedup.of(reference, own),
        Speedup.of(previous, reference));
  }

  /**
   * Forks differ by the noise, one in 30 is slow throughout, and so is one iteration in 20. Beside
   * a busy program every second fork gets as little as half of a core.
   */
  private static double fork(Random random, double ms, double noise, boolean busy) {
    double ofThisFork = ms * Math.exp(noise * random.nextGaussian());
    if (busy ? random.nextBoolean() : random.nextInt(30) == 0) {
      ofThisFork *= 1 + (busy ? 1 : 0.5) * random.nextDouble();
    }
    double[] iterations = new double[5];
    for (int i = 0; i < iterations.length; i++) {
      boolean spike = random.nextInt(20) == 0;
      iterations[i] = ofThisFork * (1 + 0.01 * random.nextGaussian()) * (spike ? 1.5 : 1);
    }
    return MadeUp.fork(iterations).median();
  }

  @ParameterizedTest
  @CsvSource({
    // Own speed over the reference's, the reference's over the version before; noise of the forks,
    // beside a busy program, --longer: share that passes, share that is too slow.
    "0.7, 1.6, 0.02, false, false, 0.00, 0.99",
    "0.7, 1.6, 0.04, false, false, 0.00, 0.98",
    "0.8, 1.6, 0.02, false, false, 0.04, 0.01",
    "0.8, 1.6, 0.04, false, false, 0.05, 0.01",
    "0.9, 1.6, 0.02, false, false, 0.99, 0.00",
    "0.9, 1.6, 0.04, false, false, 0.99, 0.00",
    "1.0, 1.6, 0.02, false, false, 1.00, 0.00",
    "1.0, 1.6, 0.04, false, false, 1.00, 0.00",
    "0.8, 1.6, 0.04, false, true, 0.05, 0.00",
    "0.9, 1.6, 0.04, false, true, 1.00, 0.00",
    "0.7, 1.6, 0.04, true, false, 0.00, 0.16",
    "0.8, 1.6, 0.04, true, false, 0.05, 0.02",
    "0.9, 1.6, 0.04, true, false, 0.31, 0.00",
    "1.0, 1.6, 0.04, true, false, 0.73, 0.00",
    "1.0, 1.6, 0.04, true, true, 0.95, 0.00",
    // At both marks.
    "0.8, 1.25, 0.04, false, false, 0.01, 0.03",
    // As fast as the reference, which is hardly faster than the version before: no step is asked
    // for.
    "1.0, 1.0, 0.04, false, false, 0.96, 0.00",
    "0.74, 1.35, 0.04, false, false, 0.00, 0.84"
  })
  void soManyPassAndSoManyAreTooSlow(
      double ofReference,
      double step,
      double noise,
      boolean busy,
      boolean longer,
      double passed,
      double slow) {
    Map<Check.Status, Double> shares = shares(ofReference, step, noise, busy, longer);
    assertThat(shares.getOrDefault(Check.Status.PASSED, 0.0)).isCloseTo(passed, within(0.015));
    assertThat(shares.getOrDefault(Check.Status.SLOW, 0.0)).isCloseTo(slow, within(0.015));
  }
}
