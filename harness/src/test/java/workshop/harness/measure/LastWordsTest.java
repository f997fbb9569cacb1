package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;
import workshop.harness.WorkshopException;

class LastWordsTest {

  private final LastWords lastWords = new LastWords(null);

  private WorkshopException reason(Throwable inTheFork) {
    // As JMH does it: the fork's exception is a suppressed one of the cause.
    Exception cause = new Exception("Benchmark error");
    cause.addSuppressed(inTheFork);
    return lastWords.reason("v1", new RunnerException("Benchmark caught the exception", cause));
  }

  @Test
  void aWrongResultIsTheVersionsFault() {
    assertThat(reason(new WorkshopException("wrong result")))
        .isNotInstanceOf(Fork.Died.class)
        .hasMessage("v1: wrong result");
  }

  @Test
  void aHeapThatIsUsedUpAsksForASmallerInput() {
    assertThat(reason(new OutOfMemoryError("Java heap space")))
        .isNotInstanceOf(Fork.Died.class)
        .hasMessage(
            "v1: the heap of its measuring process is used up; give a smaller input, or let it keep"
                + " less");
  }

  @Test
  void aProcessThatDiedLeavesOnlyItsExitCode() {
    lastWords.println("<forked VM failed with exit code 137>");
    assertThat(lastWords.reason("v1", new RunnerException("failed")))
        .isInstanceOf(Fork.Died.class)
        .hasMessage(
            "v1: its measuring process died (exit code 137); measure again, with --verbose to see"
                + " why");
  }

  @Test
  void anyOtherFailureIsToldByItsLastCause() {
    assertThat(reason(new IllegalStateException("no sorting")))
        .isNotInstanceOf(Fork.Died.class)
        .hasMessageContaining("failed (java.lang.IllegalStateException: no sorting)");
  }
}
