package workshop.harness.cli;

import picocli.CommandLine.Model.CommandSpec;
import workshop.harness.exercise.Exercise;

/** What the exercises' commands have in common. */
final class Exercises {

  private Exercises() {}

  /** Finds an exercise. */
  static Exercise<?, ?> find(CommandSpec spec, String id) {
    return Errors.check(spec, () -> Exercise.of(id));
  }

  /** The student's own version in place of one that is an exercise, if there is one. */
  static String ownIfStarted(String id) {
    return Exercise.all().stream()
        .filter(exercise -> exercise.id().equalsIgnoreCase(id) && exercise.isStarted())
        .map(Exercise::versionId)
        .findFirst()
        .orElse(id);
  }
}
