package workshop.harness.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What each command knows: its place in the command line, and where it prints. */
abstract class WorkshopCommand {

  @Spec CommandSpec spec;

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
