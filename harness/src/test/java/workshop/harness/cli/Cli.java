package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import picocli.CommandLine;

/** Runs the command line through its real entry. */
final class Cli {

  private Cli() {}

  /** What a command printed and its exit code. */
  record Outcome(int exitCode, String out, String err) {

    /** Where the system forbids the best way to sample, a line says which one was taken. */
    String errWithoutDrawback() {
      return err.replaceFirst("^Not to be had here: .*\n", "");
    }
  }

  /** Runs a line of words without spaces in them. */
  static Outcome call(String line, Object... values) {
    return run(line.formatted(values).split(" "));
  }

  static Outcome run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine =
        Workshop.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    int exitCode = commandLine.execute(args);
    return new Outcome(exitCode, out.toString(), err.toString());
  }

  /** Waits for what another process does. */
  static void waitUntil(Callable<Boolean> isDone) throws Exception {
    for (int tries = 0; !isDone.call(); tries++) {
      assertThat(tries).isLessThan(3000);
      Thread.sleep(20);
    }
  }
}
