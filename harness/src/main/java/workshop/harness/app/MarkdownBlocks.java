package workshop.harness.app;

import module java.base;

import workshop.harness.io.Project;
import workshop.harness.io.WholeFile;

/**
 * The generated parts of a Markdown file: what stands between {@code <!-- workshop:NAME -->} and
 * {@code <!-- /workshop:NAME -->}.
 */
public record MarkdownBlocks(Path file) {

  private static final Pattern BLOCK =
      Pattern.compile("(<!-- workshop:([^>]+) -->\n).*?(<!-- /workshop:\\2 -->)", Pattern.DOTALL);

  /**
   * Finds the blocks.
   *
   * @throws IllegalArgumentException if the file can't be read or written
   */
  public MarkdownBlocks {
    WholeFile.checkWritable(file);
    read(file);
  }

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
          .map(MarkdownBlocks::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a file has some, whatever else it holds. */
  static boolean areIn(Path file) {
    try {
      return BLOCK.matcher(Files.readString(file, StandardCharsets.ISO_8859_1)).find();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * These blocks, if there is something to update; asked before long work.
   *
   * @param name a block that would be updated
   * @throws IllegalArgumentException if there is none whose name starts like that
   */
  public MarkdownBlocks require(String name) {
    if (BLOCK.matcher(read(file)).results().noneMatch(block -> block.group(2).startsWith(name))) {
      throw new IllegalArgumentException(
          "`%s` has no block to update; put the lines `%s` and `%s` where it belongs"
              .formatted(
                  file,
                  "<!-- workshop:%s -->".formatted(name),
                  "<!-- /workshop:%s -->".formatted(name)));
    }
    return this;
  }

  /** Replaces blocks: by what is given for a name, or not at all where nothing is. */
  public void replace(Function<String, Optional<String>> content) {
    String replaced =
        BLOCK
            .matcher(read(file))
            .replaceAll(block ->
                Matcher.quoteReplacement(
                    content
                        .apply(block.group(2))
                        .map(text -> block.group(1) + text.strip() + "\n" + block.group(3))
                        .orElse(block.group())));
    WholeFile.write(file, replaced);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "`%s` can't be read (%s); name a Markdown file".formatted(file, e));
    }
  }
}
