package workshop.harness.cli;

import java.util.Scanner;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workshop.harness.WorkshopException;
import workshop.harness.exercise.Beginning;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.Level;
import workshop.harness.exercise.ProgressFile;
import workshop.harness.io.Project;

/** {@code workshop start}. */
@Command(
    name = "start",
    description = "Writes the exercise of a version, for you to complete.",
    sortOptions = false)
final class StartCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "VERSION",
      completionCandidates = CompletionNames.Exercises.class,
      description = "An exercise, as `workshop list` shows it.")
  private String id;

  @ArgGroup private BeginningOptions beginnings = new BeginningOptions();

  private static final class BeginningOptions {
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
        completionCandidates = CompletionNames.OwnVersions.class,
        description = "Go on from your own version, such as my-v1, in place of a skeleton.")
    private String from;
  }

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
    Beginning beginning =
        beginnings.from == null
            ? Beginning.skeleton(exercise, beginnings.level)
            : Errors.check(spec, () -> Beginning.copy(exercise, beginnings.from));
    Double given = guess == null ? null : given();
    StartDialog dialog =
        new StartDialog(exercise, spec.commandLine().getOut(), new Scanner(System.in));
    if (!exercise.isStarted()) {
      dialog.start(beginning);
    } else if (!again && !Terminal.isPresent()) {
      throw new WorkshopException(
          "`%1$s` is there already; `workshop check %2$s` checks it, `workshop start %2$s --again` starts over"
              .formatted(Project.shown(exercise.file()), exercise.id()));
    } else if (!dialog.startOver(beginning)) {
      return;
    }
    if (given != null) {
      new ProgressFile(exercise).guess(given);
    } else {
      dialog.askForGuess();
    }
  }

  private double given() {
    return StartDialog.number(guess)
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(),
                "the guess is `%s`; give a number above 0, as in --guess 3".formatted(guess)));
  }
}
