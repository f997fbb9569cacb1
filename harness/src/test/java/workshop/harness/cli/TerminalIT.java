package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workshop.harness.io.ChildJvm;

/** Keys and width on a real terminal: a pseudo-terminal of Python's. */
class TerminalIT {

  /**
   * Types each argument that follows a text when that text has been shown; then prints what was
   * shown, how the terminal is left (c: it waits for lines, e: it echoes), and the exit code.
   */
  private static final String DRIVER =
      """
      import fcntl, os, pty, signal, struct, sys, termios
      signal.alarm(30)
      steps, command = sys.argv[1].split('|'), sys.argv[2:]
      pid, terminal = pty.fork()
      if pid == 0:
          signal.signal(signal.SIGINT, signal.SIG_DFL)  # A build in the background ignores it.
          fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 101, 0, 0))
          os.execvp(command[0], command)
      shown = b''
      while True:
          while steps and steps[0].encode() in shown:
              steps.pop(0)
              os.write(terminal, steps.pop(0).encode().decode('unicode_escape').encode())
          try:
              read = os.read(terminal, 4096)
          except OSError:
              break
          if not read:
              break
          shown += read
      left = termios.tcgetattr(terminal)[3]
      print(shown.decode().replace('\\r', ''))
      print('c' if left & termios.ICANON else '-', 'e' if left & termios.ECHO else '-')
      print('exit code', os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
      """;

  @BeforeEach
  void needsPython() {
    boolean found =
        List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
    assumeTrue(found && File.separatorChar == '/', "there is no python3 with pseudo-terminals");
  }

  private static String type(String steps) throws Exception {
    return type(steps, Map.of("TERM", "vt100"), TypedKeys.class);
  }

  private static String type(
      String steps, Map<String, String> environment, Class<?> main, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("python3", "-c", DRIVER, steps));
    command.addAll(
        List.of(
            ChildJvm.java(),
            "--enable-native-access=ALL-UNNAMED",
            "-Dworkshop.terminal=true",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("NO_COLOR");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return shown;
  }

  @Test
  void keysComeAtOnceAndLinesInBetween() throws Exception {
    assertThat(type("ready|h|<h>|\\r|<>|l|line?|ab\\x7fc\\r|again|\\x04"))
        .startsWith("101 columns, ready\nkey <h>\nkey <>\nkey <l>\n")
        .contains("\nline <ac>\nagain\nkey <end>\n")
        .endsWith("\nc e\nexit code 0\n");
  }

  @Test
  void ctrlCStopsAndSetsTheTerminalBack() throws Exception {
    assertThat(type("ready|h|<h>|\\x03"))
        .contains("key <h>\n")
        .contains("Stopped; no file is half-written.\n")
        .endsWith("\nc e\nexit code 130\n");
  }

  @Test
  void coloursOnlyWhereTheyAreWanted() throws Exception {
    String nothing = "never shown|";
    assertThat(type(nothing, Map.of("TERM", "vt100"), Workshop.class, "--help")).contains("\033[");
    assertThat(type(nothing, Map.of("TERM", "dumb"), Workshop.class, "--help"))
        .contains("Usage:")
        .doesNotContain("\033");
    assertThat(type(nothing, Map.of("TERM", "vt100", "NO_COLOR", "1"), Workshop.class, "--help"))
        .contains("Usage:")
        .doesNotContain("\033");
  }
}
