package workshop.harness.measure;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.*;
import workshop.harness.*;

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

  /** Settings of the input, such as {@code points=200 seed=7}; the others are default. */
  @Param("")
  public String workload;

  private Task<?> task;

  /** Makes the input, prepares the version, and refuses a wrong one before anything is timed. */
  @Setup
  public void prepare() {
    task = ForkFigures.prepared(Suites.version(version), workload);
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

  /** One call; for {@code check}, with its bookkeeping. */
  @Benchmark
  public Object iteration() {
    return task.run();
  }
}
