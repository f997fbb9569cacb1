package workshop.harness.cli;

import picocli.CommandLine.*;
import picocli.CommandLine.Model.CommandSpec;
import workshop.harness.Suites;
import workshop.harness.exercise.Exercise;

/** A command. */
abstract class WorkshopCommand extends CommandPart {

  @Spec
  final void set(CommandSpec own) {
    spec = own;
  }

  /** A command on one version. */
  abstract static class OfVersion extends WorkshopCommand {

    @Parameters(
        paramLabel = "VERSION",
        completionCandidates = CompletionCommand.Versions.class,
        description = "A version, as `workshop list --all` shows it.")
    Suites.Found<?, ?> found;
  }

  /** A command on one exercise. */
  abstract static class OfExercise extends WorkshopCommand {

    @Parameters(
        paramLabel = "VERSION",
        completionCandidates = CompletionCommand.Exercises.class,
        description = "An exercise, as `workshop list` shows it.")
    Exercise<?, ?> exercise;
  }
}
