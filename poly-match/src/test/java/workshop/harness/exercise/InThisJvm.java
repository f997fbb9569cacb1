package workshop.harness.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Checks in the tests' own JVM, for files that end and start no threads: a JVM takes a second. */
public final class InThisJvm {

  private InThisJvm() {}

  /** As {@link Checking#results()}. */
  public static <I, R> Check results(Exercise<I, R> exercise) throws IOException {
    Path file = Files.createTempFile("trials", ".txt");
    try {
      return new Checking<>(exercise, false, (own, _, seed) -> TrialRun.run(own, file, seed, false))
          .results();
    } finally {
      Files.delete(file);
    }
  }

  /** In a JVM of its own that is stopped after this time. */
  public static <I, R> Check results(Exercise<I, R> exercise, Duration longest) {
    return new Checking<>(exercise, false, (of, own, seed) -> Trials.run(of, own, seed, longest))
        .results();
  }
}
