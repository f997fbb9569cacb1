package workshop.harness.app;

import module java.base;

import workshop.harness.Suite;
import workshop.harness.io.*;
import workshop.harness.measure.*;
import workshop.harness.report.*;
import workshop.harness.results.*;

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

  public static Graphs own() {
    return made("graphs");
  }

  /** The pictures in the repository. */
  public static Graphs published() {
    return made("graphs/published");
  }

  private static Graphs made(String name) {
    Path folder = Project.root().resolve(name);
    folder.toFile().mkdirs(); // If that fails, writing says why.
    return new Graphs(folder);
  }

  public Path page() {
    return folder.resolve("index.html");
  }

  /** Writes the page for the classroom, the results, the flame graphs and the charts. */
  public void write(Publication results) {
    Map<Path, String> files = new LinkedHashMap<>(); // All are made before any is written.
    files.put(page(), new ClassroomPage(results).html());
    files.put(folder.resolve("results.json"), Json.write(results));
    results.profiled().forEach(profile -> files.putAll(drawn(profile)));
    results.measured().stream()
        .limit(1)
        .filter(front -> front.has(front.baseline()))
        .forEach(front -> {
          files.put(
              chart(front.part() + "_speedups"),
              dark(SpeedupPicture.svg(front, Optional.empty(), SpeedupPicture.PAGE)));
          files.put(chart(front.part() + "_rounds"), dark(SpeedupPicture.rounds(front)));
        });
    results
        .scaled()
        .forEach(scaling ->
            files.put(
                chart(scaling.suite() + "_scale"),
                dark(ScalingReport.svg("Time over size", scaling))));
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

  /** Writes a version's flame graph as a page and as a picture, and returns the page's file. */
  public Path draw(ProfiledVersion profile) {
    drawn(profile).forEach(WholeFile::write);
    return file(profile, "html");
  }

  /** What a profile can be written as. */
  public enum Format {
    HTML,
    SVG,
    COLLAPSED,
    JFR;

    /** The name that users type, and the file's extension. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Writes a profile in some formats, and returns the files. */
  public List<Path> write(
      ProfiledVersion profile, Set<Format> formats, byte[] recordings, Sampler sampler) {
    FlameGraph graph = new ProfileReport(profile).flameGraph();
    List<Path> files = new ArrayList<>();
    for (Format format : formats) {
      Path file = file(profile, format.toString());
      switch (format) {
        case HTML -> WholeFile.write(file, graph.html());
        case SVG -> WholeFile.write(file, graph.svg(FlameGraph.COLUMN));
        case COLLAPSED ->
            WholeFile.write(
                file, sampler.collapsed(recordings, sampler.event() == Profile.Event.ALLOC));
        case JFR -> WholeFile.write(file, recordings);
      }
      files.add(file);
    }
    return files;
  }

  private Map<Path, String> drawn(ProfiledVersion profile) {
    FlameGraph graph = new ProfileReport(profile).flameGraph();
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(file(profile, "html"), graph.html());
    files.put(file(profile, "svg"), graph.svg(FlameGraph.COLUMN));
    return files;
  }

  public Path file(ProfiledVersion profile, String extension) {
    Profile.Event event = profile.event();
    String name = profile.version() + (event == Profile.Event.CPU ? "" : "_" + event);
    return file(profile.ofSuite(), name + "." + extension);
  }
}
