package workshop.harness.cli;

import java.io.PrintWriter;
import java.util.OptionalDouble;
import java.util.Scanner;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A guess before a measurement. */
final class PredictOption {

  private static final String ASK = "ask";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--predict",
      paramLabel = "X",
      arity = "0..1",
      fallbackValue = ASK,
      description = "Your guess of the speedup first, such as 3; without a number, you are asked.")
  private String given;

  /** Reads the guess: the guessed speedup, or null if none is wanted. */
  Double read(String id, String reference) {
    if (given == null) {
      return null;
    }
    return given.equals(ASK)
        ? ask(
            spec.commandLine().getOut(),
            "How many times faster than %s is %s, do you think?".formatted(reference, id))
        : Double.valueOf(parse(spec, given, "--predict"));
  }

  /** Asks until the answer is a guess; null where Enter skips the question. */
  static Double ask(PrintWriter out, String question) {
    Scanner in = new Scanner(System.in);
    while (true) {
      out.print(question + " ");
      out.flush();
      String answer = in.hasNextLine() ? in.nextLine() : "";
      if (answer.isBlank()) {
        return null;
      }
      OptionalDouble guess = number(answer);
      if (guess.isPresent()) {
        return guess.getAsDouble();
      }
      out.println("Type a number above 0.");
    }
  }

  /** A guessed speedup, such as 3 or 3x. */
  static double parse(CommandSpec spec, String guess, String option) {
    return number(guess)
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(),
                "the guess is `%s`; give a number above 0, as in %s 3".formatted(guess, option)));
  }

  private static OptionalDouble number(String guess) {
    try {
      double speedup = Double.parseDouble(guess.strip().replaceFirst("x$", ""));
      return speedup > 0 && Double.isFinite(speedup)
          ? OptionalDouble.of(speedup)
          : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
