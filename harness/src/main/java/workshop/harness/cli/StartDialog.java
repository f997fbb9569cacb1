package workshop.harness.cli;

import module java.base;

import workshop.harness.exercise.*;
import workshop.harness.io.Project;

/** Starts an exercise, and asks the student for what it needs. */
record StartDialog(Exercise<?, ?> exercise, PrintWriter out) {

  /** More than 0, such as 3, 2.5 or 3x. */
  private static final Pattern SPEEDUP = Pattern.compile("(?=.*[1-9])\\d{1,9}(\\.\\d+)?x?");

  /** Writes the file, and says what is to be done in it. */
  void start(Beginning beginning) {
    write(beginning);
    out.printf(
        "Open it in your editor; %2$s. Then:%n"
            + "  workshop check %1$s    is it right, and fast enough?%n"
            + "  workshop watch %1$s    is it right, at each save? m there measures it%n"
            + "  workshop hint %1$s     where to look%n"
            + "Your solutions belong in your own fork; they are not to be sent as pull requests.%n",
        exercise.id(),
        beginning.from() == null
            ? "the holes are marked TODO"
            : "it is %s under a new name".formatted(beginning.from()));
  }

  /** Starts over if the student agrees, and says whether; the old file is kept. */
  boolean startOver(Beginning beginning) {
    out.printf(
        "Begin %s again? %s is kept aside. [y/N] ", exercise.id(), Project.shown(exercise.file()));
    out.flush();
    if (!Terminal.readLine().orElse("").strip().toLowerCase(Locale.ROOT).startsWith("y")) {
      out.println("Nothing was changed.");
      return false;
    }
    out.printf("Kept as %s.%n", Project.shown(Beginning.keepAside(exercise)));
    new ProgressFile(exercise).change(state -> state.hints = 0);
    write(beginning);
    return true;
  }

  private void write(Beginning beginning) {
    beginning.write(exercise);
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
      String answer = Terminal.readLine().orElse("").strip().replace(',', '.');
      if (answer.isEmpty()) {
        return;
      }
      if (SPEEDUP.matcher(answer).matches()) {
        double guess = Double.parseDouble(answer.replace("x", ""));
        new ProgressFile(exercise).change(state -> state.guess = guess);
        return;
      }
      out.println("Type a number above 0, such as 2.5.");
    }
  }
}
