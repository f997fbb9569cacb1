package workshop.harness.io;

import module java.base;

/** The project's folder on this machine. */
public final class Project {

  /** System property that names the project's folder. */
  public static final String ROOT = "workshop.root";

  /** System property that names the folder of the build whose classes run; see the launcher. */
  public static final String BUILD = "workshop.build";

  /** Of the build; a lock that nothing refers to is released. */
  private static FileLock held;

  private Project() {}

  /**
   * Locks the build whose classes run, so that the launcher doesn't delete it before this JVM ends.
   */
  public static void holdBuild() {
    String build = System.getProperty(BUILD);
    if (build != null) {
      try {
        held = FileChannel.open(Path.of(build, "used")).lock(0, Long.MAX_VALUE, true);
      } catch (IOException _) {
        // A file system without locks: the launcher can't delete a build there either.
      }
    }
  }

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
