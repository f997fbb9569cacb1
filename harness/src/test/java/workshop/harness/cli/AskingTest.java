package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import workshop.harness.Question;

class AskingTest {

  private static final Question QUESTION =
      new Question("What is wrong?", List.of("this", "that", "nothing"), "It is this.");

  private final StringWriter out = new StringWriter();

  private Asking typing(String text, long seed) {
    return new Asking(
        new PrintWriter(out, true),
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        new Random(seed));
  }

  @Test
  void whatIsNoChoiceIsAskedAgainAndDoesNotCount() {
    Asking asking = typing("banana\n\nd\n B) \n", 1);
    assertThat(asking.ask(QUESTION)).isTrue();
    asking.printScore();
    assertThat(out.toString())
        .startsWith("What is wrong?\n  a) ")
        .contains("> Type a letter from a to c.\n> Type a letter from a to c.\n")
        .containsPattern("> (Right|No)\\. It is this\\.\n\n[01] of 1 right\\.\n$");
  }

  @Test
  void theRightAnswerHasNoPlaceOfItsOwn() {
    Set<Boolean> outcomes = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      out.getBuffer().setLength(0);
      typing("a\n", seed).ask(QUESTION);
      outcomes.add(out.toString().contains("Right."));
    }
    assertThat(outcomes).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void theEndOfTheInputEndsTheQuiz() {
    Asking asking = typing("nonsense", 1);
    assertThat(asking.ask(QUESTION)).isFalse();
    asking.printScore();
    assertThat(out.toString()).endsWith("> \n");
  }
}
