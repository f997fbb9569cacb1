package workshop.harness.cli;

import module java.base;

import picocli.CommandLine;
import picocli.CommandLine.*;
import workshop.harness.*;

/** Turns what went wrong into one sentence and an exit code. */
final class Errors {

  private Errors() {}

  /** The call is off: exit code 2. */
  static int usage(ParameterException e, String[] args) {
    CommandLine commandLine = e.getCommandLine();
    PrintWriter err = commandLine.getErr();
    switch (e.getCause()) {
      case WorkshopException failure -> {
        return failure(failure, commandLine, null);
      }
      case IllegalArgumentException refused -> err.println("workshop: " + refused.getMessage());
      case null, default -> {
        err.println("workshop: " + e.getMessage().replaceFirst("^Error: ", ""));
        if (!UnmatchedArgumentException.printSuggestions(e, err)) {
          err.printf("`%s --help` shows how.%n", commandLine.getCommandSpec().qualifiedName());
        }
      }
    }
    return ExitCode.USAGE;
  }

  /** Runs the command; picocli itself hands on exceptions, but no errors such as a full heap. */
  static int run(ParseResult parsed) {
    try {
      return new RunLast().execute(parsed);
    } catch (Error e) {
      return failure(e, parsed.commandSpec().commandLine(), parsed);
    }
  }

  /**
   * The job failed: exit code 1; or an argument was refused: exit code 2. Only a defect of the
   * workshop itself shows a stack trace.
   */
  static int failure(Throwable e, CommandLine commandLine, ParseResult parsed) {
    String sentence =
        switch (e) {
          case WorkshopException _, UncheckedIOException _ -> e.getMessage();
          case IllegalArgumentException refused when isOurs(refused) -> e.getMessage();
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
    PrintWriter err = commandLine.getErr();
    if (sentence == null) {
      err.println("workshop: a defect of the workshop itself; please report it:");
      e.printStackTrace(err);
    } else {
      err.println("workshop: " + sentence);
    }
    return e instanceof IllegalArgumentException refused && isOurs(refused)
        ? ExitCode.USAGE
        : ExitCode.SOFTWARE;
  }

  /**
   * Whether the workshop or a user's job, which is in no package, refuses an argument, with the
   * remedy. The JDK's messages have none.
   */
  private static boolean isOurs(IllegalArgumentException refused) {
    String thrower = refused.getStackTrace()[0].getClassName();
    return thrower.startsWith("workshop.") || !thrower.contains(".");
  }
}
