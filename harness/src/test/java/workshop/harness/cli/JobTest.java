package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static workshop.harness.cli.Cli.call;

import module java.base;

import org.junit.jupiter.api.Test;
import workshop.harness.Suites;
import workshop.harness.cli.Cli.Outcome;
import workshop.harness.exercise.Exercise;

/** Jobs of the user's own, in a project of their own; nothing is measured. */
class JobTest extends OwnProject {

  private void write(String className, String source) throws IOException {
    Path file = project.resolve("jobs").resolve(className + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
  }

  /** Its versions can go wrong in different ways, and so can its input. */
  private static final String TROUBLE =
      """
      import module java.base;
      import workshop.harness.*;

      class Trouble implements Job<Integer, Object> {
        public String description() { return "what goes wrong"; }

        public List<Version<Integer, Object>> versions() {
          return List.of(
              version("v0", "right", Trouble.class, number -> () -> new int[] {number, 7}),
              version("v1", "not serializable", Trouble.class, _ -> Object::new),
              version("v2", "throws", Trouble.class, number -> () -> 1 / (number - number)));
        }

        public List<Setting> settings() {
          return List.of(new Setting("csv", "N", "1", "as an option of `run` is called"),
              new Setting("from", "FILE", "", "a file"),
              new Setting("size", "N", "1", "a number"));
        }

        public Integer makeInput(Workload workload) throws IOException {
          if (!workload.text("from").isEmpty()) Files.readString(Path.of(workload.text("from")));
          return 10 / workload.count("size");
        }

        public Optional<String> mismatch(Integer in, Object right, Object actual) { return Optional.empty(); }
      }
      """;

  @Test
  void aFileIsWrittenForAJobWhoseNameIsFree() {
    Outcome outcome = call("new text-search");
    assertThat(outcome.out())
        .endsWith("TextSearch.java. Next: `workshop measure-all text-search`.\n");
    assertThat(project.resolve("jobs/TextSearch.java"))
        .content()
        .contains("class TextSearch implements Job<")
        .doesNotContain("WordCount");
    assertThat(call("list").out()).contains("Your own: text-search_v0 text-search_v1\n");
    assertThat(call("list --all").out()).contains("  text-search_v0  streams and boxed integers\n");
    assertThat(call("completion").out()).contains("\"text-search_v1\"");
    // Of another case, of the harness, and of the template's own classes.
    for (String name : List.of("text-search", "sort", "fast", "map", "My-job", "my-job", "a_b")) {
      assertThat(call("new " + name).exitCode()).as(name).isEqualTo(2);
    }
    assertThat(project.resolve("jobs").toFile().list()).containsExactly("TextSearch.java");
  }

  @Test
  void theDiffIsThatOfTheVersions() throws IOException {
    call("new search");
    Path file = project.resolve("jobs/Search.java");
    String source = Files.readString(file);
    int v1 = source.indexOf("record V1");
    write("Search", source.substring(0, v1) + source.substring(v1).replace("-> 1", "-> 2"));
    assertThat(call("diff search_v0 search_v1 --code").out())
        .startsWith("--- search_v0\n+++ search_v1\n@@ ")
        .contains(
            "-        .collect(Collectors.groupingBy(word -> word, Collectors.summingInt(_ -> 1")
        .contains(
            "+        .collect(Collectors.groupingBy(word -> word, Collectors.summingInt(_ -> 2")
        .doesNotContain("description");
  }

  @Test
  void aBrokenFileIsToldWithItsLinesAndBreaksNothingElse() throws IOException {
    write("Broken", "class Broken {\n  int wrong = \"text\";\n}\n");
    write("Empty", "class Empty {}\n");
    write("Trouble", TROUBLE);
    Outcome list = call("list");
    assertThat(list.exitCode()).isZero();
    assertThat(list.out()).contains("sort: sort numbers", "Your own: trouble_v0 ");
    assertThat(list.err())
        .contains("Broken.java:2: error: incompatible types", "  int wrong = \"text\";\n")
        .contains("^\n1 error\n")
        .contains("Empty.java` must hold a class `Empty implements Job<...>`");
    for (String command : List.of("measure broken_v0", "measure-all broken", "run broken_v1")) {
      Outcome outcome = call(command);
      assertThat(outcome.exitCode()).as(command).isEqualTo(1);
      assertThat(outcome.err()).as(command).contains("Broken.java:2: error: incompatible types");
    }
    assertThat(call("run fast --numbers 2 --csv -"))
        .isEqualTo(new Outcome(0, "number\n0\n1\n", ""));
    assertThat(call("run trouble_v3").err()).contains("did you mean `trouble_v0`?");
  }

  @Test
  void whatAJobDoesWrongIsToldInOneSentence() throws IOException {
    write("Trouble", TROUBLE);
    assertThat(call("run trouble_v0 --size 5"))
        .isEqualTo(new Outcome(0, "[2, 7]\nresult\n[2, 7]\n", ""));
    assertThat(call("run trouble_v1").err())
        .isEqualTo(
            "workshop: trouble_v1: its result can't be sent to another process; let"
                + " java.lang.Object implement java.io.Serializable\n");
    assertThat(call("run trouble_v2").err())
        .isEqualTo(
            "workshop: trouble_v2 threw java.lang.ArithmeticException: / by zero"
                + " (Trouble.java:11); correct it\n");
    assertThat(call("run trouble_v0 --size 0").err())
        .isEqualTo(
            "workshop: your code threw java.lang.ArithmeticException: / by zero"
                + " (Trouble.java:22); correct it\n");
    assertThat(call("run trouble_v0 --from gone").err())
        .isEqualTo(
            "workshop: the input can't be read (java.nio.file.NoSuchFileException: gone); correct"
                + " the path, which begins at this folder\n");
    assertThat(call("run trouble_v0 --svg a.svg").err())
        .isEqualTo("workshop: trouble draws no picture; leave out --svg\n");
  }

  /** Its code would be in the profiles of the JIT compiler in a process that measures. */
  @Test
  void aJobIsNotLoadedForAnothersSake() throws IOException {
    write("Loaded", "class Loaded {{ System.setProperty(\"workshop.test.loaded\", \"\"); }}\n");
    Suites.version("fast");
    Suites.part("sort");
    Exercise.all();
    assertThat(System.getProperty("workshop.test.loaded")).isNull();
    Suites.all().toList();
    assertThat(System.clearProperty("workshop.test.loaded")).isNotNull();
  }
}
