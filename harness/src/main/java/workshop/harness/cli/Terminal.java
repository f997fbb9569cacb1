package workshop.harness.cli;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import workshop.harness.io.Shutdown;

/** The terminal, where a person looks on. */
final class Terminal {

  private static final int DEFAULT_COLUMNS = 80;

  /** The length of the status line. */
  private static volatile int shown;

  private Terminal() {}

  /** Made only where it is needed, since it takes a quarter of a second. */
  private static final class Made {

    private static final org.jline.terminal.Terminal TERMINAL = make();

    private static org.jline.terminal.Terminal make() {
      try {
        org.jline.terminal.Terminal terminal =
            TerminalBuilder.builder()
                .dumb(false) // An exception instead.
                .type("ansi") // Any: what it can draw is not used, and TERM may be unknown.
                .paused(true) // What is typed stays for System.in until keys are asked for.
                .nativeSignals(false) // The JVM's own handling runs the shutdown hooks.
                .graphemeCluster(false) // Asks the terminal nothing.
                .build();
        // Windows hands over Ctrl-C as a key.
        terminal.handle(Signal.INT, _ -> System.exit(Interruption.EXIT_CODE));
        return terminal;
      } catch (IOException | IllegalStateException e) {
        return null;
      }
    }
  }

  /** JLine's terminal, set back when the JVM ends; null where there is none to be had. */
  static org.jline.terminal.Terminal made() {
    return isPresent() ? Made.TERMINAL : null;
  }

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

  /** The width in characters. */
  static int columns() {
    Integer told = Integer.getInteger("workshop.columns"); // By tests.
    if (told != null) {
      return told;
    }
    int columns = made() == null ? 0 : made().getSize().getColumns();
    return columns > 0 ? columns : DEFAULT_COLUMNS; // Some don't know their size and say 0.
  }

  /** Whether to write in colour. Making JLine's terminal tells Windows' console to take it. */
  static boolean hasColours() {
    String unwanted = System.getenv("NO_COLOR"); // See no-color.org.
    return isPresent()
        && (unwanted == null || unwanted.isEmpty())
        && (File.separatorChar == '/' || made() != null);
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
    return hasColours() ? "\033[" + code + "m" + text + "\033[0m" : text;
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
