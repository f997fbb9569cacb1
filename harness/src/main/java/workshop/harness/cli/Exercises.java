package workshop.harness.cli;

import picocli.CommandLine.Model.CommandSpec;
import workshop.harness.exercise.Exercise;

/** What the exercises' commands have in common. */
final class Exercises {

  private Exercises() {}

  /** Finds an exercise; also by the name that the student's version is measured by. */
  static Exercise<?, ?> find(CommandSpec spec, String id) {
    return Errors.check(
        spec, () -> Exercise.of(id.startsWith("my-") ? id.substring("my-".length()) : id));
  }
}
