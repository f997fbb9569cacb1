package workshop.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import workshop.harness.io.Python;
import workshop.harness.io.TemporaryFolder;

/**
 * A program in Python. It gets one JSON document on its standard input and gives one back; {@code
 * timed.py}, which is put beside it, documents both and does the timing.
 *
 * @param python what runs it
 * @param beside the class that the program's source is a resource beside
 * @param file the source's name
 * @param task which of the program's tasks it is to do
 * @param question the input, as JSON holds it
 * @param answer the result, from the input and what the program gave
 * @param <I> the suite's input
 * @param <R> the suite's result
 */
public record PythonProgram<I, R>(
    Python python,
    Class<?> beside,
    String file,
    String task,
    Function<I, Map<String, Object>> question,
    BiFunction<I, JsonNode, R> answer)
    implements Program<I, R> {

  private static final String PROTOCOL = "timed.py";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public Told<R> run(I input, Timing timing) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path program = copy(beside, file, folder.path());
      copy(PythonProgram.class, PROTOCOL, folder.path());
      Path asked = folder.path().resolve("question.json");
      Path told = folder.path().resolve("answer.json");
      Path errors = folder.path().resolve("errors.txt");
      write(asked, input, timing);
      Process process =
          python
              .command(program)
              .redirectInput(asked.toFile())
              .redirectOutput(told.toFile())
              .redirectError(errors.toFile())
              .start();
      try {
        if (process.waitFor() != 0) {
          throw new WorkshopException(
              "%s: its Python ended with exit code %d (%s); correct that and try again"
                  .formatted(task, process.exitValue(), lastLine(errors)));
        }
      } finally {
        process.destroy();
      }
      JsonNode node = JSON.readTree(told.toFile());
      return new Told<>(
          node.get("prepare_ms").asDouble(),
          JSON.convertValue(node.get("iteration_ms"), double[].class),
          answer.apply(input, node.get("result")));
    } catch (IOException e) {
      throw new WorkshopException("%s could not be run (%s); try again".formatted(task, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorkshopException("%s: interrupted; try again".formatted(task));
    }
  }

  private void write(Path file, I input, Timing timing) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      JSON.writeValue(
          out,
          Map.of(
              "task",
              task,
              "input",
              question.apply(input),
              "warm_up_s",
              timing.warmUpSeconds(),
              "iterations",
              timing.iterations(),
              "iteration_s",
              timing.iterationSeconds()));
    }
  }

  private static Path copy(Class<?> beside, String file, Path folder) throws IOException {
    try (InputStream in = beside.getResourceAsStream(file)) {
      Path copy = folder.resolve(file);
      Files.copy(in, copy);
      return copy;
    }
  }

  private static String lastLine(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    return lines.isEmpty() ? "without a word" : lines.getLast();
  }
}
