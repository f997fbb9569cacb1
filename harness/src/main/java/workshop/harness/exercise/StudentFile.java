package workshop.harness.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import workshop.harness.WorkshopException;
import workshop.harness.io.Project;
import workshop.harness.io.WholeFile;

/** The file that a student writes in: beginning it, and beginning it anew. */
public final class StudentFile {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private StudentFile() {}

  /** Writes what an exercise is begun with, and makes the exercises' folder. */
  public static void begin(Exercise<?, ?> exercise, Beginning beginning) {
    exercise.folder().toFile().mkdirs(); // If that fails, writing says why.
    WholeFile.write(exercise.file(), beginning.text());
    ProgressFile.of(exercise).begin(exercise.id(), beginning.level());
  }

  /** The level at which an exercise was begun last; the easy one if it never was. */
  public static Level level(Exercise<?, ?> exercise) {
    Level level = ProgressFile.of(exercise).state(exercise.id()).level();
    return level == null ? Level.EASY : level;
  }

  /**
   * Moves the student's file out of the way.
   *
   * @return where it is now
   * @throws WorkshopException if it can't be moved; nothing was changed then
   */
  public static Path keepAside(Exercise<?, ?> exercise) {
    String name = exercise.className() + "-" + LocalDateTime.now().format(STAMP) + ".java.kept";
    Path kept = exercise.folder().resolve(name);
    try {
      // Fails, rather than overwrites, in the unlikely case that there is one of this second.
      return Files.move(exercise.file(), kept);
    } catch (IOException e) {
      throw new WorkshopException(
          "`%s` could not be kept aside (%s), so nothing was changed"
              .formatted(Project.shown(exercise.file()), e));
    }
  }
}
