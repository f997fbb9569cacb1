package workshop.harness.cli;

/** What the launcher found out about the terminal; a JVM can't see it by itself. */
final class Terminal {

  private static final int DEFAULT_COLUMNS = 80;

  private Terminal() {}

  /** Whether a person looks at both output streams. */
  static boolean isPresent() {
    return Boolean.getBoolean("workshop.terminal");
  }

  /** The width in characters. */
  static int columns() {
    return Integer.getInteger("workshop.columns", DEFAULT_COLUMNS);
  }
}
