package workshop.harness.cli;

import java.io.PrintWriter;
import java.util.Scanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workshop.harness.WorkshopException;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.Level;
import workshop.harness.exercise.ProgressFile;
import workshop.harness.exercise.StudentFile;
import workshop.harness.io.Project;

/** {@code workshop start}. */
@Command(
    name = "start",
    description = "Writes the exercise of a version, for you to complete.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class StartCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "VERSION", description = "An exercise, as `workshop list` shows it.")
  private String id;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description =
          "easy (a few lines are missing), intermediate (whole methods) or hard"
              + " (the signature and the goal) (default: easy, or as it was begun before).")
  private Level level;

  @Option(
      names = "--guess",
      paramLabel = "X",
      description = "How many times faster than the version before it will be, do you think?")
  private String guess;

  @Option(
      names = "--again",
      description = "Start over, after asking; what you have written is kept aside.")
  private boolean again;

  @Override
  public void run() {
    Exercise<?, ?> exercise = Exercises.find(spec, id);
    PrintWriter out = spec.commandLine().getOut();
    level = level == null ? StudentFile.level(exercise) : level;
    Double given = guess == null ? null : PredictOption.parse(spec, guess, "--guess");
    if (!exercise.isStarted()) {
      StudentFile.begin(exercise, level);
      print(exercise, out);
      note(exercise, given);
      return;
    }
    String file = Project.shown(exercise.file()).toString();
    if (!again) {
      throw new WorkshopException(
          "`%1$s` is there already; `workshop check %2$s` checks it, `workshop start %2$s --again` starts over"
              .formatted(file, exercise.id()));
    }
    out.printf("Begin %s anew? %s is kept aside. [y/N] ", exercise.id(), file);
    out.flush();
    Scanner in = new Scanner(System.in);
    startOver(exercise, level, in.hasNextLine() && isYes(in.nextLine()), out);
  }

  /** Keeps the guess that was given, or asks for one where a person looks on. */
  private void note(Exercise<?, ?> exercise, Double given) {
    Double guessed = given;
    if (given == null && Terminal.isPresent()) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          "%nGuess first: how many times faster than %s will it be? (Enter skips) ",
          exercise.previous().id());
      out.flush();
      Scanner in = new Scanner(System.in);
      String answer = in.hasNextLine() ? in.nextLine() : "";
      guessed = answer.isBlank() ? null : PredictOption.parse(spec, answer, "--guess");
    }
    if (guessed != null) {
      ProgressFile.of(exercise).guess(exercise.id(), guessed);
    }
  }

  /** Whether an answer to a question means yes. */
  static boolean isYes(String answer) {
    return answer.strip().toLowerCase().startsWith("y");
  }

  /** Keeps the file aside and writes a new one, if that is wanted; says what it did. */
  static void startOver(Exercise<?, ?> exercise, Level level, boolean wanted, PrintWriter out) {
    if (!wanted) {
      out.println("Nothing was changed.");
      return;
    }
    out.printf("Kept as %s.%n", Project.shown(StudentFile.keepAside(exercise)));
    StudentFile.begin(exercise, level);
    out.printf("Wrote %s (%s).%n", Project.shown(exercise.file()), level);
  }

  private void print(Exercise<?, ?> exercise, PrintWriter out) {
    out.printf("Wrote %s (%s).%n%n", Project.shown(exercise.file()), level);
    out.printf("Goal: %s.%n%s%n", exercise.reference().idea(), exercise.rules());
    out.printf(
        "Open it in your editor; the holes are marked TODO. Then:%n"
            + "  workshop check %1$s    is it right, and fast enough?%n"
            + "  workshop watch %1$s    the same at each save%n"
            + "  workshop hint %1$s     where to look%n"
            + "Your solutions belong in your own fork; they are not to be sent as pull requests.%n",
        exercise.id());
  }
}
