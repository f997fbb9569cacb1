package workshop.harness.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Hints, from the chapter to the terminal. */
class HintsTest {

  private static final String CHAPTER =
      """
      ## v1: one

      1. A step, which is no hint.

      <details><summary>Need help?</summary>

      1. The first hint is long enough that it does not fit into a single line of a terminal with
         80 columns.
      2. The second
         has `code`:

         ```java
         for (int i = 0; i < 3; i++) {

           run("1. this is no hint");
         }
         ```

         And it goes on.

      </details>

      ## v2: two

      No help here.

      ## v3: three

      <details><summary>Need help?</summary>

      1. Another one.

      </details>
      """;

  @Test
  void areTheNumberedItemsOfTheVersionsOwnSection() {
    assertThat(Hints.parse(CHAPTER, "v1")).hasSize(2);
    assertThat(Hints.parse(CHAPTER, "v2")).isEmpty();
    assertThat(Hints.parse(CHAPTER, "v3")).containsExactly("Another one.");
    assertThat(Hints.parse(CHAPTER, "v4")).isEmpty();
  }

  @Test
  void fitATerminal() {
    List<String> hints = Hints.parse(CHAPTER, "v1");
    assertThat(Hints.shown(hints, 0))
        .isEqualTo(
            """
            Hint 1 of 2: The first hint is long enough that it does not fit into a single
            line of a terminal with 80 columns.\
            """);
    assertThat(Hints.shown(hints, 1))
        .isEqualTo(
            """
            Hint 2 of 2: The second has `code`:

                for (int i = 0; i < 3; i++) {

                  run("1. this is no hint");
                }

            And it goes on.\
            """);
  }
}
