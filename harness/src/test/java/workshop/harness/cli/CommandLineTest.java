package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static workshop.harness.cli.Cli.run;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workshop.harness.cli.Cli.Outcome;
import workshop.harness.io.Project;

/** The command line through its real entry, over the tests' own suites. */
class CommandLineTest {

  @TempDir Path folder;

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
              part quick: fast fast-anew
            faulty: sort numbers, with mistakes
            """);
  }

  @Test
  void namesForCompletion() {
    assertThat(run("list", "--names", "measure-all").out()).isEqualTo("sort\nquick\nfaulty\n");
    assertThat(run("list", "--commands").out()).contains("measure-all\n");
    assertThat(run("list", "--options", "run").out()).contains("--csv\n").contains("--numbers\n");
  }

  @Test
  void everyCommandHasHelpAlsoBesideItsParameters() {
    for (String command : run("list", "--commands").out().split("\\s+")) {
      assertThat(run(command, "--help").out()).contains("Usage: workshop " + command);
    }
    assertThat(run("scale", "fast,slow", "--help").out())
        .contains("Settings of sort:")
        .doesNotContain("Settings of faulty:");
  }

  @Test
  void runPrintsRows() {
    assertThat(run("run", "fast", "--numbers", "3", "--csv", "-"))
        .isEqualTo(new Outcome(0, "number\n0\n1\n2\n", ""));
    assertThat(run("run", "fast", "--numbers", "12").out())
        .isEqualTo(
            """
            12 numbers sorted.
            number
            0
            1
            2
            ... and 9 more; `--csv -` prints all.
            A picture: `--svg fast.svg` draws it.
            """);
  }

  @Test
  void runWritesFiles() {
    Path svg = folder.resolve("a.svg");
    assertThat(run("run", "fast", "--numbers", "2", "--svg", svg.toString()).out())
        .isEqualTo("2 numbers sorted.\nnumber\n0\n1\nWrote %s\n".formatted(Project.shown(svg)));
    assertThat(run("run", "fast", "--numbers", "1", "--csv", "-", "--svg", svg.toString()).out())
        .isEqualTo("number\n0\n");
    assertThat(svg).content().startsWith("<svg");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "measure fsat | there is no version `fsat`; did you mean `fast`?",
        "measure sort | sort is a suite, not a version; `workshop measure-all sort` measures all of it",
        "measure-all fast | fast is a version, not a suite; `workshop measure fast` measures it",
        "measure a/Fast.java | `a/Fast.java` is a file; give the name of a version",
        "measure banana | there is no version `banana`; `workshop list` shows all of them",
        "measure-all sort --versions fast | got both `sort` and --versions; name a suite, or versions",
        "measure-all --versions fast,right | right is no version of sort but of faulty",
        "measure-all --versions fast --update a.md | --update has no effect together with --versions",
        "scale right | faulty has no size to grow by; name versions of another suite",
        "scale fast --numbers 7 | --numbers is what grows; leave it out, or give --largest",
        "scale fast --largest 99 | the largest size is 99; it must be from 100 to 3,000",
        "scale fast --seed -1 | the seed is -1; give a whole number from 0 to 4294967295",
        "scale fast --budget 0 | --budget is 0.0; give more than 0",
        "scale fast,right | right is no version of sort but of faulty",
        "measure-all srot | there is no suite `srot`; did you mean `sort`?",
        "run fast --numbers -1 | --numbers is `-1`; give a whole number from 0",
        "run fast --numbers many | --numbers is `many`; give a whole number",
        "run fast --seed -1 | the seed is -1; give a whole number from 0 to 4294967295",
        "measure fast --json /no/such/folder/a.json | there is no folder `/no/such/folder`",
        "run fast --csv /no/such/folder/a.csv | there is no folder `/no/such/folder`",
        "measure fast --against right | right is no version of sort but of faulty",
        "measure fast --rounds 0 | --rounds is 0; give a whole number from 1 to 1000",
        "measure fast --rounds 2147483647 | --rounds is 2147483647; give a whole number from 1 to",
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
        "start slow | slow is no exercise; `workshop list` shows which are",
        "start v9 | there is no version `v9`",
        "check | name one exercise, such as v1, or pass --all",
        "quiz nothing | there is no version `nothing`",
        "jmh | no version is named; say which, as in -p version=v3",
        "jmh -p version=fsat | there is no version `fsat`; did you mean `fast`?",
        "jmh -nonsense | JMH says: n is not a recognized option",
        "doctor --json /no/such/folder/a.json | there is no folder `/no/such/folder`",
        "profile fast --processes 0 | --processes is 0; give a whole number from 1 to 100",
        "diff slow | Missing required parameter: 'AFTER'",
        "diff slow right | right is no version of sort but of faulty; name versions of one suite",
        "diff slow fast --code --json a.json | --json has no effect together with --code",
        "measure fast --naive --json a.json | --json has no effect together with --naive",
        "measure fast --naive --against slow | --against has no effect together with --naive",
        "measure fast --warmup --predict 2 | --predict has no effect together with --warmup",
        "compare srot | there is no suite `srot`; did you mean `sort`?",
        "compare --tolerance 100 | --tolerance is 100.0; give a percentage from 0 to less than 100",
        "compare --markdown /no/such/a.md | there is no folder `/no/such`",
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
  void naiveSaysWhatItHides() {
    Outcome outcome = run("measure", "slow", "--naive");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("(10 iterations)")
        .contains("What this hides: the first took");
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
}
