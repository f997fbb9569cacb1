package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line through its real entry, over the tests' own suites. */
class CommandLineTest {

  /** What a command printed and its exit code. */
  record Outcome(int exitCode, String out, String err) {}

  @TempDir Path folder;

  @BeforeEach
  void markTheHost() {
    System.setProperty("workshop.test.host", "true");
  }

  @AfterEach
  void unmarkTheHost() {
    System.clearProperty("workshop.test.host");
  }

  static Outcome run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine =
        Workshop.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    int exitCode = commandLine.execute(args);
    return new Outcome(exitCode, out.toString(), err.toString());
  }

  @Test
  void listsSuitesAndVersions() {
    Outcome outcome = run("list");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .startsWith(
            """
            sort: sort numbers
              slow  sort twenty times
              fast  sort once
            faulty: sort numbers, with mistakes
            """);
  }

  @Test
  void namesForCompletion() {
    assertThat(run("list", "--names", "measure-all").out()).isEqualTo("sort\nfaulty\n");
    assertThat(run("list", "--commands").out()).contains("measure-all\n");
    assertThat(run("list", "--options", "run").out()).contains("--csv\n").contains("--numbers\n");
  }

  @Test
  void runPrintsRows() {
    assertThat(run("run", "fast", "--numbers", "3", "--csv", "-"))
        .isEqualTo(new Outcome(0, "number\n0\n1\n2\n", ""));
    assertThat(run("run", "fast", "--numbers", "12").out())
        .startsWith("12 numbers sorted.\nnumber\n0\n")
        .contains("... and 2 more");
  }

  @Test
  void runWritesFiles() {
    Path svg = folder.resolve("a.svg");
    assertThat(run("run", "fast", "--svg", svg.toString())).isEqualTo(new Outcome(0, "", ""));
    assertThat(svg).content().startsWith("<svg");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "measure fsat | there is no version `fsat`; did you mean `fast`?",
        "measure FAST | there is no version `FAST`; did you mean `fast`?",
        "measure-all srot | there is no suite `srot`; did you mean `sort`?",
        "run fast --numbers -1 | --numbers is `-1`; give a whole number from 0",
        "run fast --numbers many | --numbers is `many`; give a whole number",
        "run fast --seed -1 | the seed is -1; give a whole number from 0 to 4294967295",
        "measure fast --json /no/such/folder/a.json | there is no folder `/no/such/folder`",
        "run fast --csv /no/such/folder/a.csv | there is no folder `/no/such/folder`",
        "measure fast --against right | which is no version of sort",
        "measure fast --rounds 0 | --rounds is 0; give 1 or more",
        "measure fast --quick --rigorous | --quick, --rigorous",
        "measure | Missing required parameter: 'VERSION'",
        "mesure fast | Did you mean: workshop measure",
        "measure-all sort --update /no/such/a.md | there is no folder `/no/such`",
        "profile fsat | there is no version `fsat`; did you mean `fast`?",
        "profile | no version given; name one, such as v0, or pass --all",
        "profile --all srot | there is no suite `srot`; did you mean `sort`?",
        "profile fast --event gpu | --event",
        "profile fast --seconds 0 | --seconds is 0.0; give more than 0 and at most 600",
        "profile fast --graphs /no/such | --graphs is `/no/such`, which is no folder; make it first",
        "measure fast --warmup --graphs /no/such | which is no folder; make it first",
        "measure fast --predict many | the guess is `many`; give a number above 0",
        "measure fast --predict -3 | the guess is `-3`; give a number above 0",
        "start slow | slow is no exercise; `workshop progress` lists them",
        "start v9 | there is no version `v9`",
        "check | name one exercise, such as v1, or pass --all",
        "quiz nothing | there is no version `nothing`",
        "diff slow | Missing required parameter: 'AFTER'",
        "diff slow right | slow and right are of different suites; name two versions of one",
        "diff slow fsat | there is no version `fsat`; did you mean `fast`?",
      })
  void aWrongCallIsToldInOneSentence(String call, String sentence) {
    Outcome outcome = run(call.split(" "));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(sentence).doesNotContain("\tat ");
    assertThat(outcome.err().lines().count()).isLessThanOrEqualTo(2);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void aVersionThatThrowsIsToldInOneSentence() {
    assertThat(run("run", "throws"))
        .isEqualTo(
            new Outcome(
                1,
                "",
                """
                workshop: throws threw java.lang.IllegalStateException: no sorting today; correct it
                """));
  }

  @Test
  void measuresInRealForks() throws Exception {
    Path json = folder.resolve("a.json");
    Outcome outcome =
        run("measure", "fast", "--rounds", "2", "--iteration-ms", "20", "--json", json.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .startsWith("Measuring `fast`\n")
        .containsPattern("Took an avg of [0-9.]+ms per iteration \\(2 forks, in turn with slow")
        .containsPattern("Speedup over slow: [0-9.]+x \\(95 % CI")
        .containsPattern("Allocates 4,[0-9]{3} bytes per iteration");
    JsonNode report = JsonMapper.builder().build().readTree(Files.readString(json));
    assertThat(report.get("baseline").asString()).isEqualTo("slow");
    assertThat(report.get("rounds").asInt()).isEqualTo(2);
    JsonNode fast = report.get("versions").get(1);
    assertThat(fast.get("id").asString()).isEqualTo("fast");
    assertThat(fast.get("speedup").asDouble()).isGreaterThan(1);
    assertThat(fast.get("scores")).hasSize(2);
    assertThat(fast.get("scores").get(0)).hasSize(2);
    assertThat(fast.get("prepare_ms").asDouble()).isNotNegative();
    double shown =
        report.get("versions").get(0).get("ms_per_iteration").asDouble()
            / fast.get("ms_per_iteration").asDouble();
    assertThat(shown).isCloseTo(fast.get("speedup").asDouble(), withinPercentage(1e-6));
  }

  @Test
  void aVersionIsMeasuredAgainstItselfUnderASecondName() {
    Outcome outcome =
        run("measure", "fast", "--against", "fast", "--rounds", "1", "--iteration-ms", "20");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("in turn with fast at");
    assertThat(outcome.out()).contains("Speedup over fast: ");
  }

  @Test
  void theBaselineIsMeasuredAlone() {
    Outcome outcome = run("measure", "slow", "--rounds", "1", "--iteration-ms", "20");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("Speedup over slow: 1, as it is the baseline\n");
  }

  @Test
  void aNarrowTerminalGetsTheTableInPieces() {
    System.setProperty("workshop.columns", "44");
    try {
      Outcome outcome = run("measure-all", "sort", "--rounds", "3", "--iteration-ms", "20");
      assertThat(outcome.out())
          .containsPattern("\nversion  ms/iteration +speedup \\(95 % CI\\)\nslow ")
          .containsPattern(
              "\nfast +[0-9.]+ +[0-9.]+x \\([0-9.-]+\\)\n"
                  + "    sort once\n"
                  + "    step \\(95 % CI\\): [0-9.]+x \\([0-9.-]+\\)\n"
                  + "    bytes/iter\\.: [0-9,]+\n");
    } finally {
      System.clearProperty("workshop.columns");
    }
  }

  @Test
  void aGuessIsComparedWithTheResult() {
    Outcome outcome =
        run("measure", "fast", "--predict", "1000000", "--rounds", "3", "--iteration-ms", "20");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .containsPattern("You guessed 1000000x; it is [0-9.]+x: too high by a factor of [0-9.]+");
  }

  @Test
  void naiveSaysWhatItHides() {
    Outcome outcome = run("measure", "slow", "--naive");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("(10 iterations)")
        .contains("What this hides: the first took");
  }

  @Test
  void faultyVersionsGetNoSpeedupAndTheOthersKeepTheirs() throws Exception {
    Path chapter = folder.resolve("chapter.md");
    String blocks = "<!-- workshop:faulty -->\nan older table\n<!-- /workshop:faulty -->\n";
    Files.writeString(chapter, blocks);
    Path markdown = folder.resolve("a.md");
    Path json = folder.resolve("a.json");
    Outcome outcome =
        run(
            "measure-all",
            "faulty",
            "--rounds",
            "2",
            "--iteration-ms",
            "20",
            "--markdown",
            markdown.toString(),
            "--json",
            json.toString(),
            "--update",
            chapter.toString());
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .contains(
            "throws threw java.lang.IllegalStateException: no sorting today; it is not timed\n")
        .contains("wrong: wrong result: they differ at index 0; it is not timed\n")
        .contains("wrong-in-fork: wrong result in the measuring process: they differ at index 0")
        .contains("dies: its measuring process died (exit code 137)")
        .endsWith("chapter.md` stays as it was, since not all were measured\n")
        .doesNotContain("\tat ");
    assertThat(outcome.err().lines()).hasSize(5);
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
  void aSecondMeasurementIsTurnedAway() throws Exception {
    Path lock = Path.of(System.getProperty("java.io.tmpdir"), "jmh.lock");
    // A lock held by this very process counts too, so that the test needs no second one.
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      Outcome outcome = run("measure", "fast");
      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.err())
          .isEqualTo(
              """
              workshop: this machine is busy measuring; try again when that is done, or pass --wait
              """);
    }
  }

  @Test
  void updatesTheBlockOfAFile() throws Exception {
    Path readme = folder.resolve("README.md");
    Files.writeString(readme, "# Title\n<!-- workshop:sort -->\n<!-- /workshop:sort -->\nEnd\n");
    Outcome outcome =
        run(
            "measure-all",
            "sort",
            "--rounds",
            "1",
            "--iteration-ms",
            "20",
            "--update",
            readme.toString());
    assertThat(outcome.exitCode()).isZero();
    assertThat(readme)
        .content()
        .startsWith("# Title\n<!-- workshop:sort -->\n| version |")
        .contains("| slow | sort twenty times |")
        .endsWith("<!-- /workshop:sort -->\nEnd\n");
  }

  @Test
  void profilesARealFork() throws Exception {
    Outcome outcome = run("profile", "slow", "--seconds", "1.5", "--graphs", folder.toString());
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .startsWith("Profiled `slow`: ")
        .contains("SortSuite.sorted")
        .containsPattern("[0-9]+ % in `\\w+`: ");
    assertThat(folder.resolve("sort_slow.svg"))
        .content()
        .contains("SortSuite.sorted")
        .contains("_jmhStub")
        .doesNotContain("org.openjdk.jmh.runner")
        .doesNotContain(folder.toString());
    assertThat(folder.resolve("sort_slow.html")).content().contains("SortSuite");
  }

  @Test
  void withoutTheProfilersLibraryJfrMakesTheSamePicture() {
    Outcome outcome =
        run("profile", "slow", "--jfr", "--seconds", "3", "--graphs", folder.toString());
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
    Outcome outcome = run("profile", "slow", "--seconds", "0.02", "--graphs", folder.toString());
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .containsPattern("only [0-9]+ samples of slow in 0.0 s, too few .*; raise --seconds\n");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void comparesTwoVersions() throws Exception {
    Path html = folder.resolve("page.html");
    Outcome outcome =
        run(
            "diff",
            "slow",
            "fast",
            "--rounds",
            "3",
            "--iteration-ms",
            "20",
            "--seconds",
            "0.5",
            "--graphs",
            folder.toString(),
            "--html",
            html.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .startsWith("The code is the same.\n")
        .containsPattern("time +[0-9.]+ ms -> [0-9.]+ ms per iteration: [0-9.]+x \\(95 % CI")
        .containsPattern("allocation +[0-9,]+ -> [0-9,]+ bytes per iteration")
        .contains("Methods by what they save")
        .containsPattern("explain [0-9]+ % of the");
    assertThat(folder.resolve("sort_slow_fast.html")).content().contains("<svg");
    assertThat(html).content().contains("<svg").contains("explain");
  }

  @Test
  void showsTheWarmUp() {
    Outcome outcome = run("measure", "fast", "--warmup", "--graphs", folder.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("iteration          slow          fast       slow in total       fast in total\n")
        .containsPattern(" 200 +[0-9.]+ +[0-9.]+ +[0-9.]+ +[0-9.]+\n")
        .containsPattern("C1 takes up SortSuite.\\S+ (in iteration [0-9]+|before)")
        .containsPattern("In total time, fast is ahead of slow from iteration [0-9]+ on");
    assertThat(folder.resolve("sort_fast_warmup.svg")).content().contains("<polyline");
  }
}
