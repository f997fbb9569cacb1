package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.Command;
import workshop.harness.exercise.*;

@Command(
    name = "hint",
    description = "Shows one more hint at each call, from where to look to almost the code.")
final class HintCommand extends WorkshopCommand.OfExercise implements Runnable {

  @Override
  public void run() {
    List<String> hints = Hints.of(exercise);
    ProgressFile progress = new ProgressFile(exercise);
    int next = Math.min(progress.state().hints, hints.size() - 1);
    out().println(Hints.shown(hints, next));
    progress.change(state -> state.hints = next + 1);
  }
}
