package workshop.harness.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The first Python on the PATH that has a package; looked for when it is first needed. */
public final class Python {

  /** Looks for the module without loading it, which takes long. */
  private static final String HAS_MODULE =
      "import importlib.util, sys; sys.exit(importlib.util.find_spec(sys.argv[1]) is None)";

  private static final int PATIENCE_SECONDS = 20;

  private final String module;
  private final String distribution;
  private final Programs programs;
  private Found found;

  private record Found(Path interpreter, Optional<String> obstacle) {}

  /**
   * Knows what is needed.
   *
   * @param module what a program imports, such as {@code sklearn}
   * @param distribution what is installed for it, such as {@code scikit-learn}
   */
  public Python(String module, String distribution) {
    this(module, distribution, Programs.ofThisProcess());
  }

  Python(String module, String distribution, Programs programs) {
    this.module = module;
    this.distribution = distribution;
    this.programs = programs;
  }

  /** Why there is no such Python, in one sentence with the remedy. */
  public Optional<String> obstacle() {
    return found().obstacle;
  }

  /**
   * Runs a program, on one thread.
   *
   * @throws IllegalStateException if there is an obstacle
   */
  public ProcessBuilder command(Path program) {
    obstacle()
        .ifPresent(why -> {
          throw new IllegalStateException(why);
        });
    Shutdown.refuse("no process is started");
    ProcessBuilder builder = new ProcessBuilder(found().interpreter.toString(), program.toString());
    builder
        .environment()
        .putAll(
            Map.of(
                "OMP_NUM_THREADS", "1",
                "OPENBLAS_NUM_THREADS", "1",
                "MKL_NUM_THREADS", "1",
                "PYTHONDONTWRITEBYTECODE", "1",
                "PYTHONIOENCODING", "utf-8"));
    return builder;
  }

  private synchronized Found found() {
    if (found == null) {
      found = find();
    }
    return found;
  }

  private Found find() {
    List<Path> without = new ArrayList<>();
    for (Path interpreter : programs.named(List.of("python3", "python"))) {
      if (hasModule(interpreter)) {
        return new Found(interpreter, Optional.empty());
      }
      without.add(interpreter);
    }
    String sentence =
        without.isEmpty()
            ? "no Python (python3, python) is on the PATH; install it, and `python3 -m pip install %s`"
                .formatted(distribution)
            : "no %s in %s; `%s -m pip install %s`"
                .formatted(
                    distribution,
                    String.join(", ", without.stream().map(Path::toString).toList()),
                    without.getFirst(),
                    distribution);
    return new Found(null, Optional.of(sentence));
  }

  private boolean hasModule(Path interpreter) {
    try {
      Process process =
          new ProcessBuilder(interpreter.toString(), "-c", HAS_MODULE, module)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // Not to be run, so none that helps.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
