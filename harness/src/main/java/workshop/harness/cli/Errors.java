package workshop.harness.cli;

import module java.base;

import picocli.CommandLine;
import picocli.CommandLine.*;
import picocli.CommandLine.Model.CommandSpec;
import workshop.harness.*;

/** Turns what went wrong into one sentence and an exit code. */
final class Errors {

  private Errors() {}

  static void print(CommandSpec spec, String sentence) {
    spec.commandLine().getErr().println("workshop: " + sentence);
  }

  /** The call is off: exit code 2. */
  static int usage(ParameterException e, String[] args) {
    CommandLine commandLine = e.getCommandLine();
    PrintWriter err = commandLine.getErr();
    switch (e.getCause()) {
      case WorkshopException failure -> {
        return failure(failure, commandLine, null);
      }
      case IllegalArgumentException refused ->
          err.println("workshop: " + refused.getMessage()); // Ours: it has the remedy.
      case null, default -> {
        err.println("workshop: " + e.getMessage().replaceFirst("^Error: ", ""));
        if (!UnmatchedArgumentException.printSuggestions(e, err)) {
          String command = commandLine.getCommandSpec().qualifiedName();
          err.printf("`%s --help` shows how.%n", command);
        }
      }
    }
    return ExitCode.USAGE;
  }

  /**
   * Checks the shared options and runs the command; picocli itself hands on exceptions, but no
   * errors such as a full heap.
   */
  static int run(ParseResult parsed) {
    try {
      if (CommandLine.executeHelpRequest(parsed) != null) {
        return ExitCode.OK;
      }
      parsed.asCommandLineList().stream()
          .flatMap(command -> command.getCommandSpec().mixins().values().stream())
          .map(CommandSpec::userObject)
          .forEach(options -> {
            if (options instanceof SharedOptions shared) {
              shared.check();
            }
          });
      return new RunLast().execute(parsed);
    } catch (Error e) {
      return failure(e, parsed.commandSpec().commandLine(), parsed);
    }
  }

  /** The job failed: exit code 1. Only a defect of the workshop itself shows a stack trace. */
  static int failure(Throwable e, CommandLine commandLine, ParseResult parsed) {
    String sentence =
        switch (e) {
          case WorkshopException _, UncheckedIOException _ -> e.getMessage();
          case OutOfMemoryError _ ->
              "the memory is used up (%s); take a smaller input, or set WORKSHOP_JAVA_OPTIONS=-Xmx4g"
                  .formatted(e.getMessage());
          case StackOverflowError _ ->
              "the stack is used up; look for a recursion without end, or set WORKSHOP_JAVA_OPTIONS=-Xss16m";
          default ->
              Todo.place(e).isEmpty()
                  ? null
                  : "your code %s; correct it".formatted(Todo.described(e));
        };
    if (sentence == null) {
      commandLine.getErr().println("workshop: a defect of the workshop itself; please report it:");
      e.printStackTrace(commandLine.getErr());
    } else {
      commandLine.getErr().println("workshop: " + sentence);
    }
    return ExitCode.SOFTWARE;
  }

  /** Refuses an option together with any of some others, which it would leave without effect. */
  static void refuseBoth(CommandSpec spec, String option, String... others) {
    ParseResult parsed = spec.commandLine().getParseResult();
    for (String other : others) {
      if (parsed.hasMatchedOption(option) && parsed.hasMatchedOption(other)) {
        throw refused(
            spec, "%s has no effect together with %s; leave one of them out", other, option);
      }
    }
  }

  /** A usage error, for options that don't go together, or are out of range. */
  static ParameterException refused(CommandSpec spec, String sentence, Object... values) {
    return new ParameterException(spec.commandLine(), sentence.formatted(values));
  }

  /** The versions that are available; says which are left out, and why. */
  static <I, R> Suites.Part<I, R> without(
      CommandSpec spec, Suites.Part<I, R> part, Function<Version<?, ?>, Availability> asked) {
    Suites.Part<I, R> left = part.without(asked);
    left.leftOut().forEach(each -> print(spec, "left out: " + each));
    return left;
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
