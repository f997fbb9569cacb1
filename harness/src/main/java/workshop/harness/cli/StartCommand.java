package workshop.harness.cli;

import java.io.PrintWriter;
import java.util.Scanner;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workshop.harness.WorkshopException;
import workshop.harness.exercise.Beginning;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.Level;
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

  @ArgGroup private How how = new How();

  private static final class How {
    @Option(
        names = "--level",
        paramLabel = "LEVEL",
        description =
            "easy (a few lines are missing), intermediate (whole methods) or hard"
                + " (the signature and the goal) (default: easy, or as it was begun before).")
    private Level level;

    @Option(
        names = "--from",
        paramLabel = "OWN",
        description = "Go on from your own version, such as my-v1, in place of a skeleton.")
    private String from;
  }

  @Mixin private GuessOption guess;

  @Option(
      names = "--again",
      description = "Start over, after asking; what you have written is kept aside.")
  private boolean again;

  @Override
  public void run() {
    Exercise<?, ?> exercise = Exercises.find(spec, id);
    PrintWriter out = spec.commandLine().getOut();
    Beginning beginning =
        how.from == null
            ? Beginning.skeleton(
                exercise, how.level == null ? StudentFile.level(exercise) : how.level)
            : Errors.check(spec, () -> Beginning.copy(exercise, how.from));
    guess.check();
    if (!exercise.isStarted()) {
      StudentFile.begin(exercise, beginning);
      print(exercise, beginning, out);
      guess.note(exercise);
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
    startOver(exercise, beginning, in.hasNextLine() && isYes(in.nextLine()), out);
  }

  /** Whether an answer to a question means yes. */
  static boolean isYes(String answer) {
    return answer.strip().toLowerCase().startsWith("y");
  }

  /** Keeps the file aside and writes a new one, if that is wanted; says what it did. */
  static void startOver(
      Exercise<?, ?> exercise, Beginning beginning, boolean wanted, PrintWriter out) {
    if (!wanted) {
      out.println("Nothing was changed.");
      return;
    }
    out.printf("Kept as %s.%n", Project.shown(StudentFile.keepAside(exercise)));
    StudentFile.begin(exercise, beginning);
    out.printf("Wrote %s (%s).%n", Project.shown(exercise.file()), beginning);
  }

  private static void print(Exercise<?, ?> exercise, Beginning beginning, PrintWriter out) {
    out.printf("Wrote %s (%s).%n%n", Project.shown(exercise.file()), beginning);
    out.printf("Goal: %s.%n%s%n", exercise.reference().idea(), exercise.rules());
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
}
