package workshop.harness.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workshop.harness.exercise.Beginning;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.Level;
import workshop.harness.exercise.StudentFile;

/** What an exercise is begun with: a skeleton, or the student's own version before it. */
final class BeginningOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @ArgGroup private How how = new How();

  private static final class How {
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
        description = "Go on from your own version, such as my-v1, in place of a skeleton.")
    private String from;
  }

  /** What was chosen for an exercise. */
  Beginning of(Exercise<?, ?> exercise) {
    return how.from == null
        ? Beginning.skeleton(exercise, how.level == null ? StudentFile.level(exercise) : how.level)
        : Errors.check(spec, () -> Beginning.copy(exercise, how.from));
  }
}
