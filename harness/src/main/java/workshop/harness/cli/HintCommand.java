package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.Hints;
import workshop.harness.exercise.ProgressFile;

@Command(
    name = "hint",
    description = "Shows one more hint at each call, from where to look to almost the code.")
final class HintCommand extends WorkshopCommand implements Runnable {

  @Parameters(
      paramLabel = "VERSION",
      completionCandidates = CompletionCommand.Exercises.class,
      description = "An exercise, as `workshop list` shows it.")
  private String id;

  @Override
  public void run() {
    Exercise<?, ?> exercise = Errors.check(spec, () -> Exercise.of(id));
    List<String> hints = Hints.of(exercise);
    ProgressFile progress = new ProgressFile(exercise);
    int next = Math.min(progress.state().hints(), hints.size() - 1);
    out().println(Hints.shown(hints, next));
    progress.showHints(next + 1);
  }
}
