package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import java.lang.ProcessBuilder.Redirect;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completes words in a real bash, with {@code scripts/activate} and picocli's script. */
class CompletionIT {

  /** The part of bash that calls the function which completes a command. */
  private static final String COMPLETE =
      """
      . scripts/activate
      COMP_LINE='%1$s'
      COMP_WORDS=(%1$s)
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _workshop_complete "${COMP_WORDS[0]}"
      echo "${COMPREPLY[@]}"
      """;

  @TempDir static Path project;

  @BeforeAll
  static void makeProject() throws IOException {
    assumeTrue(Files.exists(Path.of("/bin/bash")), "there is no bash");
    Path scripts = Files.createDirectory(project.resolve("scripts"));
    Files.copy(Path.of("../scripts/activate"), scripts.resolve("activate"));
    Files.writeString(scripts.resolve("script"), Cli.run("completion").out());
    Path launcher = scripts.resolve("workshop"); // It starts no JVM here.
    Files.writeString(launcher, "#!/bin/sh\n[ \"$*\" = completion ] && cat scripts/script\n");
    launcher.toFile().setExecutable(true);
  }

  @ParameterizedTest
  @CsvSource({
    "workshop sta, start",
    "workshop start --level in, intermediate",
    "workshop run fa, fast",
    "workshop run fast --nu, --numbers",
    "workshop measure-all fau, faulty",
    "workshop profile --event al, alloc",
    "measure sl, slow",
    "measure --against fa, fast",
    "measure-all qu, quick",
    "measure-all --wi, --wide",
  })
  void completes(String words, String expected) throws Exception {
    Process process =
        new ProcessBuilder("/bin/bash", "-c", COMPLETE.formatted(words))
            .directory(project.toFile())
            .redirectError(Redirect.DISCARD) // picocli's compopt works at a prompt only.
            .start();
    String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shown).isEqualTo(expected + "\n");
  }
}
