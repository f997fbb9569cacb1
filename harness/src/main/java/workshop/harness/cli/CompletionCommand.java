package workshop.harness.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code workshop completion}, for scripts/activate. */
@Command(
    name = "completion",
    description = "Prints the completion script for bash and zsh.",
    hidden = true)
final class CompletionCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    // A command line that hides no settings: picocli completes no hidden options.
    String script = AutoComplete.bash("workshop", Workshop.commandLine(false));
    spec.commandLine().getOut().println(script);
  }
}
