package workshop.harness.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A file for the table. */
final class MarkdownOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Write the table as GitHub shows it.")
  private Path file;

  /** Refuses what can't be written, before the work. */
  void check() {
    Output.checkWritable(spec, file);
  }

  /** Writes the table, if that was asked for. */
  void write(Supplier<String> table) {
    Output.write(file, table);
  }
}
