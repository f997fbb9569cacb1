package workshop.harness.exercise;

import module java.base;

import com.fasterxml.jackson.annotation.*;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import workshop.harness.WorkshopException;
import workshop.harness.io.*;

/** How far a student has come with an exercise, noted in a file beside the exercises. */
public record ProgressFile(Exercise<?, ?> exercise) {

  /** An exercise's state as the file holds it; what is not known is null. */
  public static final class State {
    public String passed; // The day.
    public String speedup; // Over the baseline.
    public int hints; // So many have been shown.

    @JsonSetter(nulls = Nulls.SKIP)
    public Exercise.Level level = Exercise.Level.EASY; // At which it was begun last.

    public Double guess; // The speedup over the version before, guessed before the work.
  }

  /** The state; refused if the file can't be read. */
  public State state() {
    return read().getOrDefault(exercise.id(), new State());
  }

  /** Changes the state, and writes it. */
  public void change(Consumer<State> change) {
    Map<String, State> states = read();
    change.accept(states.computeIfAbsent(exercise.id(), _ -> new State()));
    exercise.folder().toFile().mkdirs(); // If that fails, writing says why.
    ObjectWriter writer = JsonMapper.shared().writerWithDefaultPrettyPrinter();
    WholeFile.write(file(), writer.writeValueAsString(states) + "\n");
  }

  public boolean isPassed() {
    return state().passed != null;
  }

  /** The state in a few words; empty if the exercise has not been touched. */
  public String text() {
    State state = state();
    List<String> parts = new ArrayList<>();
    if (isPassed()) {
      parts.add("passed %s, at %s".formatted(state.passed, state.speedup));
    } else if (exercise.isStarted()) {
      parts.add("started");
    }
    if (state.hints > 0) {
      parts.add(state.hints == 1 ? "1 hint" : state.hints + " hints");
    }
    return String.join(", ", parts);
  }

  /** What to do next, in a sentence; empty if the exercise has been passed. */
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

  private Path file() {
    return exercise.folder().resolve(".progress.json");
  }

  private Map<String, State> read() {
    if (!Files.exists(file())) {
      return new TreeMap<>();
    }
    try {
      return JsonMapper.shared().readValue(file(), new TypeReference<TreeMap<String, State>>() {});
    } catch (JacksonException e) { // Edited by hand: to start over would forget what was passed.
      throw new WorkshopException(
          "`%s`, which remembers what you passed, can't be read (%s); mend it, or delete it to start over"
              .formatted(Project.shown(file()), e.getOriginalMessage()));
    }
  }
}
