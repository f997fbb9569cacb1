package workshop.harness.io;

import module java.base;

/** A folder that is gone after use, unless it was moved; also after Ctrl-C. */
public final class TemporaryFolder implements AutoCloseable {

  /** A process that is being killed may write there for a moment longer. */
  private static final int DELETIONS = 20;

  private static final long DELETION_NANOS = 100_000_000;

  private static final Set<TemporaryFolder> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> OPEN.forEach(TemporaryFolder::delete)));
  }

  private final Path path;

  private TemporaryFolder(Path path) {
    this.path = path;
    OPEN.add(this);
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
    for (int tries = 1; !deleteAll() && tries < DELETIONS; tries++) {
      LockSupport.parkNanos(DELETION_NANOS);
    }
  }

  /** Whether nothing is left; the system clears temporary files in the end. */
  private boolean deleteAll() {
    try (Stream<Path> files = Files.walk(path)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // Something was moved or deleted meanwhile.
    }
    return Files.notExists(path);
  }

  @Override
  public void close() {
    delete();
    OPEN.remove(this);
  }
}
