package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;
import workshop.harness.io.Shutdown;

/** The terminal, where a person looks on. */
final class Terminal {

  private static final int DEFAULT_COLUMNS = 80;

  /** Cyan, green, red: of the lines of a diff that begin so. */
  private static final Map<Character, Integer> DIFF_COLOURS = Map.of('@', 36, '+', 32, '-', 31);

  /** The length of the status line. */
  private static volatile int shown;

  private Terminal() {}

  /**
   * Whether a person looks at both output streams, on a terminal that can replace a line. The
   * launcher tells, since a JVM sees only one of them; where it doesn't, as on Windows, that one
   * decides.
   */
  static boolean isPresent() {
    Console console = System.console();
    boolean isConsole = console != null && console.isTerminal();
    return Boolean.parseBoolean(System.getProperty("workshop.terminal", "" + isConsole))
        && !isDumb();
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
    code.forEach(line -> out.println(coloured(line)));
    out.println();
  }

  private static String coloured(String line) {
    Integer colour = line.isEmpty() ? null : DIFF_COLOURS.get(line.charAt(0));
    return colour != null && isPresent() && Ansi.AUTO.enabled()
        ? "\033[%dm%s\033[0m".formatted(colour, line)
        : line;
  }

  /** Reads a line that is typed, if the input has one; reads no further, as others may read too. */
  static Optional<String> readLine() {
    StringBuilder line = new StringBuilder();
    try {
      int read = System.in.read();
      for (; read >= 0 && read != '\n'; read = System.in.read()) {
        line.append((char) read); // What commands ask for are letters and digits.
      }
      return read < 0 && line.isEmpty() ? Optional.empty() : Optional.of(line.toString());
    } catch (IOException e) {
      return Optional.empty();
    }
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
