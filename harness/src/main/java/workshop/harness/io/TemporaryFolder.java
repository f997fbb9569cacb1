package workshop.harness.io;

import module java.base;

/** A folder that is gone after use, unless it was moved; also after Ctrl-C. */
public final class TemporaryFolder implements AutoCloseable {

  /** A process that is being killed may write there for a moment longer. */
  private static final int DELETIONS = 20;

  private static final long DELETION_MILLIS = 100;

  private final Path path;
  private final Thread hook = new Thread(this::delete);

  private TemporaryFolder(Path path) {
    this.path = path;
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      delete(); // The JVM is ending: too late for a hook.
      throw e;
    }
  }

  /** Makes one among the system's temporary files. */
  public static TemporaryFolder create() throws IOException {
    return new TemporaryFolder(Files.createTempDirectory("workshop"));
  }

  /** Makes one in another folder. */
  public static TemporaryFolder in(Path folder) throws IOException {
    return new TemporaryFolder(Files.createTempDirectory(folder, "workshop"));
  }

  public Path path() {
    return path;
  }

  private void delete() {
    try {
      for (int tries = 1; !deleteAll() && tries < DELETIONS; tries++) {
        Thread.sleep(DELETION_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether nothing is left; the system clears temporary files in the end. */
  private boolean deleteAll() {
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : innermostFirst) {
        Files.deleteIfExists(file);
      }
      return true;
    } catch (NoSuchFileException e) {
      return Files.notExists(path);
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending: the hook runs anyway.
    }
  }
}
