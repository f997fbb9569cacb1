package workshop.harness.cli;

import picocli.CommandLine.*;
import workshop.harness.WorkshopException;
import workshop.harness.exercise.*;
import workshop.harness.io.Project;

@Command(name = "start", description = "Writes the exercise of a version, for you to complete.")
final class StartCommand extends WorkshopCommand.OfExercise implements Runnable {

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description =
          "easy (a few lines are missing), intermediate (whole methods) or hard"
              + " (the signature and the goal) (default: easy, or as it was begun before).")
  private Exercise.Level level;

  @Option(
      names = "--from",
      paramLabel = "OWN",
      description = "Go on from your own version, such as my-v1, in place of a skeleton.")
  private String from;

  @Option(names = "--again", description = "Start over, after asking; your file is kept aside.")
  private boolean again;

  @Override
  public void run() {
    refuseBoth("--level", "--from");
    Beginning beginning =
        from == null ? Beginning.skeleton(exercise, level) : Beginning.copy(exercise, from);
    StartDialog dialog = new StartDialog(exercise, out());
    if (!exercise.isStarted()) {
      dialog.start(beginning);
    } else if (!again && !Terminal.isPresent()) {
      throw new WorkshopException(
          "`%1$s` is there already; `workshop check %2$s` checks it, `workshop start %2$s --again` starts over"
              .formatted(Project.shown(exercise.file()), exercise.id()));
    } else if (!dialog.startOver(beginning)) {
      return;
    }
    dialog.askForGuess();
  }
}
