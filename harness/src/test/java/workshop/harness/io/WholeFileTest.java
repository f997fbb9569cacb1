package workshop.harness.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.*;
import org.junit.jupiter.api.condition.*;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir Path folder;

  @AfterEach
  void goOn() {
    Shutdown.reset();
  }

  @Test
  void writesAndReplaces() throws Exception {
    Path file = folder.resolve("a.txt");
    WholeFile.write(file, "one");
    WholeFile.write(file, "two");
    assertThat(file).hasContent("two");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void refusesBeforeTheWork() {
    assertThatThrownBy(() -> WholeFile.checkWritable(folder)).hasMessageContaining("is a folder");
    Path nowhere = folder.resolve("no/such/file");
    assertThatThrownBy(() -> WholeFile.checkWritable(nowhere)).hasMessageContaining("no folder");
    assertThatThrownBy(() -> WholeFile.write(nowhere, ""))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageMatching("`.*/no/such/file` could not be written \\(.*\\); name another file")
        .hasMessageNotContaining("Exception");
  }

  /** There, a folder is not enough, even for root. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderWithoutPlaceForAFileIsRefused() {
    assertThatThrownBy(() -> WholeFile.checkWritable(Path.of("/proc/x.svg")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("`/proc/x.svg` could not be written \\(.*\\); name another file")
        .hasMessageNotContaining("no such folder");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // Has no such permissions.
  void aFileKeepsItsPermissions() throws Exception {
    Path file = Files.createFile(folder.resolve("a.txt"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrw-r--"));
    WholeFile.write(file, "new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rwxrw-r--");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // Links need a privilege there.
  void theTargetOfALinkIsReplaced() throws Exception {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Path file = Files.writeString(inner.resolve("a.txt"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("inner/a.txt"));
    Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("link"));
    WholeFile.write(second, "new");
    assertThat(file).hasContent("new").isRegularFile();
    assertThat(link).isSymbolicLink();
    assertThat(second).isSymbolicLink();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // Has no pipes that are files.
  void aPipeIsWrittenThrough() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    FutureTask<String> read = new FutureTask<>(() -> Files.readString(pipe));
    Thread.ofPlatform().daemon().start(read);
    WholeFile.checkWritable(pipe);
    WholeFile.write(pipe, "through");
    assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo("through");
    assertThat(Files.isRegularFile(pipe)).isFalse();
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void afterAStopNothingIsWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    Shutdown.request();
    assertThatThrownBy(() -> WholeFile.write(file, "new")).isInstanceOf(Shutdown.Stopped.class);
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).hasSize(1);
  }
}
