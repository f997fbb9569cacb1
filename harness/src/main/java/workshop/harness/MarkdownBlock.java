package workshop.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The generated part of a Markdown file: what stands between {@code <!-- workshop:NAME -->} and
 * {@code <!-- /workshop:NAME -->}.
 */
public final class MarkdownBlock {

  private final Path file;
  private final String start;
  private final String end;

  /**
   * Finds the block.
   *
   * @param name the block's name, such as that of a suite
   * @throws IllegalArgumentException if the file can't be read or written, or has no such block
   */
  public MarkdownBlock(Path file, String name) {
    this.file = file;
    start = "<!-- workshop:%s -->".formatted(name);
    end = "<!-- /workshop:%s -->".formatted(name);
    WholeFile.checkWritable(file);
    find(read());
  }

  /** Replaces what stands in the block. */
  public void replace(String markdown) {
    String text = read();
    int from = find(text) + start.length();
    int to = text.indexOf(end, from);
    WholeFile.write(
        file, text.substring(0, from) + "\n" + markdown.strip() + "\n" + text.substring(to));
  }

  private String read() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "`%s` can't be read (%s); name a Markdown file".formatted(file, e));
    }
  }

  private int find(String text) {
    int found = text.indexOf(start);
    if (found < 0 || text.indexOf(end, found) < 0) {
      throw new IllegalArgumentException(
          "`%s` has no block to update; put the lines `%s` and `%s` where the table belongs"
              .formatted(file, start, end));
    }
    return found;
  }
}
