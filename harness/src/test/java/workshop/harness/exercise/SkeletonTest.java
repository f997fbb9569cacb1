package workshop.harness.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import workshop.harness.WorkshopException;

/** Cutting by kinds of trees. */
class SkeletonTest {

  private static final String SOLUTION =
      """
      package some.place;

      import java.util.ArrayList;
      import java.util.List;
      import java.util.Objects;

      /** The goal. */
      public final class Solution {

        private final List<String> kept = new ArrayList<>();

        /** Explains. */
        public Solution(int size) {
          kept.add("http://a");
        }

        /** The answer. */
        public double all(double[] values) { // why
          double sum = 0;
          // Another answer.
          for (double value : values) {
            if (value < 0) {
              kept.clear();
              Objects.requireNonNull(kept);
            }
            sum += value;
          }
          sum = sum / 2;
          return sum * 3;
        }

        /** Stays with what it explains. */
        private static final class Part {

          int width() {
            return 1;
          }
        }
      }
      """;

  private static Skeleton.Hole hole(Exercise.Level level, String code) {
    return new Skeleton.Hole("v1", level, "what \"it\" is", code);
  }

  private static String easy(String code) {
    return Skeleton.of(SOLUTION, Exercise.Level.EASY, List.of(hole(Exercise.Level.EASY, code)));
  }

  @Test
  void aHoleIsCutByItsKind() {
    String missing = "missing(\"what \\\"it\\\" is\")";
    assertThat(easy("double sum = 0;")).contains("    double sum = Todo." + missing + ";\n");
    assertThat(easy("if (value < 0) {")).contains("if (Todo.<Boolean>" + missing + ") {\n");
    assertThat(easy("sum += value;")).contains("      sum += Todo.<Double>" + missing + ";\n");
    assertThat(easy("sum = sum / 2;")).contains("    sum = Todo." + missing + ";\n");
    assertThat(easy("return sum * 3;")).contains("    return Todo." + missing + ";\n");
    assertThat(easy("kept.clear();"))
        .contains("        // TODO: replace Todo.missing(...)\n        Todo." + missing + ";\n");
    assertThat(easy("for (double value : values) {"))
        .contains(
            "    // TODO: write the body\n    for (double value : values) {\n      Todo."
                + missing
                + ";\n    }\n    sum = sum / 2;\n");
    assertThat(easy("public double all(double[] values) {"))
        .contains(
            """
              // TODO: write the body
              public double all(double[] values) {
                throw Todo.unfinished("what \\"it\\" is");
              }
            """);
  }

  @Test
  void whatBelongsToAHoleGoesWithIt() {
    assertThat(easy("Objects.requireNonNull(kept);"))
        .startsWith(
            """
            import java.util.ArrayList;
            import java.util.List;
            import some.place.*;
            import workshop.harness.Todo;

            /** The goal. */
            public final class Solution {
            """)
        .contains("/** Explains. */\n  public Solution(int size) {\n    kept.add(\"http://a\");\n")
        .contains("  public double all(double[] values) {\n    double sum = 0;\n    for (")
        .doesNotContain("answer", "// why", "Objects");
  }

  @Test
  void hardLeavesHeadsAndWhatStays() {
    String hard =
        Skeleton.of(
            SOLUTION,
            Exercise.Level.HARD,
            List.of(hole(Exercise.Level.HARD, "private static final class Part {")));
    assertThat(hard)
        .isEqualTo(
            """
            import some.place.*;
            import workshop.harness.Todo;

            /** The goal. */
            public final class Solution {

              // TODO: write the body
              public Solution(int size) {
                throw Todo.unfinished("code of your own; the goal stands above the class");
              }

              // TODO: write the body
              public double all(double[] values) {
                throw Todo.unfinished("code of your own; the goal stands above the class");
              }

              /** Stays with what it explains. */
              private static final class Part {

                int width() {
                  return 1;
                }
              }
            }
            """);
  }

  @Test
  void aHoleNamesExactlyOnePlace() {
    assertThatThrownBy(() -> easy("sum += values;"))
        .isInstanceOf(WorkshopException.class)
        .hasMessage(
            "the hole `sum += values;` stands 0 times in the solution; write it as it stands there,"
                + " once");
    String twice = SOLUTION.replace("sum = sum / 2;", "sum += value;");
    assertThatThrownBy(() ->
            Skeleton.of(
                twice, Exercise.Level.EASY, List.of(hole(Exercise.Level.EASY, "sum += value;"))))
        .hasMessageContaining("stands 2 times in the solution");
    List<Skeleton.Hole> unknown = List.of(hole(Exercise.Level.HARD, "int nothing;"));
    assertThatThrownBy(() -> Skeleton.of(SOLUTION, Exercise.Level.HARD, unknown))
        .hasMessageContaining("stands 0 times in the solution");
  }
}
