package workshop.polymatch;

import java.io.*;
import workshop.harness.cli.Workshop;

/** Tests that call the command line through its real entry. */
abstract class CommandLineCalls {

  /** What the last call printed. */
  final StringWriter out = new StringWriter();

  final StringWriter err = new StringWriter();

  int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Workshop.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
