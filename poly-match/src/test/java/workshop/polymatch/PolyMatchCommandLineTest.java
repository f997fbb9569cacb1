package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ladder on the command line. */
class PolyMatchCommandLineTest extends CommandLineCalls {

  @Test
  void listsTheLadder() {
    assertThat(run("list")).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            poly-match: match each point to the smallest polygon near it
                  v0  EJML's SimpleMatrix, as in NumPy
              [ ] v1  findClosePolygons in EJML's procedural layer
              [ ] v2  own types, no generality
              [ ] v3  no allocation: the distance written out
              [ ] v4  the outer loop moves in, no square root
            `workshop list --all` lists all suites and versions.
            Next: `workshop start v1`.
            """);
  }

  @Test
  void listsAllSuites() {
    assertThat(run("list", "--all")).isZero();
    assertThat(out.toString())
        .contains("\n  [ ] v5              one pass, no lists in between\n")
        .contains("\n  part beyond: v0 v4 v5 v6 v7 v7+prepare v8 v9\n")
        .contains("\nexperiments: ", "\nlies: ")
        .endsWith("Next: `workshop start v1`.\n");
  }

  @Test
  void aStudentsVersionIsCompletedBeforeItIsWritten() {
    assertThat(run("completion")).isZero();
    assertThat(out.toString()).containsPattern("_option_args=\\(.*\"my-v1\" .*\\) # --against");
  }

  @Test
  void runPrintsMatches() {
    assertThat(run("run", "v3", "--points", "3", "--polygons", "40", "--csv", "-")).isZero();
    assertThat(out.toString().lines().findFirst()).contains("point,polygon");
    assertThat(out.toString().lines().skip(1)).allMatch(row -> row.matches("[0-2],[0-9]+"));
    assertThat(run("run", "v3", "--points", "0", "--csv", "-")).isZero();
    assertThat(out).hasToString("point,polygon\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run v3 --points -1 | --points is `-1`; give a whole number from 0 to 10000000
          run v3 --polygons 0 | the number of polygons is 0; give 1 or more
          run v3 --max-distance NaN | --max-distance is `NaN`; give a number
          run v3 --sample 5 | --sample has no effect without data of your own; leave it out
          run v3@main | there is no version `v3@main`; `workshop list --all` shows all of them
          run v3 --max-distance -2 | the maximal distance is -2.0; give a number that is not negative
          run v3 --scene moon | there is no scene `moon`; choose example or varied
          scale v1_copy | experiments has no size to grow by; name versions of another suite
          measure v00 | there is no version `v00`; did you mean `v0`? `workshop list --all` shows all of them
          measure-all polymatch | there is no suite `polymatch`; did you mean `poly-match`? `workshop list --all` shows all of them
          """)
  void badInputIsToldInOneSentence(String call, String sentence) {
    assertThat(run(call.split(" "))).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err).hasToString("workshop: " + sentence + "\n");
  }

  /** Without a compiler too. */
  @Test
  void diffShowsWhatIsNotJava() {
    assertThat(run("diff", "border_c_pair", "border_c_once", "--code")).isZero();
    assertThat(out.toString())
        .contains("\n-EXPORT int32_t is_near(double center_x, ")
        .contains("\n+EXPORT void match_all(const double *point_x, ")
        .contains("\n-      return (int) IS_NEAR.invokeExact(")
        .doesNotContain("match_simd");
    for (MatchingSuite suite : new MatchingSuite[] {new BorderSuite(), new OthersSuite()}) {
      suite.versions().forEach(version -> assertThat(version.source()).isNotBlank());
    }
  }
}
