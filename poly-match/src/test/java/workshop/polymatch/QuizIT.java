package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import workshop.harness.cli.Workshop;

/** The quiz, with a profile and measurements that are really taken. */
class QuizIT {

  private final InputStream in = System.in;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @AfterEach
  void giveTheKeyboardBack() {
    System.setIn(in);
  }

  private String quiz(String name, String typed) {
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    int exitCode =
        Workshop.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute("quiz", name, "--seconds", "3", "--iteration-ms", "20");
    assertThat(err.toString().replaceFirst("^Not to be had here: .*\n", "")).isEmpty();
    assertThat(exitCode).isZero();
    return out.toString();
  }

  @Test
  void asksOnTheProfileAndLetsPredict() {
    assertThat(quiz("v0", "a\n".repeat(20)))
        .startsWith("On the profile of `v0`;")
        .contains("Whose code has the most time of its own, by colour?")
        .contains("Can we expect a big difference from work with matrices of floats")
        .contains("  b) no difference to speak of: less than 10 %")
        .contains("Measuring them:\n")
        .containsPattern("you said: it gets slower\\.\n`v0_after_float` over `v0`: [0-9.]+x")
        .containsPattern("[0-6] of [3-6] right\\.\n$");
  }

  @Test
  void withoutAnswersItEndsAndMeasuresNothing() {
    assertThat(quiz("v0", "banana\n"))
        .contains("Type a letter from a to ")
        .doesNotContain("Measuring them")
        .endsWith("> \n");
  }

  /** The first of the five: what it shows doesn't say what is wrong. */
  @Test
  void showsAFalseBenchmarkAndMeasuresHonestly() {
    String shown = quiz("lies", "a\n");
    assertThat(shown.substring(0, shown.indexOf("\n> ")))
        .startsWith("Benchmark 1 of 5: \"a root costs nothing\"\n")
        .contains("    final class Benchmark extends Lie {\n")
        .contains("double distance = Math.sqrt(dx * dx + dy * dy);")
        .containsPattern("Run just now, it claims [0-9.]+x\\.\n")
        .contains("Nobody uses `distance`")
        .doesNotContainIgnoringCase("dead")
        .doesNotContain("import ");
    assertThat(shown)
        .containsPattern("The benchmark claims [0-9.]+x\\.\n")
        .containsPattern("`lie_dead_code` over `squares`: [0-9.]+x")
        .contains("Benchmark 2 of 5")
        .containsPattern("[01] of 1 right\\.\n$");
  }
}
