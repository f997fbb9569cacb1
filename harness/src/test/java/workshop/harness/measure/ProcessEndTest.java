package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.RunnerException;
import workshop.harness.WorkshopException;

class ProcessEndTest {

  private static WorkshopException reason(Throwable inTheFork) {
    // As JMH does it: the fork's exception is a suppressed one of the cause.
    Exception cause = new Exception("Benchmark error");
    cause.addSuppressed(inTheFork);
    return ProcessEnd.failure("v1", new RunnerException("Benchmark caught the exception", cause));
  }

  @Test
  void onlyADeadProcessMayBeTriedAgain() {
    assertThat(reason(new WorkshopException("wrong result")))
        .isNotInstanceOf(Fork.Died.class)
        .hasMessage("v1: wrong result");
    assertThat(reason(new OutOfMemoryError("Java heap space")))
        .isNotInstanceOf(Fork.Died.class)
        .hasMessageStartingWith("v1: the heap of its measuring process is used up; ");
    assertThat(reason(new IllegalStateException("no sorting")))
        .isNotInstanceOf(Fork.Died.class)
        .hasMessageContaining("failed (java.lang.IllegalStateException: no sorting)");
    assertThat(reason(new IllegalStateException("Forked VM failed with exit code 137")))
        .isInstanceOf(Fork.Died.class)
        .hasMessageStartingWith("v1: its measuring process died (exit code 137); ");
    assertThat(reason(new IllegalStateException("Forked VM failed with exit code -1073741819")))
        .isInstanceOf(Fork.Died.class)
        .hasMessageStartingWith("v1: its measuring process died (exit code -1073741819); ");
  }

  @Test
  void aCrashIsToldOnceByItsSignal(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("crash.log"), "#\n#  SIGSEGV (0xb) at pc=0x00007f, pid=1\n");
    assertThat(ProcessEnd.crash("v1", folder).orElseThrow())
        .hasMessageStartingWith("v1: its process crashed (SIGSEGV); ");
    assertThat(ProcessEnd.crash("v1", folder)).isEmpty();
  }
}
