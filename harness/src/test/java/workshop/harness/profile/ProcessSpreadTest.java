package workshop.harness.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessSpreadTest {

  private static Profiler.Samples samples(int inNorm, int inAdd, int all) {
    Profile profile =
        Profile.parse(
            """
            jmh._jmhStub;a.A.f;b.B.norm %d
            jmh._jmhStub;a.A.f;c.C.add %d
            jmh._jmhStub;a.A.f %d
            """
                .formatted(inNorm, inAdd, all - inNorm - inAdd));
    return new Profiler.Samples(profile, all);
  }

  @Test
  void whatChanceExplainsIsNoSpread() {
    // At 1000 samples, the difference of two shares of 30 % has a standard error of 2 %.
    assertThat(new ProcessSpread(List.of(samples(300, 50, 1000), samples(350, 50, 1000))).rows())
        .isEmpty();
    assertThat(new ProcessSpread(List.of(samples(300, 50, 1000))).rows()).isEmpty();
  }

  @Test
  void whatItDoesNotExplainIsShownWidestFirst() {
    assertThat(
            new ProcessSpread(
                    List.of(
                        samples(300, 150, 1000), samples(400, 50, 1000), samples(350, 100, 1000)))
                .rows())
        .extracting(
            ProcessSpread.Row::method, ProcessSpread.Row::lowest, ProcessSpread.Row::highest)
        .containsExactly(tuple("B.norm", 0.3, 0.4), tuple("C.add", 0.05, 0.15));
  }

  @Test
  void aMethodMayBeMissingInAProcess() {
    assertThat(new ProcessSpread(List.of(samples(300, 0, 1000), samples(300, 100, 1000))).rows())
        .extracting(ProcessSpread.Row::method)
        .containsExactly("C.add");
  }
}
