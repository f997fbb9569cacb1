package workshop.harness.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import workshop.harness.Suite;
import workshop.harness.io.Project;

/** Where pictures go. */
final class GraphsFolder {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--graphs",
      paramLabel = "FOLDER",
      description = "Where the pictures go (default: the project's graphs/).")
  private Path folder;

  /** Refuses a folder that isn't there, before anything is done. */
  void check() {
    if (folder != null && !Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(),
          "--graphs is `%s`, which is no folder; make it first".formatted(folder));
    }
  }

  /** The file of a picture, such as {@code graphs/poly_match_v0.svg}. */
  Path picture(Suite<?, ?> suite, String name) {
    Path parent = folder == null ? Project.graphs() : folder;
    return parent.resolve(suite.name().replace('-', '_') + "_" + name);
  }
}
