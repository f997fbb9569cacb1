package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.*;
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
    assertThat(permissions(folder.resolve("jmh.lock"))).as("for each user").isEqualTo("rw-rw-rw-");
  }

  /** Anybody may put a file or a link there before. */
  @Test
  void aFileOfSomebodyElseIsLeftAsItIs() throws Exception {
    Path secret = Files.createFile(folder.resolve("secret"));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    Path lock = folder.resolve("jmh.lock");
    Files.createSymbolicLink(lock, secret);
    assertSays("`%s`, the file that lets one measurement run at a time, can't".formatted(lock));
    Files.delete(lock);
    Files.move(secret, lock);
    assertSays("taken");
    assertThat(permissions(lock)).isEqualTo("rw-------");
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
