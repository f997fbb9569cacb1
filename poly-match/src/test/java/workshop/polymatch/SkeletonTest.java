package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import workshop.harness.exercise.Exercise;

/**
 * What the exercises give away, and what not. Making a skeleton fails where a hole doesn't name
 * exactly one place in its class; that each of them compiles is tested with the check.
 */
class SkeletonTest extends StudentFiles {

  private static String skeleton(String id, Exercise.Level level) {
    return Exercise.of(id).skeleton(level);
  }

  static Stream<Arguments> skeletons() {
    return Exercise.all().stream()
        .flatMap(exercise ->
            Arrays.stream(Exercise.Level.values())
                .map(level -> Arguments.of(exercise.id(), level)));
  }

  @Test
  void theVersionsWithAFileOfHolesAreTheExercises() {
    assertThat(Exercise.all().stream().<String>map(Exercise::id))
        .containsExactly("v1", "v2", "v3", "v4", "v5", "v6", "v7");
    assertThat(Exercise.of("my-v2").id()).isEqualTo("v2");
  }

  @ParameterizedTest
  @MethodSource("skeletons")
  void noCommentImportOrJavadocAnswersAHole(String id, Exercise.Level level) {
    String skeleton = skeleton(id, level);
    assertThat(skeleton).contains("// TODO: ");
    assertThat(skeleton.lines().filter(line -> line.contains("//")))
        .allMatch(
            line -> line.matches(" *// TODO: (replace Todo.missing\\(...\\)|write the body)"));
    String code = skeleton.replaceAll("(?m)^import .*|(?s)/\\*\\*.*?\\*/", "");
    for (String line : skeleton.lines().filter(each -> each.startsWith("import ")).toList()) {
      String name = line.replaceAll(".*\\.|;", "");
      if (!name.equals("*")) {
        assertThat(code).as(line).containsPattern("\\b" + name + "\\b");
      }
    }
    assertThat(skeleton.split("\n\n")) // Members, that is.
        .noneMatch(member -> member.contains("/**") && member.contains("Todo."));
  }

  @ParameterizedTest
  @MethodSource("skeletons")
  void itIsFormatted(String id, Exercise.Level level) {
    String skeleton = skeleton(id, level);
    assertThat(skeleton.lines()).allMatch(line -> line.length() <= 100 && !line.endsWith(" "));
    assertThat(skeleton).endsWith("}\n").doesNotContain("\n\n\n").doesNotContainPattern("\n\n *}");
    assertThat(skeleton)
        .startsWith("import ")
        .contains("\nimport workshop.harness.Todo;\nimport workshop.polymatch.*;\n\n/**\n")
        .contains("\npublic final class " + id.toUpperCase() + " implements Matcher {\n");
    List<String> imports =
        skeleton.lines().filter(line -> line.startsWith("import ")).sorted().toList();
    assertThat(skeleton).contains(String.join("\n", imports));
  }

  @Test
  void aHarderLevelLeavesOutMore() {
    for (Exercise<?, ?> exercise : Exercise.all()) {
      long easy = exercise.skeleton(Exercise.Level.EASY).lines().count();
      long intermediate = exercise.skeleton(Exercise.Level.INTERMEDIATE).lines().count();
      assertThat(intermediate).isLessThan(easy);
      assertThat(exercise.skeleton(Exercise.Level.HARD).lines().count()).isLessThan(intermediate);
    }
  }

  @Test
  void hardKeepsWhatTheExerciseIsNotAbout() {
    assertThat(skeleton("v1", Exercise.Level.HARD))
        .contains("class Polygon {", "SimpleMatrix center() {", "import org.ejml.simple.")
        .doesNotContain("findClosePolygons(", "import java.util.ArrayList;");
    for (String id : List.of("v2", "v3", "v4")) {
      assertThat(skeleton(id, Exercise.Level.HARD))
          .containsPattern("public V\\d\\(List<Shape> shapes\\) \\{\n    throw Todo\\.")
          .contains(
              "  @Override\n  public List<Match> match(List<Point> points, double maxDistance) {\n    throw Todo.")
          .doesNotContain("class Polygon", "private");
    }
  }

  /** Filling in names is no exercise: the line that the version is about has to be found. */
  @Test
  void easyLeavesTheIdeaOpen() {
    assertThat(skeleton("v3", Exercise.Level.EASY)).doesNotContain("dx", "Math.sqrt(");
    assertThat(skeleton("v4", Exercise.Level.EASY))
        .doesNotContain("dx", "maxDistance * maxDistance", "< maxSquared");
  }

  @Test
  void anEarlierAnswerIsGivenAwayOnlyOnceThatExerciseWasBegun() throws IOException {
    String answer = "centerX = mean(x);";
    assertThat(skeleton("v4", Exercise.Level.INTERMEDIATE)).doesNotContain(answer);
    Exercise<?, ?> earlier = written("v3", "class Unfinished {}");
    assertThat(skeleton("v4", Exercise.Level.INTERMEDIATE)).contains(answer);
    Files.delete(earlier.file());
    assertThat(skeleton("v4", Exercise.Level.INTERMEDIATE)).doesNotContain(answer);
    Files.writeString( // What was passed was begun, also without its file.
        earlier.folder().resolve(".progress.json"),
        """
        {"v3": {"passed": "2026-01-01", "speedup": "4x", "hints": 0}}
        """);
    assertThat(skeleton("v4", Exercise.Level.INTERMEDIATE)).contains(answer);
  }
}
