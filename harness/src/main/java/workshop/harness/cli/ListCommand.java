package workshop.harness.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workshop.harness.Suite;
import workshop.harness.Suites;

/** {@code workshop list}. */
@Command(
    name = "list",
    description = "Lists the suites and their versions, each with its idea.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Option(names = "--names", hidden = true, description = "Names alone, for tab completion.")
  private boolean names;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    for (Suite<?, ?> suite : Suites.all()) {
      out.println(names ? suite.name() : suite.name() + ": " + suite.description());
      int width = suite.versions().stream().mapToInt(v -> v.id().length()).max().orElse(0);
      suite
          .versions()
          .forEach(
              version ->
                  out.println(
                      names
                          ? version.id()
                          : ("  %-" + width + "s  %s").formatted(version.id(), version.idea())));
    }
  }
}
