package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.*;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import workshop.harness.io.Shutdown;

class OutputTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @AfterEach
  void goOn() {
    Shutdown.reset();
  }

  /** A disk without space, or a pipe that nobody reads. */
  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsPrintedArrives() {
    assertThat(Output.printing(out, err, Workshop.commandLine(), "list")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("sort: sort numbers");
    assertThat(err()).isEmpty();
  }

  @Test
  void aFullDiskIsTold() {
    for (String call : new String[] {"list", "run fast --csv -", "--help"}) {
      err.reset();
      OutputStream full = failing("No space left on device");
      assertThat(Output.printing(full, err, Workshop.commandLine(), call.split(" ")))
          .as(call)
          .isEqualTo(1);
      assertThat(err())
          .isEqualTo(
              """
              workshop: the output could not be written (No space left on device); send it elsewhere
              """);
    }
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoError() {
    OutputStream closed = failing("Broken pipe");
    assertThat(Output.printing(closed, err, Workshop.commandLine(), "list")).isZero();
    assertThat(err()).isEmpty();
  }

  @Command(name = "stopped")
  private static final class Stopped implements Runnable {
    @Override
    public void run() {
      Shutdown.request();
      throw new IllegalStateException("a process died");
    }
  }

  @Test
  void afterAStopNothingIsPrinted() {
    Output.printing(
        out, err, new CommandLine(new Stopped()).setExecutionExceptionHandler(Errors::failure));
    assertThat(out.size()).isZero();
    assertThat(err()).isEmpty();
  }
}
