package workshop.harness.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import workshop.harness.exercise.Beginning;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.Level;
import workshop.harness.exercise.StudentFile;

/** What an exercise begins with: a skeleton, or the student's own version before it. */
final class BeginningOptions {

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

  /** The content that was chosen for an exercise. */
  Beginning of(CommandSpec spec, Exercise<?, ?> exercise) {
    return from == null
        ? Beginning.skeleton(exercise, level == null ? StudentFile.level(exercise) : level)
        : Errors.check(spec, () -> Beginning.copy(exercise, from));
  }
}
