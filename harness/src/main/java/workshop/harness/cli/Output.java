package workshop.harness.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import workshop.harness.io.WholeFile;

/** Files that the user names for the output. */
final class Output {

  private Output() {}

  /** Refuses a file that can't be written, before the work; null is no file. */
  static void checkWritable(CommandSpec spec, Path file) {
    if (file != null) {
      Errors.check(
          spec,
          () -> {
            WholeFile.checkWritable(file);
            return file;
          });
    }
  }

  /** Writes the file if one is named. */
  static void write(Path file, Supplier<String> text) {
    if (file != null) {
      WholeFile.write(file, text.get());
    }
  }
}
