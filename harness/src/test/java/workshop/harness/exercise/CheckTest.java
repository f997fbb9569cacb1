package workshop.harness.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import workshop.harness.measure.Speedup;

class CheckTest {

  private static final Speedup OWN = new Speedup(2.5, 2.4, 2.6);
  private static final Speedup REFERENCE = new Speedup(3, 2.9, 3.1);

  private static Check measured(double low, double high) {
    Speedup ofReference = new Speedup(Math.sqrt(low * high), low, high);
    return new Check("v1", Check.status(ofReference), "", OWN, REFERENCE, ofReference);
  }

  @Test
  void isFastWhereTheWholeIntervalIs() {
    Check check = measured(0.81, 1.3);
    assertThat(check.status()).isEqualTo(Check.Status.PASSED);
    assertThat(check.measurement())
        .isEqualTo(
            "right; 2.50x over the baseline (95 % CI 2.40-2.60); the reference is at 3.00x"
                + " (2.90-3.10). Passed.");
  }

  @Test
  void isSlowWhereTheWholeIntervalIs() {
    Check check = measured(0.5, 0.78);
    assertThat(check.status()).isEqualTo(Check.Status.SLOW);
    assertThat(check.measurement())
        .endsWith(". Too slow: 0.62 of the reference's speed, and 0.8 is asked for.");
  }

  @Test
  void cannotBeToldFromAWideInterval() {
    Check check = measured(0.7, 1.1);
    assertThat(check.status()).isEqualTo(Check.Status.UNDECIDED);
    assertThat(check.measurement())
        .endsWith(
            ". Can't tell yet whether it is at least 0.8 of the reference's speed (0.70-1.10); run"
                + " `workshop check v1 --longer`.");
  }

  /** Otherwise a version that is exactly as fast as asked for could be measured for ever. */
  @Test
  void isAsFastAsAskedForWithinANarrowInterval() {
    assertThat(measured(0.77, 0.84).status()).isEqualTo(Check.Status.PASSED);
    assertThat(measured(0.75, 0.84).status()).isEqualTo(Check.Status.UNDECIDED);
    assertThat(measured(0.74, 0.79).status()).isEqualTo(Check.Status.SLOW);
  }
}
