package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static workshop.harness.cli.Cli.call;
import static workshop.harness.cli.Cli.run;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import workshop.harness.cli.Cli.Outcome;
import workshop.harness.results.MeasuredSuite;
import workshop.harness.results.Publication;

/** What measures, in real forks, over the tests' own suites. */
class MeasuringIT {

  private static final String QUICKLY = "--no-graphs";

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
    Outcome outcome = call("measure fast --rounds 2 " + QUICKLY + " --json %s", json);
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
  void aVersionIsMeasuredAgainstItselfUnderASecondName() {
    Outcome outcome = call("measure fast --against fast --rounds 1 " + QUICKLY);
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("in turn with fast at");
    assertThat(outcome.out()).contains("Speedup over fast: ");
  }

  @Test
  void whatAVersionPrintsWhereItIsTimedIsNotShown() {
    PrintStream terminal = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true));
    try {
      assertThat(call("measure also-right --rounds 1 " + QUICKLY).exitCode()).isZero();
    } finally {
      System.setOut(terminal);
    }
    assertThat(printed.toString()).isEmpty();
  }

  @Test
  void theBaselineIsMeasuredAlone() {
    Outcome outcome = call("measure slow --rounds 1 " + QUICKLY);
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("Speedup over slow: 1, as it is the baseline\n");
  }

  /** Without a terminal there are 80 columns. */
  @Test
  void ideasAndBytesAreShownWhereTheyAreWanted() {
    String[] call = {"measure-all", "sort", "--rounds", "1", "--no-graphs"};
    assertThat(run(call).out())
        .containsPattern(
            "\nversion +ms/iteration +speedup \\(95 % CI\\) +step \\(95 % CI\\)\nslow ")
        .containsPattern("\nfast +[0-9.]+ +[0-9.]+x \\([a-z]+\\) +[0-9.]+x \\([a-z]+\\)\n");
    assertThat(
            run(Stream.concat(Stream.of(call), Stream.of("--wide")).toArray(String[]::new)).out())
        .containsPattern("step \\(95 % CI\\) +bytes/iter\\. +idea\nslow ")
        .containsPattern("\nfast .* [0-9,]+ +sort once\n");
  }

  @Test
  void faultyVersionsGetNoSpeedupAndTheOthersKeepTheirs() throws Exception {
    Path chapter = folder.resolve("chapter.md");
    String blocks = "<!-- workshop:faulty -->\nan older table\n<!-- /workshop:faulty -->\n";
    Files.writeString(chapter, blocks);
    Path markdown = folder.resolve("a.md");
    Path json = folder.resolve("a.json");
    Outcome outcome =
        call(
            "measure-all faulty --rounds 1 " + QUICKLY + " --markdown %s --json %s --update %s",
            markdown,
            json,
            chapter);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .contains(
            "throws threw java.lang.IllegalStateException: no sorting today; it is not timed\n")
        .contains("wrong: wrong result: they differ at index 0; it is not timed\n")
        .contains("wrong-in-fork: wrong result in the measuring process: they differ at index 0")
        .contains("dies: its measuring process died (exit code 137)")
        .containsPattern("\\bcrashes: its process crashed \\([A-Z_]+\\); ")
        .containsPattern("\\bcrashes-at-once: its process crashed \\([A-Z_]+\\); ")
        .endsWith("chapter.md` stays as it was, since not all were measured\n")
        .doesNotContain("\tat ");
    assertThat(outcome.err().lines()).hasSize(7);
    assertThat(Path.of("").toAbsolutePath().toFile().list())
        .noneMatch(file -> file.startsWith("hs_err") || file.startsWith("core"));
    assertThat(chapter).hasContent(blocks);
    assertThat(outcome.out()).containsPattern("also-right +[0-9.]+ +[0-9.]+x \\(");
    assertThat(markdown)
        .content()
        .startsWith("| version | idea | ms/iteration |")
        .contains("| also-right |")
        .doesNotContain("| wrong |");
    assertThat(json).content().contains("\"failures\"").contains("exit code 137");
  }

  @Test
  void updatesTheBlockOfAFile() throws Exception {
    Path readme = folder.resolve("README.md");
    Files.writeString(readme, "# Title\n<!-- workshop:sort -->\n<!-- /workshop:sort -->\nEnd\n");
    Outcome outcome = call("measure-all sort --rounds 1 " + QUICKLY + " --update %s", readme);
    assertThat(outcome.exitCode()).isZero();
    assertThat(readme)
        .content()
        .startsWith("# Title\n<!-- workshop:sort -->\n| version |")
        .contains("| slow | sort twenty times |")
        .endsWith("<!-- /workshop:sort -->\nEnd\n");
  }

  /** This process lacks the module, so its result comes from a process that has it. */
  @Test
  void aVersionThatNeedsAModuleRunsInAJvmOfItsOwn() {
    assertThat(call("run elsewhere --numbers 3 --csv -"))
        .isEqualTo(new Outcome(0, "number\n0\n1\n2\n", ""));
    Outcome outcome = call("measure elsewhere --rounds 1 " + QUICKLY);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("Speedup over right: ");
    assertThat(run("measure", "elsewhere", "--naive"))
        .isEqualTo(
            new Outcome(
                1,
                "Measuring `elsewhere`\n",
                "workshop: elsewhere needs a process of its own, and a naive run has but this JVM;"
                    + " `measure elsewhere --warmup` begins as cold\n"));
  }

  @Test
  void scaleMeasuresAtGrowingSizes() throws Exception {
    Path json = folder.resolve("a.json");
    Path page =
        Files.writeString(
            folder.resolve("a.md"), "<!-- workshop:scale -->\n<!-- /workshop:scale -->\n");
    Outcome outcome =
        call(
            "scale --rounds 1 --budget 0.02 --graphs %s --update %s --json %s", folder, page, json);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .startsWith("Size 100\n")
        .containsPattern("\nversion +100 +1,000 +3,000  +exponent\n")
        .containsPattern("\nfast +[0-9.]+ +[0-9.]+( +[0-9.]+)? +[0-9.]+ \\(100-[13],000\\)\n")
        .contains("ms per iteration. What would take longer than 0.02 s is not measured:")
        .contains("Results checked: at 100 against slow; at 1,000 against slow");
    assertThat(page).content().contains("| version | 100 | 1,000 | 3,000 | exponent |\n|---|---:|");
    assertThat(folder.resolve("sort_scale.svg")).content().contains("ms per iteration, log scale");
    JsonNode fast =
        JsonMapper.builder().build().readTree(Files.readString(json)).get("versions").get(1);
    assertThat(fast.get("id").asString()).isEqualTo("fast");
    assertThat(fast.get("exponent").asDouble()).isBetween(1.0, 3.0);
    assertThat(fast.get("times").get(0).get("extrapolated").asBoolean()).isFalse();
  }

  /** What was measured is on the screen before the file is written. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileThatCannotBeWrittenLosesNoMeasurement() {
    Outcome outcome = call("measure-all sort --rounds 1 " + QUICKLY + " --json /dev/full");
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).containsPattern("fast +[0-9.]+ +[0-9.]+x").contains("Measured ");
    assertThat(outcome.err())
        .startsWith("workshop: `/dev/full` could not be written (No space left on device)");
  }
}
