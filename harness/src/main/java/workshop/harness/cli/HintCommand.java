package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workshop.harness.WorkshopException;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.Hints;
import workshop.harness.exercise.ProgressFile;

/** {@code workshop hint}. */
@Command(
    name = "hint",
    description = "Shows one more hint at each call, from where to look to almost the code.",
    sortOptions = false)
final class HintCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "VERSION",
      completionCandidates = CompletionNames.Exercises.class,
      description = "An exercise, as `workshop list` shows it.")
  private String id;

  @Option(names = "--again", description = "The hints so far once more.")
  private boolean again;

  @Override
  public void run() {
    Exercise<?, ?> exercise = Errors.check(spec, () -> Exercise.of(id));
    PrintWriter out = spec.commandLine().getOut();
    List<String> hints = Hints.of(exercise);
    ProgressFile progress = new ProgressFile(exercise);
    int shown = progress.state().hints();
    if (!again) {
      int next = Math.min(shown, hints.size() - 1);
      out.println(Hints.shown(hints, next));
      progress.showHints(next + 1);
      return;
    }
    if (shown == 0) {
      throw new WorkshopException(
          "no hint of %1$s has been shown yet; `workshop hint %1$s` shows the first"
              .formatted(exercise.id()));
    }
    for (int i = 0; i < Math.min(shown, hints.size()); i++) {
      out.println(Hints.shown(hints, i));
    }
  }
}
