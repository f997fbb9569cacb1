package workshop.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import workshop.harness.results.MadeUp;
import workshop.harness.results.ProfileEvent;
import workshop.harness.results.ProfiledVersion;

class ProfileReportTest {

  private static final String STACKS =
      """
      workshop.harness.SortSuite.sorted;workshop.harness.SortSuite.insertionSort 900
      workshop.harness.SortSuite.sorted 100
      """;

  private static ProfiledVersion profile(ProfileEvent event) {
    return MadeUp.profile("slow", event, STACKS);
  }

  @Test
  void theAuthorsCalloutsEndTheTerminalsListAndTheChaptersBlock() {
    assertThat(new ProfileReport(profile(ProfileEvent.CPU)).lines())
        .endsWith("In the picture:", "  1  SortSuite.insertionSort: 90 %, twenty times the same");
    assertThat(ProfileReport.content(List.of(profile(ProfileEvent.CPU)), "profile slow"))
        .hasValueSatisfying(block ->
            assertThat(block)
                .endsWith(".\n\n1. `SortSuite.insertionSort`: 90 %, twenty times the same"));
  }

  @Test
  void calloutsAreAboutTime() {
    assertThat(new ProfileReport(profile(ProfileEvent.ALLOC)).lines())
        .doesNotContain("In the picture:");
  }
}
