package workshop.harness.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code workshop completion}, for scripts/activate. */
@Command(
    name = "completion",
    description = "Prints the completion script for bash and zsh.",
    hidden = true)
final class CompletionCommand extends WorkshopCommand implements Runnable {

  @Override
  public void run() {
    // A command line that hides no settings: picocli completes no hidden options.
    String script = AutoComplete.bash("workshop", Workshop.commandLine(false));
    out().println(script);
  }
}
