package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.Option;
import workshop.harness.Suite;
import workshop.harness.app.Graphs;
import workshop.harness.io.*;

/** Where pictures go. */
final class GraphOptions {

  @Option(
      names = "--graphs",
      paramLabel = "FOLDER",
      description = "Where pictures go (default: graphs/).")
  private Optional<Graphs> graphs = Optional.empty();

  /** The place; the project's own is made if it is missing. */
  Graphs graphs() {
    return graphs.orElseGet(Graphs::own);
  }

  /** Writes a picture or a page, and returns the file as the user would type it. */
  Path write(Suite<?, ?> suite, String name, String text) {
    Path file = graphs().file(suite, name);
    WholeFile.write(file, text);
    return Project.shown(file);
  }
}
