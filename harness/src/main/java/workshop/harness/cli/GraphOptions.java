package workshop.harness.cli;

import java.nio.file.Path;
import picocli.CommandLine.*;
import picocli.CommandLine.Model.CommandSpec;
import workshop.harness.Suite;
import workshop.harness.app.Graphs;
import workshop.harness.io.*;

/** Where pictures go. */
final class GraphOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--graphs",
      paramLabel = "FOLDER",
      description = "Where the pictures go (default: the project's graphs/).")
  private Path folder;

  /** Refuses a folder that is missing or can't be written, before anything is done. */
  void check() {
    if (folder != null) {
      Output.checkFolder(spec, "--graphs", folder);
    }
    Output.checkWritable(spec, graphs().folder().resolve("picture.svg"));
  }

  /** The place; the project's own is made if it is missing. */
  Graphs graphs() {
    return folder == null ? Graphs.own() : new Graphs(folder);
  }

  /** Writes a picture or a page, and returns the file as the user would type it. */
  Path write(Suite<?, ?> suite, String name, String text) {
    Path file = graphs().file(suite, name);
    WholeFile.write(file, text);
    return Project.shown(file);
  }
}
