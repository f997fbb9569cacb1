package workshop.harness.report;

import java.nio.file.Path;
import workshop.harness.Suite;
import workshop.harness.io.Project;
import workshop.harness.io.WholeFile;
import workshop.harness.profile.FlameGraph;

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

  /** The file of the page for the classroom. */
  public Path page() {
    return folder.resolve("index.html");
  }

  /** Writes the page for the classroom, the results and the flame graphs. */
  public void write(ReportData data) {
    WholeFile.write(page(), new ClassroomPage(data).html());
    WholeFile.write(folder.resolve("results.json"), data.json());
    data.profiled().forEach(profile -> profile.draw(this));
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

  /** Writes a flame graph as a page and as a picture, under a name such as {@code v1_alloc}. */
  public Drawn draw(Suite<?, ?> suite, String name, FlameGraph graph) {
    Drawn drawn = new Drawn(file(suite, name + ".html"), file(suite, name + ".svg"));
    WholeFile.write(drawn.page(), graph.html());
    WholeFile.write(drawn.picture(), graph.svg());
    return drawn;
  }
}
