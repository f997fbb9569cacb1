package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.exercise.*;

/** Tests of what students write, in a project of their own. */
abstract class StudentFiles extends CommandLineCalls {

  @TempDir Path root;

  @BeforeEach
  void moveTheProject() {
    System.setProperty("workshop.root", root.toString());
  }

  @AfterEach
  void moveItBack() {
    System.clearProperty("workshop.root");
  }

  /** Checks a file; measures nothing. */
  static Check check(String id, String source) throws IOException {
    return new Checking<>(written(id, source), false).results(false);
  }

  /** The same, without a JVM for it where this one has the modules. */
  static Check checkHere(String id, String source) throws IOException {
    boolean fits = Exercise.of(id).reference().fitsThisJvm();
    return new Checking<>(written(id, source), false).results(fits);
  }

  static Exercise<?, ?> written(String id, String source) throws IOException {
    Exercise<?, ?> exercise = Exercise.of(id);
    Files.createDirectories(exercise.folder());
    Files.writeString(exercise.file(), source);
    return exercise;
  }

  /** The solution as a student would have it in the end. */
  static String solved(String id) {
    return asStudents(id, Exercise.of(id).reference().source());
  }

  /** The version before, with its class and package named as the exercise's. */
  static String before(String id) {
    return asStudents(id, Exercise.of(id).previous().source());
  }

  private static String asStudents(String id, String source) {
    return source
        .replaceAll("\\bV\\d[A-Z]\\w+\\b", id.toUpperCase())
        .replace("package workshop.polymatch;", "import workshop.polymatch.*;");
  }

  /** The solution with some places changed: each that is to be found, and what replaces it. */
  static String changed(String id, String... changes) {
    String source = solved(id);
    for (int i = 0; i < changes.length; i += 2) {
      assertThat(source).contains(changes[i]);
      source = source.replace(changes[i], changes[i + 1]);
    }
    return source;
  }
}
