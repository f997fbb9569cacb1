package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static workshop.harness.cli.Cli.call;

import module java.base;

import org.junit.jupiter.api.*;
import org.junit.jupiter.api.condition.*;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.cli.Cli.Outcome;
import workshop.harness.results.*;

/** What measures, in real forks, over the tests' own suites. */
class MeasuringIT {

  @TempDir Path folder;

  @BeforeEach
  void markTheHost() {
    System.setProperty("workshop.test.host", "true");
  }

  @AfterEach
  void unmarkTheHost() {
    System.clearProperty("workshop.test.host");
  }

  @Test
  void measuresInRealForks() throws Exception {
    Path json = folder.resolve("a.json");
    Outcome outcome = call("measure fast --rounds 2 --no-graphs --json %s", json);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .startsWith("Measuring `fast`\n")
        .containsPattern(
            "Took an avg of [0-9.]+ms per iteration, [0-9.]+ ns per number \\(2 forks, in turn with")
        .containsPattern(
            "With its preparation in every call, an iteration takes [0-9.]+ms: [0-9.]+x")
        .containsPattern("Speedup over slow: [0-9.]+x \\(95 % CI")
        .containsPattern("Allocates 4,[0-9]{3} bytes per iteration");
    MeasuredSuite measured = Publication.read(json).measured().getFirst();
    assertThat(measured.ids()).containsExactly("slow", "fast", "fast+prepare");
    assertThat(measured.rounds()).isEqualTo(2);
    assertThat(measured.speedup("fast").ratio()).isGreaterThan(1);
    assertThat(measured.version("fast").forks().getFirst().ms()).hasSize(2);
    assertThat(measured.version("fast").prepareMs()).isNotNegative();
    assertThat(measured.conditions().check()).isEqualTo("against slow");
  }

  @Test
  void aVersionIsMeasuredAgainstItselfAndWhatItPrintsIsNotShown() {
    PrintStream terminal = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true));
    try {
      Outcome outcome = call("measure also-right --against also-right --rounds 1 --no-graphs");
      assertThat(outcome.exitCode()).isZero();
      assertThat(outcome.out()).contains("in turn with also-right at", "Speedup over also-right: ");
    } finally {
      System.setOut(terminal);
    }
    assertThat(printed.toString()).isEmpty();
  }

  @Test
  void theBaselineIsMeasuredAloneAndQuicklyWithoutFlameGraphs() {
    Outcome outcome = call("measure slow --quick");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("Speedup over slow: 1, as it is the baseline\n")
        .doesNotContain("Where the time is");
  }

  /** Without a terminal there are 80 columns. The flame graphs are of processes of their own. */
  @Test
  void aSuiteGetsATableAndFlameGraphs() {
    Outcome outcome = call("measure-all sort --rounds 1 --graphs %s", folder);
    assertThat(outcome.errWithoutDrawback()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .containsPattern(
            "\nversion +ms/iteration +speedup \\(95 % CI\\) +step \\(95 % CI\\)\nslow ")
        .containsPattern("\nfast +[0-9.]+ +[0-9.]+x \\([a-z]+\\) +[0-9.]+x \\([a-z]+\\)\n")
        .contains(
            "\nWhere the time is (a profile each, of a process that was not timed):\n  slow  ")
        .containsPattern("  fast  .*sort_fast.html\n      [0-9]+ % in `\\w+`: ");
    assertThat(folder.resolve("sort_slow.svg")).content().contains("SortSuite.sorted");
    assertThat(folder.resolve("sort_fast.html")).content().contains("SortSuite");
  }

  @Test
  void faultyVersionsGetNoSpeedupAndTheOthersKeepTheirs() {
    Path markdown = folder.resolve("a.md");
    Path json = folder.resolve("a.json");
    Outcome outcome =
        call(
            "measure-all faulty --rounds 1 --no-graphs --wide --markdown %s --json %s",
            markdown, json);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .contains(
            "throws threw java.lang.IllegalStateException: no sorting today; correct it; it is not timed\n")
        .contains("wrong: wrong result: they differ at index 0; correct it; it is not timed\n")
        .contains("wrong-in-fork: wrong result in the measuring process: they differ at index 0")
        .contains("dies: its measuring process died (exit code 137)")
        .containsPattern("\\bcrashes: its process crashed \\([A-Z_]+\\); ")
        .containsPattern("\\bcrashes-at-once: its process crashed \\([A-Z_]+\\); ")
        .doesNotContain("\tat ");
    assertThat(outcome.err().lines()).hasSize(6);
    assertThat(Path.of("").toAbsolutePath().toFile().list())
        .noneMatch(file -> file.startsWith("hs_err") || file.startsWith("core"));
    assertThat(outcome.out())
        .containsPattern("version +idea +ms/iteration .* bytes/iter\\.\n")
        .containsPattern(
            "\nalso-right +the version that also-\\S+ +[0-9.]+ +[0-9.]+x \\(.* [0-9,]+\n");
    assertThat(markdown)
        .content()
        .startsWith("| version | idea | ms/iteration |")
        .contains("| also-right |")
        .doesNotContain("| wrong |");
    assertThat(json).content().contains("\"failures\"").contains("exit code 137");
  }

  /** This process lacks the module, so its result comes from a process that has it. */
  @Test
  void aVersionThatNeedsAModuleRunsInAJvmOfItsOwn() {
    assertThat(call("run elsewhere --numbers 3 --csv -"))
        .isEqualTo(new Outcome(0, "number\n0\n1\n2\n", ""));
    Outcome outcome = call("measure elsewhere --rounds 1 --no-graphs");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("Speedup over right: ");
    assertThat(call("measure elsewhere --naive").out())
        .contains("(10 iterations)")
        .contains("What this hides: the first took");
  }

  @Test
  void scaleMeasuresAtGrowingSizes() {
    Outcome outcome = call("scale --rounds 1 --budget 0.02 --graphs %s", folder);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .startsWith("Size 100\n")
        .containsPattern("\nversion +100 +1,000 +3,000  +exponent\n")
        .containsPattern("\nfast +[0-9.]+ +[0-9.]+( +[0-9.]+)? +[0-9.]+ \\(100-[13],000\\)\n")
        .contains("ms per iteration. What would take longer than 0.02 s is not measured.")
        .contains("Results checked: at 100 against slow; at 1,000 against slow");
    assertThat(folder.resolve("sort_scale.svg")).content().contains("ms per iteration, log scale");
  }

  /** What was measured is on the screen before the file is written. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileThatCannotBeWrittenLosesNoMeasurement() {
    Outcome outcome = call("measure slow --rounds 1 --no-graphs --json /dev/full");
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).contains("Speedup over slow: 1, as it is the baseline\n");
    assertThat(outcome.err())
        .startsWith("workshop: `/dev/full` could not be written (No space left on device)");
  }
}
