package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.WorkshopException;
import workshop.harness.io.ChildJvm;

/** Several processes at one machine's lock. */
@DisabledOnOs(OS.WINDOWS) // Has no such permissions.
class MachineLockIT {

  @TempDir Path folder;

  /** Another process: takes the lock, says so, and holds it until its input ends. */
  static final class Holder {
    public static void main(String[] args) throws IOException {
      try (MachineLock _ = MachineLock.take(false, () -> {})) {
        System.out.println("taken");
        System.in.read();
      } catch (WorkshopException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  private Process start() throws IOException {
    return ChildJvm.command(List.of("-Djava.io.tmpdir=" + folder), Holder.class)
        .redirectOutput(ProcessBuilder.Redirect.PIPE)
        .start();
  }

  private static String firstLine(Process process) throws IOException {
    return process.inputReader(StandardCharsets.UTF_8).readLine();
  }

  private static void end(Process process) throws Exception {
    process.outputWriter().close();
    process.waitFor();
  }

  private void assertSays(String line) throws Exception {
    Process process = start();
    assertThat(firstLine(process)).startsWith(line);
    end(process);
  }

  @Test
  void oneProcessAtATime() throws Exception {
    Process first = start();
    assertThat(firstLine(first)).isEqualTo("taken");
    assertSays("this machine is busy measuring");
    end(first);
    assertSays("taken");
  }

  @Test
  void theFileIsLeftWritableForAllUsers() throws Exception {
    Path file = folder.resolve("jmh.lock");
    Files.createFile(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertSays("taken");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-rw-rw-"));
  }
}
