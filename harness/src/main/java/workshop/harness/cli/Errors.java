package workshop.harness.cli;

import java.io.UncheckedIOException;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import workshop.harness.WorkshopException;
import workshop.harness.io.Shutdown;

/** Turns what went wrong into one sentence and an exit code. */
final class Errors {

  private Errors() {}

  /** Prints a sentence on what went wrong. */
  static void print(CommandSpec spec, String sentence) {
    spec.commandLine().getErr().println("workshop: " + sentence);
  }

  /** The call is off: exit code 2. */
  static int usage(ParameterException e, String[] args) {
    CommandLine commandLine = e.getCommandLine();
    commandLine.getErr().println("workshop: " + e.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(e, commandLine.getErr())
        && !(e.getCause() instanceof IllegalArgumentException)) {
      commandLine
          .getErr()
          .printf("`%s --help` shows how.%n", commandLine.getCommandSpec().qualifiedName());
    }
    return ExitCode.USAGE;
  }

  /** The job failed: exit code 1. Only a defect of the workshop itself shows a stack trace. */
  static int failure(Exception e, CommandLine commandLine, ParseResult parsed) {
    if (Shutdown.isRequested()) {
      return ExitCode.SOFTWARE; // What fails from then on is of no interest.
    }
    if (e instanceof WorkshopException || e instanceof UncheckedIOException) {
      commandLine.getErr().println("workshop: " + e.getMessage());
    } else {
      commandLine.getErr().println("workshop: a defect of the workshop itself; please report it:");
      e.printStackTrace(commandLine.getErr());
    }
    return ExitCode.SOFTWARE;
  }

  /** Refuses an option together with any of some others, which it would leave without effect. */
  static void refuseBoth(CommandSpec spec, String option, String... others) {
    ParseResult parsed = spec.commandLine().getParseResult();
    for (String other : others) {
      if (parsed.hasMatchedOption(option) && parsed.hasMatchedOption(other)) {
        throw new ParameterException(
            spec.commandLine(),
            "%s has no effect together with %s; leave one of them out".formatted(other, option));
      }
    }
  }

  /** Makes a refused argument a usage error. */
  static <T> T check(CommandSpec spec, Supplier<T> lookup) {
    try {
      return lookup.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
