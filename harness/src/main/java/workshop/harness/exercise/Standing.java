package workshop.harness.exercise;

import java.util.Optional;
import workshop.harness.io.Project;

/**
 * Where a student stands with an exercise.
 *
 * @param exercise the exercise
 */
public record Standing(Exercise<?, ?> exercise) {

  /** Whether it has been passed. */
  public boolean isPassed() {
    return state().passed() != null;
  }

  private ProgressFile.State state() {
    return ProgressFile.of(exercise).state(exercise.id());
  }

  /** In a few words; empty if it has not been touched. */
  public String text() {
    ProgressFile.State state = state();
    String hints =
        switch (state.hints()) {
          case 0 -> "";
          case 1 -> ", 1 hint";
          default -> ", %d hints".formatted(state.hints());
        };
    if (isPassed()) {
      return "passed %s, at %s%s".formatted(state.passed(), state.speedup(), hints);
    }
    return exercise.isStarted() ? "started" + hints : hints.replaceFirst("^, ", "");
  }

  /** What to do next, in a sentence; empty if it has been passed. */
  public Optional<String> next() {
    if (isPassed()) {
      return Optional.empty();
    }
    return Optional.of(
        exercise.isStarted()
            ? "complete %s, then `workshop check %s`"
                .formatted(Project.shown(exercise.file()), exercise.id())
            : "`workshop start %s`".formatted(exercise.id()));
  }
}
