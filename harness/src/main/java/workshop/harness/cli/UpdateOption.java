package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workshop.harness.app.MarkdownBlocks;

/** Markdown files whose generated blocks are refreshed. */
final class UpdateOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--update",
      paramLabel = "FILE",
      description = "Refresh the generated blocks of a Markdown file. May be given more than once.")
  private List<Path> files = List.of();

  private List<MarkdownBlocks> blocks;

  boolean isGiven() {
    return !files.isEmpty();
  }

  /**
   * Refuses files that can't be refreshed, before the work.
   *
   * @param block how the name of a block starts that each must have
   */
  void check(String block) {
    blocks =
        Errors.check(
            spec,
            () -> files.stream().map(file -> new MarkdownBlocks(file).require(block)).toList());
  }

  /**
   * Refreshes the files, or says that they stay as they were.
   *
   * @param isComplete whether all was measured that belongs there
   * @param content what a block is replaced by, or nothing
   */
  void refresh(boolean isComplete, Function<String, Optional<String>> content) {
    for (MarkdownBlocks file : blocks) {
      if (isComplete) {
        file.replace(content);
      } else {
        Errors.print(
            spec, "`%s` stays as it was, since not all were measured".formatted(file.file()));
      }
    }
  }
}
