package workshop.harness.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import workshop.harness.Version;

/** What changed in the code between two versions. */
public final class CodeDiff {

  private static final int CONTEXT = 2;

  /** What an exercise's file needs because it stands in another package. */
  private static final Pattern ADDED =
      Pattern.compile("package .*;|import .*\\.\\*;|import workshop\\.harness\\.Todo;");

  private static final Pattern JAVADOC = Pattern.compile("(?s)\\h*/\\*\\*.*?\\*/\n");

  private CodeDiff() {}

  /**
   * The unified diff of two versions' sources. The first class is given the name of the second, so
   * that only the idea shows; package lines and what an exercise imports are left out.
   *
   * @return the lines of the diff; empty if nothing changed
   */
  public static List<String> between(Version<?, ?> before, Version<?, ?> after) {
    List<String> from = lines(before, after.type().getSimpleName());
    List<String> to = lines(after, after.type().getSimpleName());
    return UnifiedDiffUtils.generateUnifiedDiff(
        before.id(), after.id(), from, DiffUtils.diff(from, to), CONTEXT);
  }

  /**
   * The changed places, one after the other, without Javadoc and imports: what a class looks at.
   *
   * @return the lines of each place
   */
  static List<List<String>> places(Version<?, ?> before, Version<?, ?> after) {
    List<String> from = code(before, after.type().getSimpleName());
    List<String> to = code(after, after.type().getSimpleName());
    List<List<String>> places = new ArrayList<>();
    UnifiedDiffUtils.generateUnifiedDiff("", "", from, DiffUtils.diff(from, to), CONTEXT).stream()
        .skip(2) // The names of the files.
        .forEach(line -> {
          if (line.startsWith("@@")) {
            places.add(new ArrayList<>());
          } else {
            places.getLast().add(line);
          }
        });
    return places;
  }

  private static List<String> code(Version<?, ?> version, String className) {
    return JAVADOC
        .matcher(String.join("\n", lines(version, className)))
        .replaceAll("")
        .lines()
        .filter(line -> !line.startsWith("import "))
        .toList();
  }

  private static List<String> lines(Version<?, ?> version, String className) {
    return version
        .source()
        .replaceAll("\\b" + version.type().getSimpleName() + "\\b", className)
        .lines()
        .filter(line -> !ADDED.matcher(line).matches())
        .toList();
  }
}
