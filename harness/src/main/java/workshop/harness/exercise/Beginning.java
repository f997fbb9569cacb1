package workshop.harness.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workshop.harness.WorkshopException;
import workshop.harness.io.Project;

/**
 * What a student begins an exercise with.
 *
 * @param level the level at which it is begun
 * @param from the student's own version that it goes on from, or null for a skeleton
 * @param text of the file
 */
public record Beginning(Level level, String from, String text) {

  private static final String JAVADOC = "/**";
  private static final String END = "*/";

  /** With some of the solution left out. */
  public static Beginning skeleton(Exercise<?, ?> exercise, Level level) {
    return new Beginning(level, null, exercise.skeleton(level));
  }

  /**
   * With the file of another version of the student's: its class renamed, and the goal of this
   * exercise above it.
   *
   * @param own that version's id
   * @throws IllegalArgumentException if the id is of another kind
   * @throws WorkshopException if the file isn't there, can't be read, or lacks its class
   */
  public static Beginning copy(Exercise<?, ?> exercise, String own) {
    Exercise<?, ?> from = Exercise.of(own);
    if (!from.versionId().equals(own)
        || from.file().equals(exercise.file())
        || !from.folder().equals(exercise.folder())) {
      throw new IllegalArgumentException(
          "--from is `%s`; give a version of your own, such as my-v1, and not the one you begin"
              .formatted(own));
    }
    from.requireStarted();
    String source = source(from);
    Matcher head =
        Pattern.compile("(?m)^(public |final )*class %s\\b".formatted(from.className()))
            .matcher(source);
    if (!head.find()) {
      throw new WorkshopException(
          "`%s` has no class `%s` to go on from; name it so again"
              .formatted(Project.shown(from.file()), from.className()));
    }
    String before = source.substring(0, head.start()).stripTrailing();
    if (before.endsWith(END)) {
      before = before.substring(0, before.lastIndexOf(JAVADOC)).stripTrailing();
    }
    String skeleton = exercise.skeleton(Level.HARD);
    String goal =
        skeleton.substring(skeleton.indexOf(JAVADOC), skeleton.indexOf(END) + END.length());
    String code =
        source
            .substring(head.start())
            .replaceAll("\\b%s\\b".formatted(from.className()), exercise.className());
    return new Beginning(
        StudentFile.level(exercise), from.versionId(), before + "\n\n" + goal + "\n" + code);
  }

  private static String source(Exercise<?, ?> from) {
    try {
      return Files.readString(from.file());
    } catch (IOException e) {
      throw new WorkshopException(
          "`%s` can't be read (%s); make it readable".formatted(Project.shown(from.file()), e));
    }
  }

  /** The level, or the version that it goes on from. */
  @Override
  public String toString() {
    return from == null ? level.toString() : "from " + from;
  }
}
