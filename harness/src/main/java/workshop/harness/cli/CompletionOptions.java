package workshop.harness.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.exercise.Exercise;

/** What {@code scripts/activate} asks in order to complete words. */
final class CompletionOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

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

  /** The words that were asked for; empty if none were. */
  Optional<List<String>> words() {
    CommandLine root = spec.root().commandLine();
    if (commands) {
      return Optional.of(List.copyOf(root.getSubcommands().keySet()));
    }
    if (optionsOf != null) {
      return Optional.of(
          root.getSubcommands().getOrDefault(optionsOf, root).getCommandSpec().options().stream()
              .filter(option -> !option.hidden() || WorkloadOptions.isSetting(option))
              .map(option -> option.longestName())
              .toList());
    }
    if (valuesOf != null) {
      CommandSpec command = root.getSubcommands().getOrDefault(of, root).getCommandSpec();
      return Optional.of(
          after(command, command.findOption(valuesOf), CompletionOptions::names).toList());
    }
    return Optional.ofNullable(namesFor).map(command -> names(command).toList());
  }

  /**
   * What can follow an option: its values, as far as they are known, or where none has to follow
   * what the command itself can be given.
   *
   * @param names what a command of that name can be given
   */
  static Stream<String> after(
      CommandSpec command, OptionSpec option, Function<String, Stream<String>> names) {
    if (option == null || option.arity().min() == 0) {
      return names.apply(command.name());
    }
    if (option.completionCandidates() != null) { // Of an enum.
      return StreamSupport.stream(option.completionCandidates().spliterator(), false);
    }
    return switch (option.paramLabel()) {
      case "VERSION", "VERSIONS" -> names.apply("measure");
      case "OWN" -> Suites.all().stream().flatMap(suite -> Exercise.written(suite).stream());
      case "SUITE" -> names.apply("measure-all");
      case String label -> label.contains("|") ? Stream.of(label.split("\\|")) : Stream.empty();
    };
  }

  private static Stream<String> names(String command) {
    return switch (command) {
      case "measure-all", "compare" -> Suites.all().stream().flatMap(Suites::partNames);
      case "measure", "scale", "run", "profile", "diff" ->
          Suites.all().stream()
              .flatMap(
                  suite -> Stream.concat(ids(suite).stream(), Exercise.written(suite).stream()));
      case "start", "check", "hint", "watch" -> Exercise.all().stream().map(Exercise::id);
      default -> Stream.empty();
    };
  }

  private static List<String> ids(Suite<?, ?> suite) {
    return suite.versions().stream().<String>map(Version::id).toList();
  }
}
