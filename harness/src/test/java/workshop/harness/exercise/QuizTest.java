package workshop.harness.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workshop.harness.Question;
import workshop.harness.profile.Profile;

/** Questions on small made-up profiles. */
class QuizTest {

  private static final String STUB = "jmh._jmhStub;app.Mine.match;app.Mine.near";

  /** A library does the work; what looks hard hardly shows. */
  private static final String LIBRARY =
      """
      %1$s 200
      %1$s;lib.Norm.norm 400
      %1$s;lib.Matrix.minus 90
      %1$s;lib.Matrix.minus;lib.Matrix.make 200
      jmh._jmhStub;app.Mine.match;app.Mine.best 20
      """
          .formatted(STUB);

  /** Most is in a method of the version's own. */
  private static final String OWN =
      """
      %1$s 100
      %1$s;app.Mine.minus 600
      %1$s;java.util.ArrayList.add 150
      jmh._jmhStub;app.Mine.match;app.Mine.best 20
      """
          .formatted(STUB);

  /** All is in one loop, a little in the JDK. */
  private static final String LOOP =
      """
      %1$s 900
      %1$s;java.util.ArrayList.add 80
      jmh._jmhStub;app.Mine.match;app.Mine.best 20
      """
          .formatted(STUB);

  private static List<Question> questions(String collapsed) {
    String compiled = collapsed.replaceAll("\\w+(\\.\\w+)+", "$0_[j]");
    return Quiz.of(Profile.parse(compiled), "app.Mine", List.of("app"));
  }

  private static Question question(String collapsed, String start) {
    return questions(collapsed).stream()
        .filter(question -> question.text().startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theWidestBarAndWhatLooksHardTempt() {
    Question question = question(LIBRARY, "Which method has the most time of its own");
    assertThat(question.choices())
        .containsExactly("Norm.norm", "Mine.match", "Mine.best", "Mine.near");
    assertThat(question.explanation()).isEqualTo("`Norm.norm`: 44 % of all time is its own.");
  }

  @Test
  void theRightShareIsWhatIsLeftNotWhatGoes() {
    Question question = question(LIBRARY, "`Norm.norm`, called by `near`");
    assertThat(question.choices()).containsExactly("1.8x", "1.4x", "2.3x");
    assertThat(question.explanation()).contains("1 / 0.56 is 1.8x");
    // Of a twelfth, the right and the wrong sum can't be told apart.
    assertThat(questions(LOOP)).noneMatch(each -> each.text().contains("How much faster"));
  }

  @Test
  void noQuestionHasOneAnswerForAllVersions() {
    Map<String, Set<String>> answers =
        Stream.of(LIBRARY, OWN, LOOP)
            .flatMap(profile -> questions(profile).stream())
            .collect(
                Collectors.groupingBy(
                    question -> question.text().replaceAll("`[^`]*`|\\d+ %", "..."),
                    Collectors.mapping(
                        question -> question.choices().getFirst(), Collectors.toSet())));
    assertThat(answers)
        .hasSize(4)
        .allSatisfy((question, right) -> assertThat(right).as(question).hasSizeGreaterThan(1));
  }

  @Test
  void whatTheProfileDoesNotAnswerClearlyIsNotAsked() {
    String even =
        """
        %1$s;lib.A.a 500
        %1$s;java.util.B.b 500
        """
            .formatted(STUB);
    assertThat(questions(even)).extracting(Question::text).allMatch(text -> text.startsWith("`"));
  }

  @Test
  void thereAreAtMostFourDifferentChoices() {
    assertThat(Stream.of(LIBRARY, OWN, LOOP).flatMap(profile -> questions(profile).stream()))
        .allSatisfy(question -> {
          assertThat(question.choices()).hasSizeBetween(2, 4);
          assertThat(question.choices()).doesNotHaveDuplicates();
        });
  }
}
