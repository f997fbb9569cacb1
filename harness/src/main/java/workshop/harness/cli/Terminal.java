package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;
import workshop.harness.io.Shutdown;

/** The terminal, where a person looks on. */
final class Terminal {

  private static final int DEFAULT_COLUMNS = 80;

  /** The length of the status line. */
  private static volatile int shown;

  private Terminal() {}

  /**
   * Whether a person looks at both output streams, on a terminal that can replace a line. The
   * launcher tells, since a JVM sees only one of them; where it doesn't, as on Windows, that one
   * decides.
   */
  static boolean isPresent() {
    String told = System.getProperty("workshop.terminal");
    return (told == null ? isConsole() : told.equals("true")) && !isDumb();
  }

  private static boolean isConsole() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** Whether the terminal can only print. */
  static boolean isDumb() {
    return "dumb".equals(System.getenv("TERM"));
  }

  /** Asked for once, since picocli starts a process to find out. */
  private static final class Width {
    private static final int COLUMNS =
        new UsageMessageSpec().width(DEFAULT_COLUMNS).autoWidth(true).width();
  }

  static int columns() {
    return isPresent() ? Width.COLUMNS : DEFAULT_COLUMNS;
  }

  /** Prints the lines of a unified diff, coloured, and an empty one. */
  static void printDiff(PrintWriter out, List<String> code) {
    if (code.isEmpty()) {
      out.println("The code is the same.");
    }
    code.forEach(line -> out.println(diffLine(line)));
    out.println();
  }

  private static String diffLine(String line) {
    return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '@' -> coloured(36, line);
      case '+' -> coloured(32, line);
      case '-' -> coloured(31, line);
      default -> line;
    };
  }

  private static String coloured(int code, String text) {
    return isPresent() && Ansi.AUTO.enabled() ? "\033[" + code + "m" + text + "\033[0m" : text;
  }

  /** Replaces the terminal's last line, where a person looks on. */
  static void status(PrintWriter err, String line) {
    if (isPresent() && !Shutdown.isRequested()) {
      String fitting = line.substring(0, Math.min(line.length(), columns() - 1));
      err.print(withoutStatus() + fitting);
      err.flush();
      shown = fitting.length();
    }
  }

  /** What takes the last line away: spaces, since not every terminal can clear to its end. */
  static String withoutStatus() {
    String blank = isPresent() ? "\r" + " ".repeat(shown) + "\r" : "";
    shown = 0;
    return blank;
  }
}
