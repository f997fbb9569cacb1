package workshop.harness.cli;

import java.io.PrintWriter;

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

  /** A line of a unified diff, coloured. */
  static String diffLine(String line) {
    return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '@' -> coloured(36, line);
      case '+' -> coloured(32, line);
      case '-' -> coloured(31, line);
      default -> line;
    };
  }

  private static String coloured(int code, String text) {
    boolean wanted = isPresent() && System.getenv("NO_COLOR") == null;
    return wanted ? "\033[" + code + "m" + text + "\033[0m" : text;
  }

  /** Replaces the terminal's last line, where a person looks on. */
  static void status(PrintWriter err, String line) {
    if (isPresent()) {
      err.print("\r\033[K" + line.substring(0, Math.min(line.length(), columns() - 1)));
      err.flush();
    }
  }
}
