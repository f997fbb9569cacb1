package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static workshop.harness.cli.Cli.waitUntil;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.*;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workshop.harness.io.ChildJvm;

/** A command that is stopped while it measures. */
@DisabledOnOs(OS.WINDOWS) // Has no SIGTERM.
class InterruptionIT {

  @TempDir Path folder;

  @Test
  void nothingIsLeftAndNothingElseIsSaid() throws Exception {
    Path out = folder.resolve("out");
    Process process =
        ChildJvm.command(
                List.of(
                    "-Djava.io.tmpdir=" + folder, // Its own lock for measuring.
                    "--sun-misc-unsafe-memory-access=allow"), // JMH's use of it is warned of.
                Workshop.class,
                "measure",
                "fast",
                "--json",
                folder.resolve("a.json").toString())
            .redirectOutput(out.toFile())
            .start();
    List<ProcessHandle> forks = new ArrayList<>();
    waitUntil(() -> forks.addAll(process.descendants().toList()));
    process.destroy();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
    assertThat(out).hasContent("Measuring `fast`\nStopped.\n");
    assertThat(forks).noneMatch(ProcessHandle::isAlive);
    assertThat(folder.resolve("a.json")).doesNotExist();
  }

  /** No hook runs then: the children watch their parent themselves. */
  @ParameterizedTest
  @CsvSource({"measure, endless", "run, endless-elsewhere"})
  void anEndlessLoopEndsWithAKilledParent(String command, String version) throws Exception {
    Process process =
        ChildJvm.command(
                List.of(
                    "-Djava.io.tmpdir=" + folder,
                    "-Dworkshop.root=" + folder,
                    "-Dworkshop.test.host=true"), // There it ends.
                Workshop.class,
                command,
                version)
            .start();
    Path pid = folder.resolve("pid");
    waitUntil(() -> pid.toFile().length() > 0);
    ProcessHandle child = ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow();
    process.destroyForcibly();
    try {
      child.onExit().get(10, TimeUnit.SECONDS);
    } finally {
      child.destroyForcibly();
    }
  }
}
