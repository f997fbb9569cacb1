package workshop.harness.io;

import java.nio.file.Path;

/** The project's folder on this machine. */
public final class Project {

  /** System property that names the project's folder. */
  public static final String ROOT = "workshop.root";

  private Project() {}

  /** The folder that the launcher was started from; without it, the working directory. */
  public static Path root() {
    return Path.of(System.getProperty(ROOT, "")).toAbsolutePath();
  }

  /** A file as the user would type it from here. */
  public static Path shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = file.toAbsolutePath();
    return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
  }
}
