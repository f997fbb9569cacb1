package workshop.harness.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workshop.harness.SortSuite;
import workshop.harness.io.ChildJvm;

class TrialsTest {

  private static final SortSuite SUITE = new SortSuite();
  private static final Exercise<int[], int[]> EXERCISE =
      new Exercise<>(SUITE, null, SUITE.versions().get(1));

  @TempDir private Path folder;

  private Trials.End end(String command, Duration computing, Duration waiting)
      throws IOException, InterruptedException {
    Path file = folder.resolve("told");
    Process process = new ProcessBuilder("sh", "-c", command).redirectOutput(file.toFile()).start();
    Trials.End end = Trials.await(process, file, computing, waiting);
    process.destroyForcibly().waitFor();
    return end;
  }

  /** Of a process that ends between two looks at it, the system tells no processor time. */
  @Test
  void aProcessThatEndsJustNowHasEnded() throws Exception {
    Process ended = new ProcessBuilder(ChildJvm.java(), "--version").start();
    ended.waitFor();
    assertThat(ended.info().totalCpuDuration()).isEmpty();
    Process process = new EndsJustNow(ended);
    assertThat(Trials.await(process, folder, Duration.ZERO, Duration.ofSeconds(30)))
        .isEqualTo(Trials.End.ENDED);
  }

  private static final class EndsJustNow extends Process {
    private final Process ended;
    private boolean isWaitedFor;

    EndsJustNow(Process ended) {
      this.ended = ended;
    }

    @Override
    public boolean waitFor(long timeout, TimeUnit unit) {
      boolean hasEnded = isWaitedFor;
      isWaitedFor = true;
      return hasEnded;
    }

    @Override
    public ProcessHandle.Info info() {
      return ended.info();
    }

    @Override
    public OutputStream getOutputStream() {
      return OutputStream.nullOutputStream();
    }

    @Override
    public InputStream getInputStream() {
      return InputStream.nullInputStream();
    }

    @Override
    public InputStream getErrorStream() {
      return InputStream.nullInputStream();
    }

    @Override
    public int waitFor() {
      return 0;
    }

    @Override
    public int exitValue() {
      return 0;
    }

    @Override
    public void destroy() {}
  }

  /** A busy machine lengthens the time by the clock, as sleep does here, not the other. */
  @Test
  @DisabledOnOs(OS.WINDOWS) // There is no sh.
  void theLimitIsOnProcessorTime() throws Exception {
    Duration little = Duration.ofMillis(200);
    Duration much = Duration.ofSeconds(30);
    assertThat(end("sleep 0.6", little, much)).isEqualTo(Trials.End.ENDED);
    assertThat(end("while :; do :; done", little, much)).isEqualTo(Trials.End.COMPUTES);
    assertThat(end("sleep 30", much, little)).isEqualTo(Trials.End.WAITS);
    assertThat(end("while :; do :; done", Duration.ofSeconds(4), Duration.ofSeconds(2)))
        .isEqualTo(Trials.End.COMPUTES);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // There is no sh.
  void whoGetsOnHasTheTimeAnew() throws Exception {
    String steps = "for i in 1 2 3 4; do sleep 0.4; echo; done";
    Duration more = Duration.ofMillis(1200);
    assertThat(end(steps, more, more)).isEqualTo(Trials.End.ENDED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENDED    | 0   | WRONG     | it ended the JVM; does it call System.exit?",
        "ENDED    | 255 | WRONG     | it ended the JVM; does it call System.exit?",
        "ENDED    | 137 | UNDECIDED | its process was killed (exit code 137); try again.",
        "COMPUTES | 137 | WRONG     | it did not end within 10 s; is there an endless loop? (FAST.java)",
        "WAITS    | 137 | UNDECIDED | this machine is too busy; try again.",
      })
  void whatIsNotTheStudentsFaultIsNotCalledWrong(
      Trials.End end, int exitCode, Check.Status status, String text) {
    Trials.Result result =
        Trials.result(EXERCISE, List.of("trial one", "trial two"), end, exitCode);
    assertThat(result.status()).isEqualTo(status);
    assertThat(result.text()).startsWith("On `two` it").endsWith(text);
    assertThat(Trials.result(EXERCISE, List.of(), end, exitCode).text())
        .startsWith("Before the first input it");
  }
}
