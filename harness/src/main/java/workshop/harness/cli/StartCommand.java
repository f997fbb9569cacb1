package workshop.harness.cli;

import java.io.PrintWriter;
import java.util.Scanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workshop.harness.WorkshopException;
import workshop.harness.exercise.Beginning;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.ProgressFile;
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

  @Mixin private BeginningOptions beginnings;

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
    Exercise<?, ?> exercise = Errors.check(spec, () -> Exercise.of(id));
    PrintWriter out = spec.commandLine().getOut();
    Beginning beginning = beginnings.of(exercise);
    Double given = guess == null ? null : Guess.parse(spec, guess);
    if (exercise.isStarted()) {
      if (!startOver(exercise, new StartingOver(exercise, beginning, out))) {
        return;
      }
    } else {
      StartingOver.begin(exercise, beginning, out);
      print(exercise, beginning, out);
    }
    if (given == null && Terminal.isPresent()) {
      given =
          Guess.ask(
              out,
              "%nGuess first: how many times faster than %s will it be? (Enter skips)"
                  .formatted(exercise.previous().id()));
    }
    if (given != null) {
      ProgressFile.of(exercise).guess(exercise.id(), given);
    }
  }

  private boolean startOver(Exercise<?, ?> exercise, StartingOver anew) {
    if (!again && !Terminal.isPresent()) {
      throw new WorkshopException(
          "`%1$s` is there already; `workshop check %2$s` checks it, `workshop start %2$s --again` starts over"
              .formatted(Project.shown(exercise.file()), exercise.id()));
    }
    anew.ask();
    Scanner in = new Scanner(System.in);
    return anew.act(in.hasNextLine() ? in.nextLine() : "");
  }

  private static void print(Exercise<?, ?> exercise, Beginning beginning, PrintWriter out) {
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
