package workshop.harness.foreign;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import module java.base;

import org.junit.jupiter.api.*;
import org.junit.jupiter.api.condition.*;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workshop.harness.*;

/** Programs in Python that go wrong: each is told in one sentence, and none stays. */
class PythonProgramTest {

  private static final Python PYTHON = new Python();

  @BeforeEach
  void needsPython() {
    assumeThat(PYTHON.availability()).isEqualTo(Availability.YES);
  }

  @ParameterizedTest
  @CsvSource({
    "nan,     nan: its Python ended with exit code 1 (ValueError: Out of range float values are",
    "chatty,  chatty could not be run by Python (Unrecognized token 'Hello'",
    "endless, endless could not be run by Python (it did not end within 1 s); correct that",
  })
  void isToldInOneSentence(String task, String sentence) {
    PythonProgram<Integer, Double> program =
        new PythonProgram<>(
            PYTHON,
            PythonProgramTest.class,
            "faulty.py",
            task,
            number -> Map.of("number", number),
            result -> result.asDouble());
    assertThatThrownBy(() ->
            program.run(
                1,
                new Program.Timing(0, 0, 0),
                Duration.ofSeconds(task.equals("endless") ? 1 : 60)))
        .isInstanceOf(WorkshopException.class)
        .hasMessageStartingWith(sentence)
        .hasMessageNotContaining("\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // Its processes don't learn that their parent is gone.
  void endsWithAKilledParent(@TempDir Path folder) throws Exception {
    for (String file : List.of("faulty.py", "timed.py")) {
      Files.copy(PythonProgramTest.class.getResourceAsStream(file), folder.resolve(file));
    }
    Files.writeString(folder.resolve("question"), "{\"task\": \"endless\", \"input\": 1}");
    String python = PYTHON.file().toString();
    Process parent =
        new ProcessBuilder("sh", "-c", "\"$0\" faulty.py <question & echo $!; wait", python)
            .directory(folder.toFile())
            .start();
    long pid = Long.parseLong(parent.inputReader().readLine());
    ProcessHandle child = ProcessHandle.of(pid).orElseThrow();
    while (child.info().totalCpuDuration().orElseThrow().toMillis() < 300) {
      Thread.sleep(50); // Until its loop has begun.
    }
    parent.destroyForcibly();
    try {
      child.onExit().get(10, TimeUnit.SECONDS);
    } finally {
      child.destroyForcibly();
    }
  }
}
