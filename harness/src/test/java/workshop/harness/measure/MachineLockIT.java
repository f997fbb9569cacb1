package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.WorkshopException;
import workshop.harness.io.ChildJvm;

/** Several users and processes at one machine's lock. */
@DisabledOnOs(OS.WINDOWS) // Its users are those of Unix.
class MachineLockIT {

  /** A user whom every system has, and who owns nothing. */
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

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

  @BeforeEach
  void asInTmp() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  private Process start(List<String> user) throws IOException {
    List<String> command = new ArrayList<>(user);
    command.addAll(ChildJvm.command(List.of("-Djava.io.tmpdir=" + folder), Holder.class).command());
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String firstLine(Process process) throws IOException {
    return process.inputReader(StandardCharsets.UTF_8).readLine();
  }

  private static void end(Process process) throws Exception {
    process.outputWriter().close();
    process.waitFor();
  }

  private void assertTaken(List<String> user) throws Exception {
    Process process = start(user);
    assertThat(firstLine(process)).isEqualTo("taken");
    end(process);
  }

  private void assertBusy(List<String> user) throws Exception {
    Process process = start(user);
    assertThat(firstLine(process)).startsWith("this machine is busy measuring");
    end(process);
  }

  @Test
  void oneProcessAtATime() throws Exception {
    Process first = start(List.of());
    assertThat(firstLine(first)).isEqualTo("taken");
    assertBusy(List.of());
    end(first);
    assertTaken(List.of());
  }

  @Test
  void theFileIsLeftWritableForAllUsers() throws Exception {
    Path file = folder.resolve("jmh.lock");
    Files.createFile(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertTaken(List.of());
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-rw-rw-"));
  }

  /** As root's own JMH may have left it. */
  @Test
  void anotherUsersFileIsNoObstacle() throws Exception {
    assumeTrue(canBecomeNobody());
    Path file = folder.resolve("jmh.lock");
    Files.createFile(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertTaken(AS_NOBODY);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      assertBusy(AS_NOBODY); // Its owner measures.
    }
    Process first = start(AS_NOBODY);
    assertThat(firstLine(first)).isEqualTo("taken");
    assertBusy(AS_NOBODY); // So do others who may only read the file.
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      assertThat(channel.tryLock()).isNull(); // Nor does its owner begin meanwhile.
    }
    end(first);
  }

  private boolean canBecomeNobody() throws Exception {
    try {
      Process process = start(AS_NOBODY);
      String line = firstLine(process);
      end(process);
      Files.deleteIfExists(folder.resolve("jmh.lock"));
      return "taken".equals(line);
    } catch (IOException e) {
      return false; // No setpriv, or not root.
    }
  }
}
