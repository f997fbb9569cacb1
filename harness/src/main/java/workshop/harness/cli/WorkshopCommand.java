package workshop.harness.cli;

import java.io.PrintWriter;
import picocli.CommandLine.*;
import picocli.CommandLine.Model.CommandSpec;
import workshop.harness.exercise.Exercise;

/** What each command knows: its place in the command line, and where it prints. */
abstract class WorkshopCommand {

  @Spec CommandSpec spec;

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** A command on one exercise. */
  abstract static class OfExercise extends WorkshopCommand {

    @Parameters(
        paramLabel = "VERSION",
        completionCandidates = CompletionCommand.Exercises.class,
        description = "An exercise, as `workshop list` shows it.")
    private String id;

    final Exercise<?, ?> named() {
      return Errors.check(spec, () -> Exercise.of(id));
    }
  }
}
