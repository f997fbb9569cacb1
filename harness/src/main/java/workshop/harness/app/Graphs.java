package workshop.harness.app;

import module java.base;

import workshop.harness.Suite;
import workshop.harness.io.Project;
import workshop.harness.io.WholeFile;
import workshop.harness.report.ClassroomPage;
import workshop.harness.report.FlameGraph;
import workshop.harness.report.ProfileReport;
import workshop.harness.report.RoundsPicture;
import workshop.harness.report.ScalingPicture;
import workshop.harness.report.SpeedupPicture;
import workshop.harness.results.Json;
import workshop.harness.results.ProfileEvent;
import workshop.harness.results.ProfiledVersion;
import workshop.harness.results.Publication;

/**
 * Where pictures go: those of a person's own runs to {@code graphs/}, where git ignores them; the
 * published ones to {@code graphs/published/}.
 *
 * @param folder the folder, which is there
 */
public record Graphs(Path folder) {

  /** Turns light into dark and keeps the hues; only where the picture is a file of its own. */
  private static final String DARK =
      "<style>@media (prefers-color-scheme: dark)"
          + "{svg:root{filter:invert(0.93) hue-rotate(180deg)}}</style>";

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

  /** Writes the page for the classroom, the results, the flame graphs and the charts. */
  public void write(Publication results) {
    Map<Path, String> files = new LinkedHashMap<>(); // All are made before any is written.
    files.put(page(), new ClassroomPage(results).html());
    files.put(folder.resolve("results.json"), Json.write(results));
    results.profiled().forEach(profile -> drawn(profile, files));
    results.measured().stream()
        .limit(1)
        .forEach(front -> {
          files.put(chart(front.part() + "_speedups"), dark(SpeedupPicture.narrow(front)));
          files.put(chart(front.part() + "_rounds"), dark(RoundsPicture.svg(front)));
        });
    results
        .scaled()
        .forEach(scaling ->
            files.put(
                chart(scaling.suite() + "_scale"),
                dark(ScalingPicture.svg("Time over size", scaling))));
    files.forEach(WholeFile::write);
  }

  private Path chart(String name) {
    return folder.resolve(name.replace('-', '_') + ".svg");
  }

  private static String dark(String svg) {
    return svg.replaceFirst(">", ">" + DARK);
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

  /** Writes a version's flame graph as a page and as a picture. */
  public Drawn draw(ProfiledVersion profile) {
    Map<Path, String> files = new LinkedHashMap<>();
    Drawn drawn = drawn(profile, files);
    files.forEach(WholeFile::write);
    return drawn;
  }

  private Drawn drawn(ProfiledVersion profile, Map<Path, String> files) {
    FlameGraph graph = new ProfileReport(profile).flameGraph();
    Drawn drawn = new Drawn(file(profile, "html"), file(profile, "svg"));
    files.put(drawn.page(), graph.html());
    files.put(drawn.picture(), graph.svg());
    return drawn;
  }

  /** The file of a version's profile. */
  public Path file(ProfiledVersion profile, String extension) {
    ProfileEvent event = profile.event();
    String name = profile.version() + (event == ProfileEvent.CPU ? "" : "_" + event);
    return file(profile.ofSuite(), name + "." + extension);
  }
}
