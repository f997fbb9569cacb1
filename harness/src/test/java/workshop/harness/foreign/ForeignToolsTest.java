package workshop.harness.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.*;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.Availability;
import workshop.harness.foreign.NativeLibrary.Language;

/** Compilers and interpreters that are played by small scripts. */
@DisabledOnOs(OS.WINDOWS) // The scripts are for Unix's shells.
class ForeignToolsTest {

  /** Writes what it was told to, into the file after -o. */
  private static final String COMPILES =
      "echo >> \"${0%/*}/calls\"; while [ \"$1\" != -o ]; do shift; done; echo library > \"$2\"";

  @TempDir Path first;
  @TempDir Path second;
  @TempDir Path target;

  private static void script(Path folder, String name, String body) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private NativeLibrary library() {
    return new NativeLibrary(Language.C, ForeignToolsTest.class, "three", path(), target);
  }

  private String path() {
    return first + File.pathSeparator + second;
  }

  @Test
  void isCompiledOnce() throws IOException {
    script(second, "cc", COMPILES);
    Path file = library().file();
    assertThat(library().file()).isEqualTo(file).hasContent("library");
    assertThat(second.resolve("calls")).hasContent("\n");
    assertThat(target).isDirectoryContaining(each -> each.equals(file));
    assertThat(target.toFile().list()).hasSize(1);

    script(first, "cc", COMPILES); // Another compiler may make something else.
    assertThat(library().file()).isNotEqualTo(file);
  }

  @Test
  void whatTheCompilerRefusesIsTold() throws IOException {
    script(
        first, "cc", "echo three.c: In function; echo 'three.c:1: error: no such thing'; exit 1");
    assertThat(library().availability().reason())
        .contains(
            "cc could not compile three.c (three.c:1: error: no such thing); correct that, or"
                + " install gcc or clang");
    assertThat(target).isEmptyDirectory();
    Files.writeString(first.resolve("cc"), "#!/no/such/program\n");
    assertThat(library().availability().reason().orElseThrow())
        .startsWith("cc could not compile three.c (Cannot run program");
  }

  @Test
  void thePythonThatHasThePackageIsTaken() throws IOException {
    script(first, "python3", "exit 1");
    assertThat(new Python(path(), List.of("numpy")).availability().reason())
        .contains(
            "no Python (python3, python) with numpy is on the PATH; install Python, and `python3 -m"
                + " pip install numpy`");
    script(second, "python3", "exit 0");
    Python found = new Python(path(), List.of("scikit-learn"));
    assertThat(found.availability()).isEqualTo(Availability.YES);
    assertThat(found.command(Path.of("a.py")).command())
        .containsExactly(second.resolve("python3").toString(), "a.py");
  }
}
