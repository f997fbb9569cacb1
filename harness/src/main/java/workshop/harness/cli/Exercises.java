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
}
