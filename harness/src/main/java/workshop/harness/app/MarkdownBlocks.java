package workshop.harness.app;

import module java.base;

import workshop.harness.io.*;

/**
 * The generated parts of a Markdown file: what stands between {@code <!-- workshop:NAME -->} and
 * {@code <!-- /workshop:NAME -->}.
 */
public record MarkdownBlocks(Path file) {

  private static final Pattern BLOCK =
      Pattern.compile("(<!-- workshop:([^>]+) -->\n).*?(<!-- /workshop:\\2 -->)", Pattern.DOTALL);

  /**
   * The Markdown files in the project's folder, and in the folders of its modules, that have
   * generated blocks.
   *
   * @throws IllegalArgumentException if one of them can't be written
   */
  public static List<MarkdownBlocks> ofProject() {
    try (Stream<Path> files = Files.walk(Project.root(), 2)) {
      return files
          .filter(file -> file.toString().endsWith(".md") && Files.isRegularFile(file))
          .filter(MarkdownBlocks::areIn)
          .sorted()
          .map(WholeFile::checkWritable)
          .map(MarkdownBlocks::new)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException(
          "the project's folders can't be read (%s); make them readable".formatted(e.getMessage()));
    }
  }

  private static boolean areIn(Path file) {
    try {
      return BLOCK.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      return false; // Somebody's own, in another encoding.
    }
  }

  /** Replaces blocks: by what is given for a name, or not at all where nothing is. */
  public void replace(Function<String, Optional<String>> content) {
    try {
      Matcher blocks = BLOCK.matcher(Files.readString(file));
      String replaced =
          blocks.replaceAll(block ->
              Matcher.quoteReplacement(
                  content
                      .apply(block.group(2))
                      .map(text -> block.group(1) + text.strip() + "\n" + block.group(3))
                      .orElse(block.group())));
      WholeFile.write(file, replaced);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // It was read a while ago.
    }
  }
}
