package workshop.harness.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.ProgressFile;
import workshop.harness.io.Project;

/** {@code workshop progress}. */
@Command(
    name = "progress",
    description = "Shows where you stand on the ladder.",
    mixinStandardHelpOptions = true)
final class ProgressCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    String next = null;
    for (Exercise<?, ?> exercise : Exercise.all()) {
      ProgressFile.State state = ProgressFile.of(exercise).state(exercise.id());
      boolean passed = state.passed() != null;
      String standing =
          passed
              ? "passed %s, at %s over the baseline".formatted(state.passed(), state.speedup())
              : exercise.isStarted() ? "started" : "not started";
      out.printf(
          "[%s] %s  %s: %s%s%n",
          passed ? "x" : " ",
          exercise.id(),
          exercise.reference().idea(),
          standing,
          state.hints() == 0 ? "" : ", %d hint(s)".formatted(state.hints()));
      if (!passed && next == null) {
        next =
            exercise.isStarted()
                ? "complete %s, then `workshop check %s`"
                    .formatted(Project.shown(exercise.file()), exercise.id())
                : "`workshop start %s`".formatted(exercise.id());
      }
    }
    out.println(next == null ? "All passed." : "Next: " + next + ".");
  }
}
