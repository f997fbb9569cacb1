package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PredictOptionTest {

  private final StringWriter out = new StringWriter();

  private Double answered(String typed) {
    InputStream keyboard = System.in;
    System.setIn(new ByteArrayInputStream(typed.getBytes()));
    try {
      return PredictOption.ask(new PrintWriter(out, true), "How many?");
    } finally {
      System.setIn(keyboard);
    }
  }

  @Test
  void whatIsNoNumberIsAskedAgain() {
    assertThat(answered("three\n-1\n3x\n")).isEqualTo(3);
    assertThat(out.toString().replace(System.lineSeparator(), "\n"))
        .isEqualTo("How many? " + "Type a number above 0.\nHow many? ".repeat(2));
  }

  @Test
  void enterAndTheEndOfTheInputSkip() {
    assertThat(answered("\n")).isNull();
    assertThat(answered("")).isNull();
    assertThat(answered("three")).isNull();
  }
}
