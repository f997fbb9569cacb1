package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.Level;

/**
 * What the exercises give away, and what not. Making a skeleton fails where a hole doesn't name
 * exactly one place in its class; that each of them compiles is tested with the check.
 */
class SkeletonTest {

  @TempDir Path root;

  @BeforeEach
  void moveTheProject() {
    System.setProperty("workshop.root", root.toString());
  }

  @AfterEach
  void moveItBack() {
    System.clearProperty("workshop.root");
  }

  private static String skeleton(String id, Level level) {
    return Exercise.of(id).skeleton(level);
  }

  static Stream<Arguments> skeletons() {
    return Exercise.all().stream()
        .flatMap(exercise ->
            Arrays.stream(Level.values()).map(level -> Arguments.of(exercise.id(), level)));
  }

  /** Code of the entries of an exercise's file, by the beginning of their first lines. */
  private static List<String> holes(String id, String entry) throws IOException {
    Class<?> type = Exercise.of(id).reference().type();
    try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".holes")) {
      return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n"))
          .filter(text -> text.startsWith(entry))
          .map(text -> text.substring(text.indexOf('\n')).strip())
          .map(text -> text.replace(type.getSimpleName(), id.toUpperCase()))
          .toList();
    }
  }

  @Test
  void theVersionsWithAFileOfHolesAreTheExercises() {
    assertThat(Exercise.all().stream().<String>map(Exercise::id))
        .containsExactly("v1", "v2", "v3", "v4", "v5", "v6", "v7");
    assertThat(Exercise.of("my-v2").id()).isEqualTo("v2");
  }

  @ParameterizedTest
  @MethodSource("skeletons")
  void noCommentImportOrJavadocAnswersAHole(String id, Level level) {
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
  void itsOwnHolesAreLeftOut(String id, Level level) throws IOException {
    if (level == Level.HARD) {
      return;
    }
    List<String> holes = holes(id, id + " " + level + ": ");
    assertThat(holes).isNotEmpty();
    String skeleton = skeleton(id, level);
    for (String hole : holes) {
      if (hole.endsWith(";") || hole.startsWith("if")) {
        assertThat(skeleton).doesNotContain(hole);
      } else {
        assertThat(skeleton.substring(skeleton.indexOf(hole) + hole.length()))
            .startsWithIgnoringCase("\n")
            .matches("(?s)\\s*(throw )?Todo\\.\\w+\\(\".*");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("skeletons")
  void itIsFormatted(String id, Level level) {
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
      long easy = exercise.skeleton(Level.EASY).lines().count();
      long intermediate = exercise.skeleton(Level.INTERMEDIATE).lines().count();
      assertThat(intermediate).isLessThan(easy);
      assertThat(exercise.skeleton(Level.HARD).lines().count()).isLessThan(intermediate);
    }
  }

  @Test
  void hardKeepsWhatTheExerciseIsNotAbout() {
    assertThat(skeleton("v1", Level.HARD))
        .contains("class Polygon {", "SimpleMatrix center() {", "import org.ejml.simple.")
        .doesNotContain("findClosePolygons(", "import java.util.ArrayList;");
    for (String id : List.of("v2", "v3", "v4")) {
      assertThat(skeleton(id, Level.HARD))
          .containsPattern("public V\\d\\(List<Shape> shapes\\) \\{\n    throw Todo\\.")
          .contains(
              "  @Override\n  public List<Match> match(List<Point> points, double maxDistance) {\n    throw Todo.")
          .doesNotContain("class Polygon", "private");
    }
  }

  /** Filling in names is no exercise: the line that the version is about has to be found. */
  @Test
  void easyLeavesTheIdeaOpen() {
    assertThat(skeleton("v3", Level.EASY)).doesNotContain("dx", "Math.sqrt(");
    assertThat(skeleton("v4", Level.EASY))
        .doesNotContain("dx", "maxDistance * maxDistance", "< maxSquared");
  }

  @Test
  void anEarlierAnswerIsGivenAwayOnlyOnceThatExerciseWasBegun() throws IOException {
    String answer = "centerX = mean(x);";
    assertThat(skeleton("v4", Level.INTERMEDIATE)).doesNotContain(answer);
    Files.createDirectories(Exercise.of("v3").folder());
    Files.writeString(Exercise.of("v3").file(), "class Unfinished {}");
    assertThat(skeleton("v4", Level.INTERMEDIATE)).contains(answer);
  }

  @Test
  void whatWasPassedIsBegunAlsoWithoutItsFile() throws IOException {
    Path folder = Exercise.of("v3").folder();
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve(".progress.json"),
        """
        {"v3": {"passed": "2026-01-01", "speedup": "4x", "hints": 0}}
        """);
    assertThat(skeleton("v4", Level.INTERMEDIATE)).contains("centerX = mean(x);");
  }
}
