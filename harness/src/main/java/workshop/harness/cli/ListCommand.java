package workshop.harness.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.exercise.Exercise;

/** {@code workshop list}; its hidden options serve {@code scripts/activate}. */
@Command(
    name = "list",
    description = "Lists the suites and their versions, each with its idea.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Option(names = "--commands", hidden = true, description = "Names of the commands.")
  private boolean commands;

  @Option(names = "--names", hidden = true, description = "What a command can be given.")
  private String namesFor;

  @Option(names = "--options", hidden = true, description = "Options of a command.")
  private String optionsOf;

  @Option(names = "--values", hidden = true, description = "What can follow an option.")
  private String valuesOf;

  @Option(names = "--of", hidden = true, description = "The command of that option.")
  private String of = "";

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    if (commands || namesFor != null || optionsOf != null || valuesOf != null) {
      completions().forEach(out::println);
      return;
    }
    for (Suite<?, ?> suite : Suites.all()) {
      out.println(suite.name() + ": " + suite.description());
      int width = suite.versions().stream().mapToInt(v -> v.id().length()).max().orElse(0);
      suite
          .versions()
          .forEach(v -> out.println(("  %-" + width + "s  %s").formatted(v.id(), v.idea())));
      Exercise.written(suite).forEach(own -> out.printf("  %s  yours%n", own));
    }
  }

  private Stream<String> completions() {
    CommandLine root = spec.parent().commandLine();
    if (commands) {
      return root.getSubcommands().keySet().stream();
    }
    if (valuesOf != null) {
      CommandSpec command = root.getSubcommands().getOrDefault(of, root).getCommandSpec();
      return Completion.after(command, valuesOf, ListCommand::names);
    }
    if (optionsOf != null) {
      CommandLine command = root.getSubcommands().getOrDefault(optionsOf, root);
      return command.getCommandSpec().options().stream()
          .filter(option -> !option.hidden())
          .map(option -> option.longestName());
    }
    return names(namesFor);
  }

  private static Stream<String> names(String command) {
    return switch (command) {
      case "measure-all" -> Suites.all().stream().map(Suite::name);
      case "measure", "run", "profile", "diff", "quiz" ->
          Suites.all().stream()
              .flatMap(
                  suite -> Stream.concat(ids(suite).stream(), Exercise.written(suite).stream()));
      case "start", "check", "hint", "watch", "reset" -> Exercise.all().stream().map(Exercise::id);
      default -> Stream.empty();
    };
  }

  private static List<String> ids(Suite<?, ?> suite) {
    return suite.versions().stream().<String>map(Version::id).toList();
  }
}
