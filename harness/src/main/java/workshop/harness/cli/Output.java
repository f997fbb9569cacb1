package workshop.harness.cli;

import module java.base;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import workshop.harness.io.*;

/** What a command prints. */
final class Output {

  private Output() {}

  /**
   * Keeps the first error of writing, which printing itself passes over. After Ctrl-C nothing is
   * printed: the errors that it causes would only confuse.
   */
  private static final class Watched extends FilterOutputStream {

    private IOException failure;

    private Watched(OutputStream out) {
      super(out);
    }

    /** The only way in which a writer writes. */
    @Override
    public void write(byte[] bytes, int offset, int length) {
      try {
        if (!Shutdown.isRequested()) {
          out.write(bytes, offset, length);
        }
      } catch (IOException e) {
        failure = failure == null ? e : failure;
      }
    }
  }

  /**
   * Runs a command that prints to two streams.
   *
   * @return its exit code; 1 if not all that it printed to the first could be written
   */
  static int printing(
      OutputStream stdout, OutputStream stderr, CommandLine commandLine, String... args) {
    Watched out = new Watched(stdout);
    PrintWriter err = new PrintWriter(new Watched(stderr), true, System.err.charset());
    commandLine.setOut(new PrintWriter(out, true, System.out.charset())).setErr(err);
    int exitCode = commandLine.execute(args);
    commandLine.getOut().flush();
    // A reader such as `head` that has seen enough is no error.
    if (out.failure == null || out.failure.getMessage().contains("pipe")) {
      return exitCode;
    }
    err.printf(
        "workshop: the output could not be written (%s); send it elsewhere%n",
        out.failure.getMessage());
    return ExitCode.SOFTWARE;
  }
}
