package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static workshop.harness.cli.Cli.run;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workshop.harness.cli.Cli.Outcome;

/** JMH's own command line, which prints by itself. */
class JmhIT {

  private static final String[] SHORT =
      "jmh -f 1 -wi 1 -w 20ms -i 2 -r 20ms -foe true -p".split(" ");

  private final PrintStream usual = System.out;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void catchWhatJmhPrints() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void letItPrint() {
    System.setOut(usual);
  }

  private static Outcome jmh(String version, String... further) {
    String[] arguments = new String[SHORT.length + 1 + further.length];
    System.arraycopy(SHORT, 0, arguments, 0, SHORT.length);
    arguments[SHORT.length] = "version=" + version;
    System.arraycopy(further, 0, arguments, SHORT.length + 1, further.length);
    return run(arguments);
  }

  @Test
  void runsVersionsSideBySideWithJmhsOwnOptions() {
    assertThat(jmh("slow,fast", "-prof", "gc", "-jvmArgs", "-Xmx64m").exitCode()).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsPattern("VersionBenchmark.iteration +slow +avgt +2 ")
        .containsPattern("VersionBenchmark.iteration +fast +avgt +2 ")
        .contains("gc.alloc.rate.norm")
        .contains(" -Xmx64m");
  }

  @Test
  void tellsAboutItself() {
    assertThat(run("jmh", "-l").exitCode()).isZero();
    assertThat(run("jmh", "-h").exitCode()).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("VersionBenchmark.iteration")
        .contains("-wi <int>");
  }

  @Test
  void whatCannotBeRunIsToldInOneSentence() {
    assertThat(jmh("fast", "nosuchbenchmark"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "workshop: no benchmark has such a name; there is only one, so name none\n"));
    assertThat(jmh("fast,right").err())
        .isEqualTo(
            "workshop: right is no version of sort but of faulty; name versions of one suite\n");
    assertThat(jmh("wrong").exitCode()).isEqualTo(1);
  }
}
