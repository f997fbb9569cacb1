package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;
import static workshop.harness.cli.Cli.call;

import java.nio.file.*;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.cli.Cli.Outcome;
import workshop.harness.results.Profile;

/** What profiles and compares, in real forks, over the tests' own suites. */
class ProfilingIT {

  @TempDir Path folder;

  @Test
  void profilesARealFork() throws Exception {
    Outcome outcome =
        call("profile slow --seconds 1.5 --graphs %s --format html,svg,collapsed,jfr", folder);
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .startsWith("Profiled `slow`: ")
        .contains("SortSuite.sorted")
        .containsPattern("[0-9]+ % in `\\w+`: ");
    assertThat(folder.resolve("sort_slow.svg"))
        .content()
        .contains("SortSuite.sorted")
        .doesNotContain("_jmhStub")
        .doesNotContain("org.openjdk.jmh")
        .doesNotContain(folder.toString());
    assertThat(folder.resolve("sort_slow.html")).content().contains("SortSuite");
    Profile stacks = Profile.parse(Files.readString(folder.resolve("sort_slow.collapsed")));
    long recorded =
        RecordingFile.readAllEvents(folder.resolve("sort_slow.jfr")).stream()
            .filter(event -> event.getEventType().getName().equals("jdk.ExecutionSample"))
            .count();
    assertThat(stacks.total()).isPositive().isCloseTo((double) recorded, withPercentage(1));
    assertThat(stacks.methods()).containsKey("workshop.harness.SortSuite.sorted");
  }

  @Test
  void withoutTheProfilersLibraryJfrMakesTheSamePicture() {
    Outcome outcome = call("profile slow --jfr --seconds 3 --graphs %s", folder);
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err())
        .isEqualTo(
            """
            Not to be had here: async-profiler, as you asked; sampled with JFR for cpu instead.
            """);
    assertThat(folder.resolve("sort_slow.svg")).content().contains("SortSuite.sorted");
  }

  @Test
  void tooFewSamplesAreAnErrorAndNoPicture() {
    Outcome outcome = call("profile slow --seconds 0.02 --graphs %s", folder);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .containsPattern("only [0-9]+ samples of slow in 0\\.\\d s, too few .*; raise --seconds\n");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void comparesTwoVersions() {
    Outcome outcome = call("diff slow fast --rounds 3 --seconds 1.5 --graphs %s", folder);
    assertThat(outcome.errWithoutDrawback()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .startsWith("The code is the same.\n")
        .containsPattern("\nmeasured +slow +fast\nms per iteration +[0-9.]+ +[0-9.]+\n")
        .containsPattern("ns per number +[0-9.]+ +[0-9.]+\n")
        .containsPattern("bytes per iteration +[0-9,]+ +[0-9,]+\nSpeedup: [0-9.]+x \\(95 % CI")
        .contains("Methods by what they save")
        .containsPattern("explain [0-9]+ % of the");
    assertThat(folder.resolve("sort_slow_fast.html")).content().contains("fast compared with slow");
    assertThat(folder.resolve("sort_fast_slow.html")).content().contains("slow compared with fast");
  }

  @Test
  void showsTheWarmUp() {
    Outcome outcome = call("measure fast --warmup --graphs %s", folder);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .containsPattern("iteration +slow +fast +slow in total +fast in total\n")
        .containsPattern(" 200 +[0-9.]+ +[0-9.]+ +[0-9.]+ +[0-9.]+\n")
        .containsPattern("C1 takes up SortSuite.\\S+ (in iteration [0-9]+|before)")
        .containsPattern("In total time, fast is ahead of slow from iteration [0-9]+ on");
    assertThat(folder.resolve("sort_fast_warmup.svg")).content().contains("compiled by C1");
  }
}
