package workshop.harness.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import workshop.harness.io.Project;
import workshop.harness.io.WholeFile;

/**
 * Writes what is published of measurements: the page for the classroom, the scores, the flame
 * graphs, and the chapters' generated blocks.
 *
 * @param data what was measured and sampled
 */
public record Publication(ReportData data) {

  /** The page's file. */
  public static final String PAGE = "index.html";

  /** The file with all scores and stacks. */
  public static final String RESULTS = "results.json";

  /** Writes the page, the scores and the flame graphs to a folder. */
  public void write(Graphs graphs) {
    WholeFile.write(graphs.folder().resolve(PAGE), new ClassroomPage(data).html());
    WholeFile.write(graphs.folder().resolve(RESULTS), data.json());
    data.profiled().forEach(profile -> profile.draw(graphs));
  }

  /**
   * The Markdown files in the project's folder, and in the folders of its modules, that have
   * generated blocks.
   *
   * @throws IllegalArgumentException if one of them can't be written
   */
  public static List<MarkdownBlocks> chapters() {
    try (Stream<Path> files = Files.walk(Project.root(), 2)) {
      return files
          .filter(file -> file.toString().endsWith(".md") && Files.isRegularFile(file))
          .filter(MarkdownBlocks::areIn)
          .sorted()
          .map(MarkdownBlocks::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
