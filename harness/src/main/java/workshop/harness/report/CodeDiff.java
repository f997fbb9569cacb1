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
    List<String> from = lines(before, after.type().getSimpleName());
    List<String> to = lines(after, after.type().getSimpleName());
    return UnifiedDiffUtils.generateUnifiedDiff(
        before.id(), after.id(), from, DiffUtils.diff(from, to), CONTEXT);
  }

  /** The changed lines with some around them, without comments' and imports' lines. */
  static List<String> code(Version<?, ?> before, Version<?, ?> after) {
    List<String> from = code(before, after.type().getSimpleName());
    List<String> to = code(after, after.type().getSimpleName());
    return UnifiedDiffUtils.generateUnifiedDiff("", "", from, DiffUtils.diff(from, to), CONTEXT)
        .stream()
        .skip(2) // The names of the files.
        .map(line -> line.startsWith("@@") ? " ..." : line)
        .skip(1)
        .toList();
  }

  private static List<String> code(Version<?, ?> version, String className) {
    return lines(version, className).stream()
        .filter(line -> !line.matches("import .*|\\s*(/\\*\\*|\\*/|\\* ).*|\\s*\\*\\s*"))
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
