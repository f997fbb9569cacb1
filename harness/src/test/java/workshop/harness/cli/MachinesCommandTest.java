package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static workshop.harness.cli.Cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.cli.Cli.Outcome;

/** Results of several machines, put side by side by what the weekly workflow calls. */
class MachinesCommandTest {

  @TempDir Path folder;

  /** Three rounds, each fork's iterations in milliseconds. */
  private String results(String machine, String suite, String slow, String fast)
      throws IOException {
    String text =
        """
        {"suite": "%s", "rounds": 3, "workload": {"numbers": "1000"},
         "machine": {"cpu": "%s", "cores": 4, "os": "Linux", "jdk": "25"},
         "versions": [{"id": "slow", "scores": %s}, {"id": "fast", "scores": %s}]}
        """;
    Path file = folder.resolve(machine + ".json");
    return Files.writeString(file, text.formatted(suite, machine, slow, fast)).toString();
  }

  @Test
  void aStepInDoubtIsMarked() throws Exception {
    String good = results("linux-x64", "sort", "[[4], [4], [4]]", "[[1, 2, 3], [2], [2]]");
    String doubtful = results("macos", "sort", "[[4], [4], [4]]", "[[3], [4], [5]]");
    String bad = results("windows", "sort", "[[4], [4], [4]]", "[[8], [8], [8]]");
    Path markdown = folder.resolve("a.md");
    assertThat(run("machines", good, doubtful, bad, "--markdown", markdown.toString()))
        .isEqualTo(
            new Outcome(
                0,
                """
                version  over          linux-x64              macos            windows
                fast     slow  2.00x (2.00-2.00)  1.02x (0.54-1.93)  0.50x (0.50-0.50)  not on \
                macos, slower on windows

                What a version is worth over the one that it builds on, with the 95 % interval; \
                "not on": there it holds 1.
                linux-x64: linux-x64, 4 cores, Linux, JDK 25.
                macos: macos, 4 cores, Linux, JDK 25.
                windows: windows, 4 cores, Linux, JDK 25.
                """,
                ""));
    assertThat(markdown)
        .content()
        .startsWith(
            """
            | version | over | linux-x64 | macos | windows |  |
            |---|---|---:|---:|---:|---|
            | fast | slow | 2.00x (2.00-2.00) | 1.02x (0.54-1.93) | 0.50x (0.50-0.50) | not on \
            macos, slower on windows |
            """);
  }

  /** A version that a machine can't run, such as one whose module is missing there. */
  @Test
  void whatWasNotMeasuredStaysEmpty() throws Exception {
    String whole = results("a", "sort", "[[4], [4]]", "[[2], [2]]");
    String without = results("b", "sort", "[[4], [4]]", "[]");
    assertThat(run("machines", whole, without).out())
        .contains("fast     slow  2.00x (2.00-2.00)\n");
  }

  @Test
  void whatIsNoMeasurementIsTold() throws Exception {
    String sort = results("a", "sort", "[[4]]", "[[2]]");
    assertThat(run("machines", sort, "/no/such").err())
        .isEqualTo("workshop: `/no/such` is no file that `measure-all --json` wrote; name one\n");
    String nonsense = Files.writeString(folder.resolve("c.json"), "{}").toString();
    assertThat(run("machines", nonsense))
        .returns(2, Outcome::exitCode)
        .returns(
            "workshop: `%s` is no file that `measure-all --json` wrote; name one\n"
                .formatted(nonsense),
            Outcome::err);
    String scaling = results("d", "sort", "null", "null");
    assertThat(run("machines", scaling).err()).contains("is no file that `measure-all --json`");
    String other = results("b", "faulty", "[[4]]", "[[2]]");
    assertThat(run("machines", sort, other).err())
        .isEqualTo(
            "workshop: `%s` holds another suite or input than `%s`; name files of the same\n"
                .formatted(other, sort));
    assertThat(run("machines", sort, sort).err())
        .isEqualTo("workshop: two files are called `a`; name each for its machine\n");
  }
}
