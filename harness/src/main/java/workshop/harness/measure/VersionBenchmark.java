package workshop.harness.measure;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
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
   * not run in this fork. Without it the result is not checked.
   */
  static final String EXPECTED = "workshop.expected";

  private Task<?> task;

  /** Lays out the input, and refuses a wrong version before anything is timed. */
  @Setup
  public void prepare() {
    task = prepare(Suites.version(version));
  }

  private <I, R> Task<R> prepare(Suites.Found<I, R> found) {
    I input = found.suite().input(Workload.parse(System.getProperty(WORKLOAD)));
    if (System.getProperty(EXPECTED) == null) {
      return found.version().prepare(input); // From cold: nothing runs before the first iteration.
    }
    Task<R> prepared = ForkFigures.prepared(found, input);
    R expected = Expected.read(Path.of(System.getProperty(EXPECTED)));
    String disagreement = found.suite().objection(found.version(), input, expected, prepared.run());
    if (disagreement != null) {
      throw new WorkshopException(
          "wrong result in the measuring process: %s; correct it and measure again"
              .formatted(disagreement));
    }
    return prepared;
  }

  /** For {@code check}: draws an input for each call of the next iteration. */
  @Setup(Level.Iteration)
  public void draw() {
    if (task instanceof Questions<?, ?> questions) {
      questions.draw();
    }
  }

  /** For {@code check}: refuses a version that was wrong while it was timed. */
  @TearDown
  public void compare() {
    if (task instanceof Questions<?, ?> questions) {
      questions.compare();
    }
  }

  /** One iteration: nothing stands between JMH's clock reads and the call. */
  @Benchmark
  public Object iteration() {
    return task.run();
  }
}
