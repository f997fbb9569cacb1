package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import workshop.harness.WorkshopException;

class ErrorsTest {

  @Command(name = "failing")
  private record Failing(Throwable failure) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (Exception) failure;
    }
  }

  private static String told(Throwable failure) {
    StringWriter err = new StringWriter();
    int exitCode =
        new CommandLine(new Failing(failure))
            .setErr(new PrintWriter(err))
            .setExecutionStrategy(Errors::run)
            .setExecutionExceptionHandler(Errors::failure)
            .execute();
    assertThat(exitCode).isEqualTo(1);
    return err.toString();
  }

  @Test
  void whatHasASentenceIsToldByIt() {
    assertThat(told(new WorkshopException("it rains"))).isEqualTo("workshop: it rains\n");
    assertThat(told(new UncheckedIOException("it snows", new IOException())))
        .isEqualTo("workshop: it snows\n");
  }

  @Test
  void aFullHeapIsToldWithTheRemedy() {
    assertThat(told(new OutOfMemoryError("Java heap space")))
        .isEqualTo(
            "workshop: the memory is used up (Java heap space); take a smaller input, or set"
                + " WORKSHOP_JAVA_OPTIONS=-Xmx4g\n");
  }

  @Test
  void aFullStackIsToldWithTheRemedy() {
    assertThat(told(new StackOverflowError()))
        .isEqualTo(
            "workshop: the stack is used up; look for a recursion without end, or set"
                + " WORKSHOP_JAVA_OPTIONS=-Xss16m\n");
  }

  @Test
  void onlyADefectShowsItsStack() {
    assertThat(told(new IllegalStateException("oh")))
        .startsWith("workshop: a defect of the workshop itself; please report it:\n")
        .contains("\tat ");
    assertThat(told(new NoClassDefFoundError("oh")))
        .startsWith("workshop: a defect")
        .contains("oh");
  }
}
