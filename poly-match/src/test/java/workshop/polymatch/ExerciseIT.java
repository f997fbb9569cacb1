package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import workshop.harness.exercise.*;

/** The exercises hold together: skeletons, solutions, and the check itself. */
class ExerciseIT extends StudentFiles {

  @ParameterizedTest
  @MethodSource("workshop.polymatch.SkeletonTest#skeletons")
  void aSkeletonCompilesAndSaysWhatIsMissing(String id, Exercise.Level level) throws IOException {
    Check check = checkHere(id, Exercise.of(id).skeleton(level));
    assertThat(check.status()).isEqualTo(Check.Status.UNFINISHED);
    assertThat(check.text())
        .matches(
            id.toUpperCase()
                + " isn't finished: replace (throw Todo\\.unfinished|Todo\\.missing)\\(\\.\\.\\.\\)"
                + " by .+ \\(V\\d\\.java:\\d+\\)\\.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2", "v3", "v4", "v5", "v6", "v7"})
  void aSolutionIsRight(String id) throws IOException {
    Check check = checkHere(id, solved(id));
    assertThat(check.status()).isEqualTo(Check.Status.RIGHT);
    assertThat(check.text())
        .isEqualTo(
            "right on 11 fixed cases and 3 random ones (--verbose lists them).\n"
                + "It is the solution, instruction for instruction.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <= for <                  | v3 | * dy) < max                  | * dy) <= max
          <= for < in squares       | v4 | * dy < max                   | * dy <= max
          no root                   | v3 | Math.sqrt(dx * dx + dy * dy) | (dx * dx + dy * dy)
          limit not squared         | v4 | maxDistance * maxDistance    | maxDistance
          first instead of smallest | v2 | polygon.area() < best.area() | false
          largest, not smallest     | v2 | area() < best                | area() > best
          last of equal areas       | v3 | area() < best                | area() <= best
          off by one                | v2 | i < a.length; previous       | i < a.length - 1; previous
          area with its sign        | v3 | Math.abs(dot                 | (dot
          integer mean              | v3 | sum / values.length          | (int) sum / values.length
          integer area              | v2 | dotRolled(y, x)) / 2         | dotRolled(y, x)) / 2; area = (int) area
          the centre itself changed | v1 | new DMatrixRMaj(2, 1)        | polygon.center().getDDRM()
          y for x                   | v4 | = polygons.get(i).centerX    | = polygons.get(i).centerY
          a shared list             | v4 | close = new ArrayList<>()    | \
          close = closePolygons.isEmpty() ? new ArrayList<>() : closePolygons.getFirst()
          no result                 | v3 | return matches               | return null
          an empty result           | v3 | return matches               | return List.of()
          """)
  void theCheckCatchesWhatStudentsWrite(String name, String id, String right, String wrong)
      throws IOException {
    Check check = checkHere(id, changed(id, right, wrong));
    assertThat(check.status()).isEqualTo(Check.Status.WRONG);
    assertThat(check.text()).startsWith("On `");
  }

  @Test
  void aWrongAnswerIsShownWithASmallCase() throws IOException {
    Check check = checkHere("v3", solved("v3").replace("* dy) < max", "* dy) <= max"));
    assertThat(check.text())
        .isEqualTo(
            """
            On `a centre exactly at the limit`: point 0: expected no polygon, got polygon 0.
            The smallest case found:
              1 point, 1 polygon, maximal distance 5.0
              point 0: (0.0, 0.0)
              polygon 0: centre (3.0, 4.0), area 4.0, distance 5.0 from point 0
              point 0: expected no polygon, got polygon 0\
            """);
  }

  @Test
  void aFormulaThatRoundsDifferentlyIsToldSo() throws IOException {
    String source =
        changed(
            "v2",
            "Math.abs(dotRolled(x, y) - dotRolled(y, x)) / 2",
            "Math.abs(other()) / 2",
            "    private static double dotRolled(",
            """
            private double other() {
              double forward = 0;
              double backward = 0;
              for (int i = 0; i < x.length; i++) {
                forward += x[i] * y[(i + 1) % x.length];
                backward += y[i] * x[(i + 1) % x.length];
              }
              return forward - backward;
            }

            private static double dotRolled(\
            """);
    Check check = checkHere("v2", source);
    assertThat(check.status()).isEqualTo(Check.Status.WRONG);
    assertThat(check.text().lines().findFirst().get())
        .startsWith("On `example`: point ")
        .endsWith(
            " (their areas differ by rounding alone; add in v0's order: the sum of x[i] * y[i - 1]"
                + " with i from 0 on, where the last vertex comes before the first; then the sum of"
                + " y[i] * x[i - 1]; then their difference).");
  }

  @Test
  void whatGoesWrongOtherwiseIsToldInOneSentence() throws IOException {
    String solved = solved("v3");
    String loop = solved.replace("return matches;", "while (maxDistance >= 0) {} return matches;");
    Check endless = check("v3", loop);
    assertThat(endless.status()).isEqualTo(Check.Status.NO_VERDICT);
    assertThat(endless.text()).startsWith("On `varied` it did not end; is there an endless loop?");
    Check throwing =
        checkHere("v3", solved.replace("return matches;", "return List.of(matches.get(-1));"));
    assertThat(throwing.text())
        .matches(
            "(?s)On `varied`: it threw java.lang.IndexOutOfBoundsException: .* \\(V3\\.java:\\d+\\)\\.\n"
                + "The smallest case found:\n  1 point, 1 polygon, .*");
    Check renamed =
        check("v3", solved.replaceAll("\\bV3\\b", "V3Fast").replace("public final", "final"));
    assertThat(renamed.status()).isEqualTo(Check.Status.BROKEN);
    assertThat(renamed.text()).contains("has no class `V3` outside of any package");
    Check noMatcher = check("v3", "public class V3 {}");
    assertThat(noMatcher.text()).contains("does not implement `Matcher`");
    Check noConstructor =
        check(
            "v3",
            "public class V3 implements workshop.polymatch.Matcher {"
                + " public java.util.List<workshop.polymatch.Match> match("
                + "java.util.List<workshop.polymatch.Point> points, double d) {return null;}}");
    assertThat(noConstructor.text())
        .contains("takes the polygons; add `public V3(List<Shape> shapes)`");
    Check broken = check("v3", solved.replace("return matches;", "return matches"));
    assertThat(broken.status()).isEqualTo(Check.Status.BROKEN);
    assertThat(broken.text())
        .containsPattern(
            "V3\\.java` does not compile:\\R.*V3\\.java:\\d+: error: ';' expected\\R"
                + " +return matches\\R +\\^\\R1 error$");
    String latin1 = "// f\u00fcr\n" + solved.replace("return matches;", "return matches");
    Files.write(Exercise.of("v3").file(), latin1.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(new Checking<>(Exercise.of("v3"), false).results(false).text())
        .containsPattern(
            "V3\\.java` does not compile:\\R(?s:.*)V3\\.java:\\d+: error: ';' expected\\R");
    Check notImported = check("v3", solved.replace("new ArrayList<>()", "new ArrayDeque<>()"));
    assertThat(notImported.text())
        .containsPattern("symbol: +class ArrayDeque\n  Is `ArrayDeque` imported\\?");
  }

  /** Of a workshop in which the constructor took the points, too. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          V3(List<Shape> shapes)                         | V3(Scene scene)
          match(List<Point> points, double maxDistance)  | match(double maxDistance)
          findClosePolygons(Point point,                 | findClosePolygons(Scene.Point point,
          """)
  void aFileInTheFormerFormIsToldWhatToChange(String now, String former) throws IOException {
    Check check = check("v3", changed("v3", now, former));
    assertThat(check.status()).isEqualTo(Check.Status.BROKEN);
    assertThat(check.text())
        .matches(
            "`.*V3\\.java`: it has the form of an earlier workshop; let the constructor take"
                + " `List<Shape> shapes` only, replace `match\\(double maxDistance\\)` by"
                + " `match\\(List<Point> points, double maxDistance\\)`, and write `Point` and `Shape`"
                + " for `Scene\\.Point` and `Scene\\.Shape`");
  }

  @Test
  void aFileThatDoesTheSameAsTheVersionBeforeIsToldSo() throws IOException {
    String baseline = before("v1").replace("best = polygon", "best  =  polygon");
    Check check = check("v1", baseline);
    assertThat(check.status()).isEqualTo(Check.Status.SAME_AS_BEFORE);
    assertThat(check.text())
        .isEqualTo(
            "It does the same as v0, instruction for instruction: the idea is still to come.");
  }
}
