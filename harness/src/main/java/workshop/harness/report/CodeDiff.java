package workshop.harness.report;

import module java.base;

import com.github.difflib.*;
import workshop.harness.Version;

/** What changed in the code between two versions. */
public final class CodeDiff {

  private static final int CONTEXT = 2;

  /** What an exercise's file needs because it stands in another package. */
  private static final Pattern ADDED =
      Pattern.compile("package .*;|import .*\\.\\*;|import workshop\\.harness\\.Todo;");

  private CodeDiff() {}

  /**
   * The unified diff of two versions' sources. The first class is given the name of the second, so
   * that only the idea shows; package lines and what an exercise imports are left out.
   *
   * @return the lines of the diff; empty if nothing changed
   */
  public static List<String> between(Version<?, ?> before, Version<?, ?> after) {
    return diff(before, after, _ -> true);
  }

  /** The changed lines with some around them, without comments' and imports' lines. */
  static List<String> code(Version<?, ?> before, Version<?, ?> after) {
    String leftOut = "import .*|\\s*(/\\*\\*|\\*/|\\* ).*|\\s*\\*\\s*";
    return diff(before, after, line -> !line.matches(leftOut)).stream()
        .skip(3) // The names of the files, and the first place.
        .map(line -> line.startsWith("@@") ? " ..." : line)
        .toList();
  }

  private static List<String> diff(
      Version<?, ?> before, Version<?, ?> after, Predicate<String> shown) {
    String className = after.type().getSimpleName();
    List<String> from = lines(before, className).filter(shown).toList();
    List<String> to = lines(after, className).filter(shown).toList();
    return UnifiedDiffUtils.generateUnifiedDiff(
        before.id(), after.id(), from, DiffUtils.diff(from, to), CONTEXT);
  }

  private static Stream<String> lines(Version<?, ?> version, String className) {
    return version
        .source()
        .replaceAll("\\b" + version.type().getSimpleName() + "\\b", className)
        .lines()
        .filter(line -> !ADDED.matcher(line).matches());
  }
}
