package workshop.harness.cli;

import java.util.Locale;
import java.util.Scanner;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import workshop.harness.measure.Speedup;

/** A guess before a measurement, and how far off it was. */
final class Prediction {

  private Prediction() {}

  /**
   * Reads the guess.
   *
   * @param given what was typed, or null if nothing was asked for
   * @param ask what stands for asking now
   * @return the guessed speedup, or null
   */
  static Double read(CommandSpec spec, String given, String ask, String id, String reference) {
    if (given == null) {
      return null;
    }
    String guess = given;
    if (given.equals(ask)) {
      spec.commandLine()
          .getOut()
          .printf("How many times faster than %s is %s, do you think? ", reference, id);
      spec.commandLine().getOut().flush();
      Scanner in = new Scanner(System.in);
      guess = in.hasNextLine() ? in.nextLine() : "";
    }
    try {
      double speedup = Double.parseDouble(guess.strip().replaceFirst("x$", ""));
      if (speedup > 0 && Double.isFinite(speedup)) {
        return speedup;
      }
    } catch (NumberFormatException e) {
      // Told below, as any other number that is none.
    }
    throw new ParameterException(
        spec.commandLine(),
        "the guess is `%s`; give a number above 0, as in --predict 3".formatted(guess));
  }

  /** One sentence on how far off the guess was. */
  static String compared(double guess, Speedup measured) {
    double off = Math.max(guess / measured.ratio(), measured.ratio() / guess);
    boolean within = guess >= measured.low() && guess <= measured.high();
    return String.format(
        Locale.ROOT,
        "You guessed %s; it is %s: %s.",
        new Speedup(guess, guess, guess).ratioText(),
        measured.ratioText(),
        within
            ? "within the interval"
            : String.format(
                Locale.ROOT,
                "too %s by a factor of %.1f",
                guess > measured.ratio() ? "high" : "low",
                off));
  }
}
