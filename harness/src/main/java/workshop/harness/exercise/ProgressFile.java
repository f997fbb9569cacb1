package workshop.harness.exercise;

import module java.base;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import workshop.harness.WorkshopException;
import workshop.harness.io.*;

/** How far a student has come with an exercise, noted in a file beside the exercises. */
public record ProgressFile(Exercise<?, ?> exercise) {

  /** An exercise's state as the file holds it; null is what is not known. */
  public static final class State {
    public String passed; // The day.
    public String speedup; // Over the baseline.
    public int hints; // So many have been shown.
    public Exercise.Level level; // At which it was begun last.
    public Double guess; // The speedup over the version before, guessed before the work.
  }

  /** Made only where there is something to read or write: `list` shall be quick. */
  private static JsonMapper json() {
    return JsonMapper.builder().build();
  }

  /** The state; refused if the file can't be read. */
  public State state() {
    return read().getOrDefault(exercise.id(), new State());
  }

  void pass(String speedup) {
    change(state -> {
      state.passed = LocalDate.now().toString();
      state.speedup = speedup;
    });
  }

  public void showHints(int hints) {
    change(state -> state.hints = hints);
  }

  public void guess(double guess) {
    change(state -> state.guess = guess);
  }

  /** Changes the state, and writes it. */
  void change(Consumer<State> change) {
    Map<String, State> states = read();
    change.accept(states.computeIfAbsent(exercise.id(), _ -> new State()));
    exercise.folder().toFile().mkdirs(); // If that fails, writing says why.
    WholeFile.write(
        file(), json().writerWithDefaultPrettyPrinter().writeValueAsString(states) + "\n");
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
      return json().readValue(file(), new TypeReference<TreeMap<String, State>>() {});
    } catch (JacksonException e) { // Edited by hand: to start over would forget what was passed.
      throw new WorkshopException(
          "`%s`, which remembers what you passed, can't be read (%s); mend it, or delete it to start over"
              .formatted(Project.shown(file()), e.getOriginalMessage()));
    }
  }
}
