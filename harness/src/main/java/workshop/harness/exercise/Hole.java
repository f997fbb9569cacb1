package workshop.harness.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workshop.harness.WorkshopException;

/**
 * What an exercise leaves out of a solution. A version is an exercise if a file of holes stands
 * beside its class, such as {@code V3NoAllocation.holes}.
 *
 * @param exercise the exercise that it belongs to: code of {@code v2} stands in {@code v3} too
 * @param level the level at which it is left out; at the hard one, which leaves out everything
 *     else, it stays
 * @param what what belongs there
 * @param code the statement as it stands in the class; of what has a body, the line that opens it
 */
record Hole(String exercise, Level level, String what, String code) {

  private static final Pattern ENTRY =
      Pattern.compile("(?s)(\\S+) (easy|intermediate|hard): (.+?)\\n(.+[;{])\\s*");

  /** Whether a class has a file of holes beside it. */
  static boolean areBeside(Class<?> type) {
    return type.getResource(file(type)) != null;
  }

  /**
   * Reads the file beside a class: entries with blank lines between them, and comments, which begin
   * with #.
   *
   * @throws WorkshopException if the file or one of its entries can't be read
   */
  static List<Hole> beside(Class<?> type) {
    try (InputStream in = type.getResourceAsStream(file(type))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\n\\s*\n"))
          .filter(entry -> !entry.startsWith("#"))
          .map(entry -> of(entry, type))
          .toList();
    } catch (IOException e) {
      throw new WorkshopException("`%s` could not be read (%s)".formatted(file(type), e));
    }
  }

  private static String file(Class<?> type) {
    return type.getSimpleName() + ".holes";
  }

  private static Hole of(String entry, Class<?> type) {
    Matcher parts = ENTRY.matcher(entry);
    if (!parts.matches()) {
      throw new WorkshopException(
          "`%s` has the entry `%s`; write `v2 easy: what is missing`, and the code below it"
              .formatted(file(type), entry.strip()));
    }
    Level level = Level.valueOf(parts.group(2).toUpperCase());
    return new Hole(parts.group(1), level, parts.group(3), parts.group(4).strip());
  }
}
