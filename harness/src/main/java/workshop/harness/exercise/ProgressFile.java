package workshop.harness.exercise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import workshop.harness.WorkshopException;
import workshop.harness.io.Project;
import workshop.harness.io.WholeFile;

/** How far a student has come: passed exercises and hints taken, beside the exercises. */
public final class ProgressFile {

  /** Made only where there is something to read or write: `list` shall be quick. */
  private static JsonMapper json() {
    return JsonMapper.builder().build();
  }

  /**
   * An exercise's state.
   *
   * @param passed the day it was passed, or null
   * @param speedup over the baseline, in words, or null
   * @param hints how many hints have been shown
   * @param level the level at which it was begun last, or null
   * @param guess how many times faster than the version before it was guessed to be, or null
   */
  public record State(String passed, String speedup, int hints, Level level, Double guess) {

    private static final State NEW = new State(null, null, 0, null, null);
  }

  private final Path file;

  private ProgressFile(Path file) {
    this.file = file;
  }

  /** The file that an exercise belongs to. */
  public static ProgressFile of(Exercise<?, ?> exercise) {
    return new ProgressFile(exercise.folder().resolve(".progress.json"));
  }

  /**
   * The state of an exercise.
   *
   * @throws WorkshopException if the file can't be read
   */
  public State state(String id) {
    return read().getOrDefault(id, State.NEW);
  }

  /** The day that an exercise was passed, or null. */
  public String passed(String id) {
    return state(id).passed();
  }

  /** Notes that an exercise has been passed. */
  void pass(String id, String speedup) {
    State state = state(id);
    String today = LocalDate.now().toString();
    write(id, new State(today, speedup, state.hints(), state.level(), state.guess()));
  }

  /** Notes how many hints have been shown. */
  public void showHints(String id, int hints) {
    State state = state(id);
    write(id, new State(state.passed(), state.speedup(), hints, state.level(), state.guess()));
  }

  /** Notes that an exercise has been begun. */
  void begin(String id, Level level) {
    State state = state(id);
    write(id, new State(state.passed(), state.speedup(), state.hints(), level, state.guess()));
  }

  /** Notes what was guessed before the work. */
  public void guess(String id, double guess) {
    State state = state(id);
    write(id, new State(state.passed(), state.speedup(), state.hints(), state.level(), guess));
  }

  private Map<String, State> read() {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try {
      return json().readValue(file, new TypeReference<TreeMap<String, State>>() {});
    } catch (JacksonException e) { // Edited by hand: to begin anew would forget what was passed.
      throw new WorkshopException(
          "`%s`, which remembers what you passed, can't be read (%s); mend it, or delete it to begin anew"
              .formatted(Project.shown(file), e.getOriginalMessage()));
    }
  }

  private void write(String id, State state) {
    Map<String, State> states = new TreeMap<>(read());
    states.put(id, state);
    file.getParent().toFile().mkdirs();
    WholeFile.write(
        file, json().writerWithDefaultPrettyPrinter().writeValueAsString(states) + "\n");
  }
}
