package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import module java.base;

import org.junit.jupiter.api.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import workshop.harness.exercise.*;
import workshop.harness.io.Project;

/** The exercises' commands through their real entry, in a project of their own. */
class ExerciseCommandsIT extends StudentFiles {

  private final InputStream in = System.in;

  @BeforeEach
  void copyTheHints() throws IOException {
    Files.createDirectories(root.resolve("poly-match"));
    Files.copy(Path.of("README.md"), root.resolve("poly-match/README.md"));
  }

  @AfterEach
  void typeNoMore() {
    System.setIn(in);
  }

  private void type(String text) {
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private Path file(String name) {
    return root.resolve("poly-match/exercises").resolve(name);
  }

  @Test
  void startNeverOverwritesWork() throws IOException {
    Path shown = Project.shown(file("V1.java"));
    assertThat(run("start", "v1")).isZero();
    assertThat(out.toString())
        .startsWith("Wrote " + shown + " (easy).\n\nGoal: findClosePolygons in EJML's")
        .containsPattern(
            "\nRules: outside of Polygon, nothing of SimpleMatrix is called but its constructor\\R"
                + "and getDDRM; one thread does all the work; memoization does not pay")
        .contains("  workshop check v1    is it right, and fast enough?\n");
    Files.writeString(file("V1.java"), "my work");
    assertThat(run("start", "v1", "--level", "hard")).isEqualTo(1);
    assertThat(err)
        .hasToString(
            "workshop: `%s` is there already; `workshop check v1` checks it, `workshop start v1 --again` starts over%n"
                .formatted(shown));
    assertThat(file("V1.java")).hasContent("my work");
    assertThat(run("start", "v0")).isEqualTo(2);
    assertThat(err)
        .hasToString("workshop: v0 is no exercise; these are: v1, v2, v3, v4, v5, v6, v7\n");
    assertThat(run("start", "v1", "--level", "nightmare")).isEqualTo(2);
  }

  @Test
  void startingOverAsksFirst() throws IOException {
    run("start", "v1");
    Files.writeString(file("V1.java"), "my work");
    type("\n");
    assertThat(run("start", "v1", "--again")).isZero();
    assertThat(out.toString()).endsWith("[y/N] Nothing was changed.\n");
    assertThat(file("V1.java")).hasContent("my work");
    type("y\n");
    assertThat(run("start", "v1", "--again", "--level", "hard")).isZero();
    assertThat(run("list")).isZero();
    assertThat(file("").toFile().list()).filteredOn(name -> name.endsWith(".kept")).hasSize(1);
    assertThat(file("V1.java")).content().contains("the goal stands above the class");
  }

  @Test
  void goesOnFromOnesOwn() throws IOException {
    assertThat(run("start", "v2", "--from", "my-v1")).isEqualTo(1);
    assertThat(err.toString()).endsWith("V1.java` yet; `workshop start v1` makes it%n".formatted());
    run("start", "v1");
    String own =
        Files.readString(file("V1.java")).replace("close.add(", "/* V1, but not V12 */ close.add(");
    Files.writeString(file("V1.java"), own);
    assertThat(run("start", "v2", "--from", "my-v1")).isZero();
    assertThat(out.toString())
        .contains("V2.java (from my-v1).\n", "editor; it is my-v1 under a new name. Then:");
    assertThat(file("V2.java"))
        .content()
        .startsWith(own.substring(0, own.indexOf("/**")))
        .contains(
            "\n/**\n * The profile of version 1 ", "\npublic final class V2 implements Matcher {")
        .contains("  public V2(List<Shape> shapes) {", "/* V2, but not V12 */ close.add(")
        .doesNotContainPattern("V1\\b")
        .doesNotContain("The profile of the baseline")
        .endsWith(own.substring(own.lastIndexOf("private ")));
    for (String wrong : new String[] {"v1", "my-v3"}) {
      assertThat(run("start", "v3", "--from", wrong)).isEqualTo(2);
      assertThat(err.toString())
          .startsWith(
              "workshop: --from is `%s`; give a version of your own, such as my-v1, and not the one you begin%n"
                  .formatted(wrong));
    }
    assertThat(run("start", "v3", "--from", "my-v1", "--level", "hard")).isEqualTo(2);
    assertThat(file("V3.java")).doesNotExist();
  }

  /** Starting over keeps to the level that was chosen. */
  @Test
  void theLevelIsRemembered() throws IOException {
    run("start", "v2", "--level", "hard");
    run("hint", "v2");
    String hard = Files.readString(file("V2.java"));
    type("y\n");
    assertThat(run("start", "v2", "--again")).isZero();
    assertThat(file("V2.java")).hasContent(hard);
    assertThat(out.toString())
        .contains("V2.java (hard).\n\nGoal: own types, no generality.\nRules: ");
    run("list");
    assertThat(out.toString()).doesNotContain("1 hint");
  }

  @Test
  void everyExerciseHasHintsThatFitATerminal() {
    System.setProperty(Project.ROOT, ".."); // The pages as they are.
    assertThat(Exercise.all()).isNotEmpty();
    for (Exercise<?, ?> exercise : Exercise.all()) {
      List<String> hints = Hints.of(exercise);
      assertThat(hints).hasSizeGreaterThan(3);
      for (int i = 0; i < hints.size(); i++) {
        assertThat(Hints.shown(hints, i).lines()).allMatch(line -> line.length() <= 80);
      }
    }
  }

  @Test
  void hintsComeOneByOne() {
    for (int i = 1; i <= 5; i++) {
      assertThat(run("hint", "v2")).isZero();
      assertThat(out.toString()).startsWith("Hint " + i + " of 5: ");
    }
    assertThat(out.toString()).contains("double[] minus(").contains("V2OwnPolygon.java");
    run("hint", "v2");
    assertThat(out.toString()).startsWith("Hint 5 of 5: ");
    run("list");
    assertThat(out.toString())
        .containsPattern("\n  \\[ ] v2 +own types, no generality: 5 hints\n")
        .endsWith("Next: `workshop start v1`.\n");
  }

  @Test
  void checkOfNothingBrokenAndUnfinished() throws Exception {
    assertThat(run("check", "v1")).isEqualTo(1);
    assertThat(out.toString()).contains("V1.java` yet; `workshop start v1` makes it\n");
    run("start", "v2");
    Path json = root.resolve("a.json");
    Path junit = root.resolve("a.xml");
    assertThat(run("check", "--all", "--json", json.toString(), "--junit", junit.toString()))
        .isEqualTo(1);
    assertThat(out.toString())
        .startsWith("v1: not started.\nChecking `v2` (")
        .contains("V2 isn't finished: ")
        .contains("Not passed: unfinished.\n");
    JsonNode checks = JsonMapper.builder().build().readTree(Files.readString(json)).get("checks");
    assertThat(checks).hasSize(7);
    assertThat(checks.get(0).get("status").asString()).isEqualTo("not started");
    assertThat(checks.get(1).get("status").asString()).isEqualTo("unfinished");
    assertThat(junit)
        .content()
        .contains("tests=\"7\" failures=\"1\" skipped=\"6\"")
        .contains("<failure message=\"unfinished\">V2 isn&apos;t finished: ");
    assertThat(run("measure", "my-v2")).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("workshop: my-v2 is not finished: replace Todo.missing(...) by ")
        .containsPattern(" \\(V2\\.java:\\d+\\); it is not timed\n$");
    Files.writeString(file("V2.java"), "class");
    assertThat(run("measure", "my-v2")).isEqualTo(1);
    assertThat(err.toString()).contains("V2.java` does not compile:");
  }

  /** A process that ends itself with 0 has shown nothing. */
  @Test
  void whatEndsItsProcessNeverPasses() throws Exception {
    String ended = "Runtime.getRuntime().halt(0); return matches;";
    written("v3", changed("v3", "return matches;", ended));
    assertThat(run("check", "v3")).isEqualTo(1);
    assertThat(out.toString())
        .contains("`match` calls `Runtime.getRuntime`: a version only computes");
    assertThat(run("measure", "my-v3")).isEqualTo(1); // It is tried without the rules.
    assertThat(err.toString())
        .isEqualTo(
            "workshop: my-v3 could not be tried: On `varied` its process ended without a verdict (exit"
                + " code 0): it ended itself or was killed; it is not timed\n");
  }

  /** Right on the scene that is measured, wrong on another. */
  @Test
  void aWrongVersionIsNeitherTimedNorProfiled() throws Exception {
    written("v3", changed("v3", "< maxDistance", "<= maxDistance"));
    for (String command : List.of("profile", "measure --naive", "measure --warmup", "measure")) {
      assertThat(run((command + " my-v3").split(" "))).isEqualTo(1);
      assertThat(err.toString())
          .startsWith("workshop: my-v3 is wrong (`workshop check v3` shows more): On `")
          .endsWith(command.equals("profile") ? "; it is not profiled\n" : "; it is not timed\n")
          .hasLineCount(1);
    }
    assertThat(out).hasToString("Measuring `my-v3`\n"); // Nor is the baseline, alone.
  }

  /** The whole of it, with the measurement; so much faster that noise hardly hides it. */
  @Test
  void aRightAndFastVersionPasses() throws Exception {
    written("v3", changed("v5", "dx * dx + dy * dy", "dy * dy + dx * dx", "V5", "V3"));
    Path json = root.resolve("a.json");
    Files.writeString(file(".progress.json"), "{\"v3\": {\"hints\": 0, \"guess\": 1000.0}}");
    int exitCode = run("check", "v3", "--json", json.toString());
    assumeFalse(
        out.toString().toLowerCase(Locale.ROOT).contains("can't tell"),
        "other programs keep this machine busy");
    assertThat(exitCode).isZero();
    assertThat(out.toString())
        .contains("right on 11 fixed cases and 3 random ones (--verbose lists them).\n")
        .containsPattern("right; [0-9.]+x over the baseline \\(95 % CI .*\\); the reference is at")
        .contains(" Passed.\n")
        .containsPattern("You guessed 1000x; it is [0-9.]+x: too high by a factor of [0-9.]+\\.")
        .contains("Each call had a new input, so these are not the speedups of `measure`.")
        .contains("From yours to the solution:\n")
        .contains("-      int best = findBestPolygon(points.get(point), maxDistance);\n")
        .contains("Next: `workshop profile my-v3`");
    assertThat(json).content().contains("\"of_reference\"").doesNotContain("ms");
    run("list");
    assertThat(out.toString()).contains("[x] v3 ").contains("passed ");
    assertThat(run("run", "my-v3", "--csv", "-")).isZero();
    assertThat(run("diff", "my-v3", "v3", "--code")).isZero();
    assertThat(out.toString()).startsWith("--- my-v3\n+++ v3\n");
    assertThat(run("measure-all", "--rounds", "1", "--no-graphs", "--json", json.toString()))
        .isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString())
        .containsPattern("v4 +[0-9.]+ +[0-9.]+x \\(unknown\\)")
        .containsPattern("my-v3 +[0-9.]+ +[0-9.]+x");
    aStudentsScoresAreReadAlsoWhereItsFileIsNot(json);
    assertThat(run("profile", "my-v3", "--seconds", "1")).isZero();
    assertThat(out.toString()).contains("graphs/poly_match_my-v3.html (open it in a browser)");
    // Orange, as the workshop's own versions.
    assertThat(root.resolve("graphs/poly_match_my-v3.svg"))
        .content()
        .containsPattern("V3.match[^<]*</title><rect [^>]*fill=\"#f0953f\"");
    assertThat(run("report", "--measure-all")).isEqualTo(1);
    assertThat(err.toString()).contains("your own versions would be in the tables (my-v3); ");
  }

  private void aStudentsScoresAreReadAlsoWhereItsFileIsNot(Path json) throws IOException {
    Path elsewhere = root.resolve("V3.java");
    Files.move(file("V3.java"), elsewhere);
    assertThat(run("report", "--from", json.toString(), "--out", root.toString())).isZero();
    assertThat(root.resolve("index.html")).content().contains("my-v3");
    Files.move(elsewhere, file("V3.java"));
  }

  @Test
  void progressIsNotOverwrittenWhereItCannotBeRead() throws IOException {
    run("start", "v1");
    Files.writeString(file(".progress.json"), "{\"v1\": {\"hints\": 1,}}");
    assertThat(run("hint", "v1")).isEqualTo(1);
    assertThat(err.toString())
        .contains("exercises/.progress.json`, which remembers what you passed, can't be read (")
        .endsWith("; mend it, or delete it to start over\n");
    assertThat(file(".progress.json")).hasContent("{\"v1\": {\"hints\": 1,}}");
  }

  @Test
  void watchChecksAtOnceAndQuits() {
    assertThat(run("watch", "v1")).isEqualTo(1);
    assertThat(err.toString()).contains("`workshop start v1` makes it");
    run("start", "v1");
    type("h\nx\nn\nq\n");
    assertThat(run("watch", "v1")).isZero();
    assertThat(file("V2.java")).doesNotExist();
    assertThat(out.toString())
        .startsWith("Watching file:///")
        .contains("V1 isn't finished: ")
        .contains("not yet: unfinished\n")
        .contains("Hint 1 of ")
        .contains("v1 has not passed yet: m measures it\n");
  }
}
