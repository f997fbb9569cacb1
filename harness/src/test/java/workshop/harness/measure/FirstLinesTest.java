package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class FirstLinesTest {

  private static String printed(int lines) {
    PrintStream out = System.out;
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    System.setOut(new PrintStream(shown, true));
    try {
      int result =
          FirstLines.printed(() -> {
            for (int i = 1; i <= lines; i++) {
              System.out.println(i);
            }
            return lines;
          });
      assertThat(result).isEqualTo(lines);
      System.out.println("after");
    } finally {
      System.setOut(out);
    }
    return shown.toString().replace(System.lineSeparator(), " ");
  }

  @Test
  void aFewLinesAreShownAndOfManyTheFirst() {
    assertThat(printed(0)).isEqualTo("after ");
    assertThat(printed(10)).isEqualTo("1 2 3 4 5 6 7 8 9 10 after ");
    assertThat(printed(1010))
        .isEqualTo(
            "1 2 3 4 5 6 7 8 9 10 ... and 1,000 more lines; printing is timed with the rest. after ");
  }
}
