package workshop.harness.measure;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import workshop.harness.Suites;
import workshop.harness.Task;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;

/**
 * The only JMH benchmark. It runs one version a fork, so that the compiler sees the types of that
 * version and no other.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class VersionBenchmark {

  /** Id of the version. */
  @Param("")
  public String version;

  /** System property: the workload, as {@link Workload#toString} writes it. */
  static final String WORKLOAD = "workshop.workload";

  /**
   * System property: file with the baseline's result, serialized, since the baseline itself must
   * not run in this fork.
   */
  static final String EXPECTED = "workshop.expected";

  private Task<?> task;

  /** Lays out the input, and refuses a wrong version before anything is timed. */
  @Setup
  public void prepare() throws IOException, ClassNotFoundException {
    task = prepare(Suites.version(version));
  }

  private <I, R> Task<R> prepare(Suites.Found<I, R> found)
      throws IOException, ClassNotFoundException {
    I input = found.suite().input(Workload.parse(System.getProperty(WORKLOAD)));
    Task<R> prepared = ForkFigures.prepared(found, input);
    String disagreement =
        found.suite().objection(found.version(), input, expectedResult(), prepared.run());
    if (disagreement != null) {
      throw new WorkshopException(
          "wrong result in the measuring process: %s; correct it and measure again"
              .formatted(disagreement));
    }
    return prepared;
  }

  @SuppressWarnings("unchecked") // The host wrote a result of the same suite.
  private <R> R expectedResult() throws IOException, ClassNotFoundException {
    try (ObjectInputStream in =
        new ObjectInputStream(Files.newInputStream(Path.of(System.getProperty(EXPECTED))))) {
      return (R) in.readObject();
    }
  }

  /** One iteration: nothing stands between JMH's clock reads and the call. */
  @Benchmark
  public Object iteration() {
    return task.run();
  }
}
