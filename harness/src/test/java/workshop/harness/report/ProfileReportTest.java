package workshop.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import workshop.harness.SortSuite;
import workshop.harness.profile.Profile;
import workshop.harness.profile.ProfileEvent;
import workshop.harness.profile.Sampler;

class ProfileReportTest {

  private static final Profile PROFILE =
      Profile.parse(
          """
          workshop.harness.SortSuite.sorted;workshop.harness.SortSuite.insertionSort 900
          workshop.harness.SortSuite.sorted 100
          """);

  private static ProfileReport report(ProfileEvent event) {
    SortSuite suite = new SortSuite();
    return new ProfileReport(
        suite, suite.baseline(), List.of(PROFILE), new Sampler(event, "cpu", null, null));
  }

  @Test
  void theAuthorsCalloutsEndTheTerminalsListAndTheChaptersBlock() {
    assertThat(report(ProfileEvent.CPU).lines())
        .endsWith("In the picture:", "  1  SortSuite.insertionSort: 90 %, twenty times the same");
    assertThat(ProfileReport.content(List.of(report(ProfileEvent.CPU)), "profile slow"))
        .hasValueSatisfying(block ->
            assertThat(block)
                .endsWith(".\n\n1. `SortSuite.insertionSort`: 90 %, twenty times the same"));
  }

  @Test
  void calloutsAreAboutTime() {
    assertThat(report(ProfileEvent.ALLOC).lines()).doesNotContain("In the picture:");
  }
}
