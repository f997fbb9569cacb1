package workshop.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import workshop.harness.results.*;

class ProfileReportTest {

  @Test
  void calloutsAreAboutTime() {
    String stacks = "workshop.harness.SortSuite.sorted;workshop.harness.SortSuite.insertionSort 9";
    assertThat(new ProfileReport(MadeUp.profile("slow", Profile.Event.ALLOC, stacks)).lines())
        .noneMatch(line -> line.startsWith("1."));
  }
}
