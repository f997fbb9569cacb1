package workshop.harness.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import workshop.harness.exercise.Beginning;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.ProgressFile;
import workshop.harness.exercise.StudentFile;
import workshop.harness.io.Project;

/**
 * Starts an exercise, and asks the student for what it needs.
 *
 * @param lines gives the next line that the student types; an empty one at the end of the input
 */
record StartDialog(Exercise<?, ?> exercise, PrintWriter out, Supplier<String> lines) {

  /** Writes the file, and says what is to be done in it. */
  void start(Beginning beginning) {
    write(beginning);
    out.printf(
        "Open it in your editor; %2$s. Then:%n"
            + "  workshop check %1$s    is it right, and fast enough?%n"
            + "  workshop watch %1$s    the same at each save%n"
            + "  workshop hint %1$s     where to look%n"
            + "Your solutions belong in your own fork; they are not to be sent as pull requests.%n",
        exercise.id(),
        beginning.from() == null
            ? "the holes are marked TODO"
            : "it is %s under a new name".formatted(beginning.from()));
  }

  /**
   * Starts over if the student agrees; the old file is kept.
   *
   * @return whether the student agreed
   */
  boolean startOver(Beginning beginning) {
    out.printf(
        "Begin %s anew? %s is kept aside. [y/N] ", exercise.id(), Project.shown(exercise.file()));
    out.flush();
    if (!lines.get().strip().toLowerCase(Locale.ROOT).startsWith("y")) {
      out.println("Nothing was changed.");
      return false;
    }
    out.printf("Kept as %s.%n", Project.shown(StudentFile.keepAside(exercise)));
    ProgressFile.of(exercise).showHints(exercise.id(), 0);
    write(beginning);
    return true;
  }

  private void write(Beginning beginning) {
    StudentFile.begin(exercise, beginning);
    out.printf("Wrote %s (%s).%n%n", Project.shown(exercise.file()), beginning);
    out.printf("Goal: %s.%n%s%n", exercise.reference().idea(), exercise.rules());
  }

  /**
   * On a terminal, asks for the expected speedup until it is a number; Enter skips the question.
   */
  void askForGuess() {
    while (Terminal.isPresent()) {
      out.printf(
          "%nGuess first: how many times faster than %s will it be? (Enter skips) ",
          exercise.previous().id());
      out.flush();
      String answer = lines.get();
      if (answer.isBlank()) {
        return;
      }
      OptionalDouble guess = number(answer);
      if (guess.isPresent()) {
        ProgressFile.of(exercise).guess(exercise.id(), guess.getAsDouble());
        return;
      }
      out.println("Type a number above 0.");
    }
  }

  /** Reads a guessed speedup, such as 3 or 3x; empty if the text is none. */
  static OptionalDouble number(String guess) {
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
