package workshop.harness.exercise;

import module java.base;

import org.apache.commons.text.WordUtils;
import workshop.harness.WorkshopException;
import workshop.harness.io.Project;

/**
 * The hints of an exercise, which stand in the suite's chapter: the numbered items under "Need
 * help?" in the version's section.
 */
public final class Hints {

  private static final String HELP = "<details><summary>Need help?</summary>";

  /** What a terminal shows in a line without breaking it. */
  static final int COLUMNS = 80;

  private Hints() {}

  public static List<String> of(Exercise<?, ?> exercise) {
    Path chapter = exercise.folder().resolveSibling(exercise.workbook().page(exercise.id()));
    try {
      List<String> hints = parse(Files.readString(chapter).replace("\r\n", "\n"), exercise.id());
      if (!hints.isEmpty()) {
        return hints;
      }
    } catch (IOException e) {
      // Told below, as a chapter without hints is.
    }
    throw new WorkshopException(
        "the chapter `%1$s` has no hints for %2$s, or can't be read; `git checkout %1$s` gets it back"
            .formatted(Project.shown(chapter), exercise.id()));
  }

  /**
   * A hint as a terminal shows it: paragraphs broken at 80 columns, code as it stands in the
   * chapter, without its fences.
   */
  public static String shown(List<String> hints, int index) {
    String hint = "Hint %d of %d: %s".formatted(index + 1, hints.size(), hints.get(index));
    String[] parts = hint.split("(?m)^```.*\n?"); // Each second one is code.
    for (int i = 0; i < parts.length; i++) {
      parts[i] = i % 2 == 1 ? parts[i].replaceAll("(?m)^(?=.)", "    ") : broken(parts[i]);
    }
    return String.join("", parts).stripTrailing();
  }

  private static String broken(String paragraphs) {
    return paragraphs
        .replaceAll("(?<=.)\n(?=.)", " ")
        .lines()
        .map(line -> WordUtils.wrap(line, COLUMNS, "\n", false) + "\n")
        .collect(Collectors.joining());
  }

  static List<String> parse(String chapter, String id) {
    return Stream.of(chapter.split("(?m)^## "))
        .filter(section -> section.startsWith(id + ":") && section.contains(HELP))
        .map(section -> section.substring(section.indexOf(HELP) + HELP.length()))
        .flatMap(help -> Stream.of(help.split("</details>")[0].split("(?m)^\\d+\\. ")))
        .map(item -> item.replaceAll("(?m)^ {3}", "").strip())
        .filter(item -> !item.isEmpty())
        .toList();
  }
}
