package workshop.harness;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What changed in the code between two versions. */
public final class CodeDiff {

  private static final int CONTEXT = 2;

  private CodeDiff() {}

  /**
   * The unified diff of two versions' sources. The first class is given the name of the second, so
   * that only the idea shows.
   *
   * @return the lines of the diff; empty if nothing changed
   */
  public static List<String> between(Version<?, ?> before, Version<?, ?> after) {
    Pattern className = Pattern.compile("\\b" + before.type().getSimpleName() + "\\b");
    List<String> from =
        className
            .matcher(before.source())
            .replaceAll(Matcher.quoteReplacement(after.type().getSimpleName()))
            .lines()
            .toList();
    List<String> to = after.source().lines().toList();
    return UnifiedDiffUtils.generateUnifiedDiff(
        before.id(), after.id(), from, DiffUtils.diff(from, to), CONTEXT);
  }
}
