package workshop.harness.exercise;

import module java.base;

import workshop.harness.WorkshopException;
import workshop.harness.io.*;

/**
 * What a student begins an exercise with: the first content of the student's file.
 *
 * @param from the student's own version that it goes on from, or null for a skeleton
 */
public record Beginning(Exercise.Level level, String from, String text) {

  /** With some of the solution left out; without a level, at that of the last time. */
  public static Beginning skeleton(Exercise<?, ?> exercise, Exercise.Level level) {
    Exercise.Level chosen = level == null ? new ProgressFile(exercise).state().level : level;
    return new Beginning(chosen, null, exercise.skeleton(chosen));
  }

  /** With another version of the student's: its class renamed, this exercise's goal above it. */
  public static Beginning copy(Exercise<?, ?> exercise, String own) {
    Exercise<?, ?> from = Exercise.of(own);
    if (!from.versionId().equals(own) || from.file().equals(exercise.file())) {
      throw new IllegalArgumentException(
          "--from is `%s`; give a version of your own, such as my-v1, and not the one you begin"
              .formatted(own));
    }
    String goal =
        new Scanner(exercise.skeleton(Exercise.Level.HARD)).findWithinHorizon(Skeleton.JAVADOC, 0);
    String head = "(?m)^(?:%s)?((?:public |final )*class %s\\b)";
    String text =
        from.text(StandardCharsets.UTF_8)
            .replaceAll("\\b%s\\b".formatted(from.className()), exercise.className())
            .replaceFirst(
                head.formatted(Skeleton.JAVADOC, exercise.className()),
                Matcher.quoteReplacement(goal) + "$1");
    return new Beginning(new ProgressFile(exercise).state().level, from.versionId(), text);
  }

  /** Writes the student's file, and notes that the exercise has been begun. */
  public void write(Exercise<?, ?> exercise) {
    new ProgressFile(exercise).change(state -> state.level = level); // It makes the folder.
    WholeFile.write(exercise.file(), text);
  }

  /** Moves the student's file out of the way, and returns where it is now. */
  public static Path keepAside(Exercise<?, ?> exercise) {
    String name =
        "%s-%tF-%<tH%<tM%<tS.java.kept".formatted(exercise.className(), LocalDateTime.now());
    try {
      // Fails, rather than overwrites, in the unlikely case that there is one of this second.
      return Files.move(exercise.file(), exercise.folder().resolve(name));
    } catch (IOException e) {
      throw new WorkshopException(
          "`%s` could not be kept aside (%s), so nothing was changed"
              .formatted(Project.shown(exercise.file()), e));
    }
  }

  /** The level, or the version that it goes on from. */
  @Override
  public String toString() {
    return from == null ? level.toString() : "from " + from;
  }
}
