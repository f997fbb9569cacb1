package workshop.harness.report;

import java.nio.file.Path;
import java.util.List;
import workshop.harness.Suite;
import workshop.harness.Version;
import workshop.harness.io.Project;
import workshop.harness.io.WholeFile;
import workshop.harness.profile.FlameGraph;
import workshop.harness.profile.ProfileEvent;
import workshop.harness.profile.Profiler;

/**
 * Where pictures go: those of a person's own runs to {@code graphs/}, where git ignores them; the
 * published ones to {@code graphs/published/}.
 *
 * @param folder the folder, which is there
 */
public record Graphs(Path folder) {

  /** The pictures of a person's own runs. */
  public static Graphs own() {
    return made(Project.root().resolve("graphs"));
  }

  /** The pictures in the repository. */
  public static Graphs published() {
    return made(Project.root().resolve("graphs").resolve("published"));
  }

  private static Graphs made(Path folder) {
    folder.toFile().mkdirs(); // If that fails, writing says why.
    return new Graphs(folder);
  }

  /** The file of a picture, such as {@code graphs/sort_fast.svg}. */
  public Path file(Suite<?, ?> suite, String name) {
    return folder.resolve(suite.name().replace('-', '_') + "_" + name);
  }

  /** The files of a flame graph: a page to zoom and search in, and a picture. */
  public record Drawn(Path page, Path picture) {

    /** For the reader: where to find them. */
    @Override
    public String toString() {
      return "%s (open it in a browser), %s".formatted(Project.shown(page), Project.shown(picture));
    }
  }

  /**
   * Draws a version's flame graph.
   *
   * @param event what was sampled
   */
  public Drawn draw(
      Suite<?, ?> suite, Version<?, ?> version, Profiler.Samples samples, ProfileEvent event) {
    String name = version.id() + (event == ProfileEvent.CPU ? "" : "_" + event);
    FlameGraph graph = graph(suite, version, samples, event);
    Drawn drawn = new Drawn(file(suite, name + ".html"), file(suite, name + ".svg"));
    WholeFile.write(drawn.page(), graph.html());
    WholeFile.write(drawn.picture(), graph.svg());
    return drawn;
  }

  /** A version's flame graph. */
  static FlameGraph graph(
      Suite<?, ?> suite, Version<?, ?> version, Profiler.Samples samples, ProfileEvent event) {
    return new FlameGraph(
        "%s %s, %s".formatted(suite.name(), version.id(), event),
        event.unit(),
        samples.profile(),
        List.of(suite.getClass().getPackageName(), version.type().getPackageName()),
        event.callouts(suite, version));
  }
}
