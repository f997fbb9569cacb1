package workshop.harness.foreign;

import module java.base;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import workshop.harness.*;
import workshop.harness.io.*;

/**
 * A version that is a program in Python, which prepares the input and times itself. It gets one
 * JSON document on its standard input and gives one back; {@code timed.py}, which is put beside it,
 * documents both and does the timing.
 *
 * @param python what runs it
 * @param beside the class that the program's source is a resource beside
 * @param file the source's name
 * @param task which of the program's tasks it is to do
 * @param question the input, as JSON holds it
 * @param answer the result, from what the program gave
 */
public record PythonProgram<I, R>(
    Python python,
    Class<?> beside,
    String file,
    String task,
    Function<I, Map<String, Object>> question,
    Function<JsonNode, R> answer)
    implements Program<I, R> {

  /** Much longer than any program takes that somebody waits for. */
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private static final String PROTOCOL = "timed.py";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Version<I, R> version(String idea) {
    return new Version<I, R>(task, idea, beside, this)
        .with(new Version.Foreign(file, List.of(task), python::availability));
  }

  @Override
  public Answer<R> run(I input, Timing timing) {
    return run(input, timing, LIMIT);
  }

  Answer<R> run(I input, Timing timing, Duration limit) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path program = copy(beside, file, folder.path());
      copy(PythonProgram.class, PROTOCOL, folder.path());
      Path question = folder.path().resolve("question.json");
      Path errors = folder.path().resolve("errors.txt");
      JSON.writeValue(question, document(input, timing));
      ProcessBuilder command = python.command(program);
      command.redirectInput(question.toFile()).redirectError(errors.toFile());
      Processes.Outcome outcome = Processes.run(command, limit);
      if (!outcome.isGood()) {
        throw new WorkshopException(
            "%s: its Python ended with exit code %d (%s); correct that and try again"
                .formatted(task, outcome.exitCode(), lastLine(errors)));
      }
      JsonNode node = JSON.readTree(outcome.out());
      return new Answer<>(
          node.get("prepare_ms").asDouble(),
          JSON.convertValue(node.get("iteration_ms"), new TypeReference<List<Double>>() {}),
          answer.apply(node.get("result")));
    } catch (IOException | JacksonException e) {
      throw new WorkshopException(
          "%s could not be run by Python (%s); correct that, or give a smaller input"
              .formatted(task, e.getMessage().lines().findFirst().orElse("")));
    }
  }

  private Map<String, Object> document(I input, Timing timing) {
    return Map.of(
        "task", task,
        "input", question.apply(input),
        "warm_up_s", timing.warmUpSeconds(),
        "iterations", timing.iterations(),
        "iteration_s", timing.iterationSeconds());
  }

  private static Path copy(Class<?> beside, String file, Path folder) throws IOException {
    Path copy = folder.resolve(file);
    try (InputStream in = beside.getResourceAsStream(file)) {
      Files.copy(in, copy);
    }
    return copy;
  }

  private static String lastLine(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    return lines.isEmpty() ? "without a word" : lines.getLast();
  }
}
