package workshop.harness.exercise;

import module java.base;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import workshop.harness.WorkshopException;
import workshop.harness.io.*;

/** How far a student has come with an exercise, noted in a file beside the exercises. */
public record ProgressFile(Exercise<?, ?> exercise) {

  /**
   * An exercise's state.
   *
   * @param passed the day it was passed, or null
   * @param speedup over the baseline, in words, or null
   * @param hints how many hints have been shown
   * @param level the level at which it was begun last, or null
   * @param guess how many times faster than the version before it was guessed to be, or null
   */
  public record State(
      String passed, String speedup, int hints, Exercise.Level level, Double guess) {}

  /** Made only where there is something to read or write: `list` shall be quick. */
  private static JsonMapper json() {
    return JsonMapper.builder().build();
  }

  /** The state; refused if the file can't be read. */
  public State state() {
    return read().getOrDefault(exercise.id(), new State(null, null, 0, null, null));
  }

  public boolean isPassed() {
    return state().passed() != null;
  }

  void pass(String speedup) {
    State state = state();
    String today = LocalDate.now().toString();
    write(new State(today, speedup, state.hints(), state.level(), state.guess()));
  }

  public void showHints(int hints) {
    State state = state();
    write(new State(state.passed(), state.speedup(), hints, state.level(), state.guess()));
  }

  void begin(Exercise.Level level) {
    State state = state();
    write(new State(state.passed(), state.speedup(), state.hints(), level, state.guess()));
  }

  /** Notes what was guessed before the work. */
  public void guess(double guess) {
    State state = state();
    write(new State(state.passed(), state.speedup(), state.hints(), state.level(), guess));
  }

  /** The state in a few words; empty if the exercise has not been touched. */
  public String text() {
    State state = state();
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
      return Map.of();
    }
    try {
      return json().readValue(file(), new TypeReference<TreeMap<String, State>>() {});
    } catch (JacksonException e) { // Edited by hand: to start over would forget what was passed.
      throw new WorkshopException(
          "`%s`, which remembers what you passed, can't be read (%s); mend it, or delete it to start over"
              .formatted(Project.shown(file()), e.getOriginalMessage()));
    }
  }

  private void write(State state) {
    Map<String, State> states = new TreeMap<>(read());
    states.put(exercise.id(), state);
    exercise.folder().toFile().mkdirs(); // If that fails, writing says why.
    WholeFile.write(
        file(), json().writerWithDefaultPrettyPrinter().writeValueAsString(states) + "\n");
  }
}
