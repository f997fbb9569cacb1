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
  private static final String END = "</details>";
  private static final String FENCE = "```";

  /** What a terminal shows in a line without breaking it. */
  static final int COLUMNS = 80;

  private Hints() {}

  /**
   * Reads the hints.
   *
   * @throws WorkshopException if the chapter can't be read or has none for the exercise
   */
  public static List<String> of(Exercise<?, ?> exercise) {
    String chapter;
    try {
      chapter = Files.readString(exercise.chapter()).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new WorkshopException(
          "the chapter `%1$s`, which holds the hints, can't be read (%2$s); `git checkout %1$s` gets it back"
              .formatted(Project.shown(exercise.chapter()), e));
    }
    List<String> hints = parse(chapter, exercise.id());
    if (hints.isEmpty()) {
      throw new WorkshopException(
          "the chapter `%s` has no hints for %s under \"Need help?\""
              .formatted(Project.shown(exercise.chapter()), exercise.id()));
    }
    return hints;
  }

  /**
   * A hint as a terminal shows it: paragraphs broken at 80 columns, code as it stands in the
   * chapter, without its fences.
   *
   * @param index which of the hints, from 0
   */
  public static String shown(List<String> hints, int index) {
    StringBuilder shown = new StringBuilder();
    StringBuilder paragraph =
        new StringBuilder("Hint %d of %d:".formatted(index + 1, hints.size()));
    boolean isCode = false;
    for (String line : hints.get(index).lines().toList()) {
      boolean isFence = line.startsWith(FENCE);
      if (isCode || isFence || line.isEmpty()) {
        shown.append(broken(paragraph));
        shown.append(isFence ? "" : isCode && !line.isEmpty() ? "    " + line + "\n" : "\n");
        isCode ^= isFence;
      } else {
        paragraph.append(' ').append(line);
      }
    }
    return shown.append(broken(paragraph)).toString().stripTrailing();
  }

  /** Takes what has been collected. */
  private static String broken(StringBuilder paragraph) {
    String broken = WordUtils.wrap(paragraph.toString().strip(), COLUMNS, "\n", false);
    paragraph.setLength(0);
    return broken.isEmpty() ? "" : broken + "\n";
  }

  static List<String> parse(String chapter, String id) {
    return Stream.of(chapter.split("(?m)^## "))
        .filter(section -> section.startsWith(id + ":") && section.contains(HELP))
        .map(section -> section.substring(section.indexOf(HELP) + HELP.length()).split(END)[0])
        .flatMap(help -> Stream.of(help.split("(?m)^\\d+\\. ")))
        .map(item -> item.replaceAll("(?m)^ {3}", "").strip())
        .filter(item -> !item.isEmpty())
        .toList();
  }
}
