package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import org.junit.jupiter.api.*;
import workshop.harness.io.ChildJvm;

/** Width and colours on a real terminal: a pseudo-terminal of Python's. */
class TerminalIT {

  /** Runs a command on a terminal of 101 columns, and prints what it shows. */
  private static final String DRIVER =
      """
      import fcntl, os, pty, signal, struct, sys, termios
      signal.alarm(30)
      pid, terminal = pty.fork()
      if pid == 0:
          fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 101, 0, 0))
          os.execvp(sys.argv[1], sys.argv[1:])
      shown = b''
      while True:
          try:
              read = os.read(terminal, 4096)
          except OSError:
              break
          if not read:
              break
          shown += read
      print(shown.decode().replace('\\r', ''), end='')
      """;

  /** Prints the width that it finds. */
  static final class Width {
    public static void main(String[] args) {
      System.out.println(Terminal.columns() + " columns");
    }
  }

  @BeforeEach
  void needsPython() {
    boolean found =
        List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
    assumeTrue(found && File.separatorChar == '/', "there is no python3 with pseudo-terminals");
  }

  private static String shown(Map<String, String> environment, Class<?> main, String... arguments)
      throws Exception {
    String classPath = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>(List.of("python3", "-c", DRIVER, ChildJvm.java()));
    command.addAll(List.of("-Dworkshop.terminal=true", "-cp", classPath, main.getName()));
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
  void theWidthIsTheTerminals() throws Exception {
    assertThat(shown(Map.of("TERM", "vt100"), Width.class)).isEqualTo("101 columns\n");
  }

  @Test
  void coloursOnlyWhereTheyAreWanted() throws Exception {
    assertThat(shown(Map.of("TERM", "vt100"), Workshop.class, "--help")).contains("\033[");
    for (Map<String, String> plain :
        List.of(Map.of("TERM", "dumb"), Map.of("TERM", "vt100", "NO_COLOR", "1"))) {
      assertThat(shown(plain, Workshop.class, "--help")).contains("Usage:").doesNotContain("\033");
    }
  }
}
