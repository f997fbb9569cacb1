package workshop.harness.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes exercises of solutions, so that there is no second copy that could drift.
 *
 * <p>A solution is marked by comments such as {@code // v2 easy: element i of the difference}, each
 * above a statement or a method. At that level, what follows the comment is left out: the condition
 * of an {@code if}, the right side of an assignment, a returned value, a call, or a method's whole
 * body. The comment's text becomes the message that tells what is missing. A mark of an earlier
 * exercise counts only as long as that exercise has not been passed, so that a later skeleton gives
 * no answer away. The hard level needs no marks: it leaves the public methods, without their
 * bodies.
 */
public final class Skeleton {

  private static final Pattern MARK = Pattern.compile("\\s*// (v\\d+) (easy|intermediate): (.+)");
  private static final Pattern ASSIGNMENT = Pattern.compile("(.*? )([-+*/]?=) .*");
  private static final Pattern PUBLIC_METHOD = Pattern.compile("  public .*\\(.*");

  private final String id;
  private final Level level;
  private final Predicate<String> isPassed;
  private final List<String> solution;
  private final List<String> skeleton = new ArrayList<>();
  private int next;

  private Skeleton(String source, String id, Level level, Predicate<String> isPassed) {
    this.id = id;
    this.level = level;
    this.isPassed = isPassed;
    solution = source.lines().toList();
  }

  /**
   * Makes an exercise.
   *
   * @param source the solution
   * @param type the solution's class
   * @param id the exercise, such as {@code v2}
   * @param newName the exercise's class
   * @param isPassed which exercises the student has passed
   */
  public static String of(
      String source,
      Class<?> type,
      String id,
      String newName,
      Level level,
      Predicate<String> isPassed) {
    Skeleton skeleton = new Skeleton(source, id, level, isPassed);
    if (level == Level.HARD) {
      skeleton.keepPublicMethods();
    } else {
      skeleton.leaveOutWhatIsMarked();
    }
    return String.join("\n", skeleton.skeleton)
            .replaceAll("\\b" + type.getSimpleName() + "\\b", newName)
            .replaceFirst("package .*;", "package " + Exercise.PACKAGE + ";")
            .replaceFirst(
                "\nimport ",
                "\nimport %s.*;\nimport workshop.harness.Todo;\nimport "
                    .formatted(type.getPackageName()))
        + "\n";
  }

  /** A source without the marks, as a lesson shows it. */
  public static String withoutMarks(String source) {
    StringBuilder unmarked = new StringBuilder();
    source
        .lines()
        .filter(line -> !MARK.matcher(line).matches())
        .forEach(line -> unmarked.append(line).append('\n'));
    return unmarked.toString();
  }

  private void leaveOutWhatIsMarked() {
    while (next < solution.size()) {
      String missing = null;
      Matcher mark = MARK.matcher(solution.get(next));
      while (mark.matches()) {
        boolean isOwn = mark.group(1).equals(id);
        if (mark.group(2).equals(level.toString()) && (isOwn || !isPassed.test(mark.group(1)))) {
          missing = mark.group(3);
        }
        next++;
        mark = MARK.matcher(solution.get(next));
      }
      if (missing == null) {
        skeleton.add(solution.get(next++));
      } else {
        leaveOut(missing.replace("\"", "\\\""));
      }
    }
  }

  private void leaveOut(String missing) {
    String statement = solution.get(next++);
    String indent = statement.substring(0, statement.length() - statement.stripLeading().length());
    StringBuilder whole = new StringBuilder(statement);
    while (!whole.toString().endsWith(";") && !whole.toString().endsWith("{")) {
      whole.append(' ').append(solution.get(next++).strip());
    }
    Matcher assignment = ASSIGNMENT.matcher(whole);
    skeleton.add(indent + "// TODO: " + missing.replace("\\\"", "\""));
    if (statement.startsWith(indent + "if (")) {
      skeleton.add(indent + "if (Todo.<Boolean>missing(\"" + missing + "\")) {");
    } else if (whole.toString().endsWith("{")) {
      skeleton.add(whole.toString());
      leaveOutBody(indent, missing);
    } else if (statement.startsWith(indent + "return ")) {
      skeleton.add(indent + "return Todo.missing(\"" + missing + "\");");
    } else if (assignment.matches()) {
      String type = assignment.group(2).equals("=") ? "" : "<Double>";
      skeleton.add(
          "%s%s Todo.%smissing(\"%s\");"
              .formatted(assignment.group(1), assignment.group(2), type, missing));
    } else {
      skeleton.add(indent + "Todo.missing(\"" + missing + "\");");
    }
  }

  /** Up to the closing brace, which stands as far in as the method. */
  private void leaveOutBody(String indent, String missing) {
    skeleton.add(indent + "  throw Todo.unfinished(\"" + missing + "\");");
    while (!solution.get(next).equals(indent + "}")) {
      next++;
    }
    skeleton.add(solution.get(next++));
  }

  /** The head of the class, its constructor and public methods without bodies. */
  private void keepPublicMethods() {
    while (!solution.get(next).startsWith("public ")) {
      skeleton.add(solution.get(next++));
    }
    skeleton.add(solution.get(next++));
    for (; next < solution.size(); next++) {
      String line = solution.get(next);
      if (!PUBLIC_METHOD.matcher(line).matches()) {
        continue;
      }
      skeleton.add("");
      if (solution.get(next - 1).equals("  @Override")) {
        skeleton.add("  @Override");
      }
      skeleton.add("  // TODO: all of it; the goal stands above the class");
      skeleton.add(line);
      next++;
      leaveOutBody("  ", "everything but the signature");
      next--;
    }
    skeleton.add("}");
  }
}
