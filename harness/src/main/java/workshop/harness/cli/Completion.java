package workshop.harness.cli;

import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What can be typed next, for {@code scripts/activate}. */
final class Completion {

  private Completion() {}

  /**
   * What can follow an option: its values, as far as they are known, or where none has to follow
   * what the command itself can be given.
   *
   * @param names what a command of that name can be given
   */
  static Stream<String> after(
      CommandSpec command, String option, Function<String, Stream<String>> names) {
    OptionSpec found = command.findOption(option);
    if (found == null || found.arity().min() == 0) {
      return names.apply(command.name());
    }
    if (found.completionCandidates() != null) { // Of an enum.
      return StreamSupport.stream(found.completionCandidates().spliterator(), false);
    }
    String label = found.paramLabel();
    return switch (label) {
      case "VERSION" -> names.apply("measure");
      case "SUITE" -> names.apply("measure-all");
      default -> label.contains("|") ? Stream.of(label.split("\\|")) : Stream.empty();
    };
  }
}
