package workshop.harness.cli;

import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workshop.harness.report.Graphs;
import workshop.harness.report.Publication;

/** Where pictures go. */
final class GraphOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @ArgGroup private Place place = new Place();

  private static final class Place {
    @Option(
        names = "--graphs",
        paramLabel = "FOLDER",
        description = "Where the pictures go (default: the project's graphs/local/).")
    private Path folder;

    @Option(
        names = "--publish",
        description = "Replace the pictures in graphs/, which are published; for maintainers.")
    private boolean publish;
  }

  /** Refuses a folder that isn't there or can't be written, before anything is done. */
  void check() {
    if (place.folder != null) {
      Output.checkFolder(spec, "--graphs", place.folder);
    }
    Output.checkWritable(spec, graphs().folder().resolve(Publication.PAGE));
  }

  /** The place; the project's own are made if they are missing. */
  Graphs graphs() {
    if (place.publish) {
      return Graphs.published();
    }
    return place.folder == null ? Graphs.local() : new Graphs(place.folder);
  }
}
