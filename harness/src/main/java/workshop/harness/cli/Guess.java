package workshop.harness.cli;

import java.io.PrintWriter;
import java.util.OptionalDouble;
import java.util.Scanner;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A guessed speedup, such as 3 or 3x. */
final class Guess {

  private Guess() {}

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

  /** Reads the value of {@code --guess}. */
  static double parse(CommandSpec spec, String guess) {
    return number(guess)
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(),
                "the guess is `%s`; give a number above 0, as in --guess 3".formatted(guess)));
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
