package workshop.harness.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an instructor says at a version: the rows of the tables of {@code INSTRUCTORS.md} whose
 * first cell is the version's id.
 *
 * @param lines the lines of these files
 */
record SpeakerNotes(List<String> lines) {

  private static final String FILE = "INSTRUCTORS.md";

  /** The notes in the folders of a project; none where there is no such file. */
  static SpeakerNotes in(Path project) {
    try (Stream<Path> files = Files.walk(project, 2)) {
      List<String> lines = new ArrayList<>();
      for (Path file : files.filter(each -> each.endsWith(FILE)).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
      return new SpeakerNotes(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The notes on a version as HTML: what stands in each cell, under its column's head. */
  Optional<String> html(String version) {
    StringBuilder notes = new StringBuilder();
    List<String> head = List.of();
    boolean inTable = false;
    for (String line : lines) {
      List<String> cells = cells(line);
      if (!inTable) {
        head = cells;
      } else if (!cells.isEmpty() && cells.getFirst().equals(version)) {
        for (int i = 1; i < Math.min(cells.size(), head.size()); i++) {
          notes.append(
              "<dt>%s</dt><dd>%s</dd>\n"
                  .formatted(Markup.of(head.get(i)), Markup.of(cells.get(i))));
        }
      }
      inTable = !cells.isEmpty();
    }
    return notes.isEmpty() ? Optional.empty() : Optional.of("<dl>\n" + notes + "</dl>\n");
  }

  private static List<String> cells(String line) {
    return line.startsWith("| ") && line.indexOf('|', 1) > 0
        ? Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|"))
            .map(String::strip)
            .toList()
        : line.startsWith("|-") ? List.of("") : List.of();
  }
}
