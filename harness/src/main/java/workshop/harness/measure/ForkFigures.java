package workshop.harness.measure;

import module java.base;

import jdk.jfr.*;
import org.openjdk.jmh.infra.*;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.*;
import workshop.harness.*;

/**
 * Carries what a fork saw beside the iterations to the host, with JMH's own results. A fork of
 * {@code compare} may be of a commit that knows this class by its name.
 */
public final class ForkFigures implements InternalProfiler {

  /** Names of the figures in JMH's secondary results. */
  static final String PREPARE = "workshop.prepare";

  static final String BYTES = "workshop.bytes";

  /** JFR's name of the event that an iteration begins. */
  static final String ITERATION = "workshop.Iteration";

  /** Tells JFR that an iteration begins, where it records a cold start. */
  @Name(ITERATION)
  @StackTrace(false)
  private static final class Iteration extends Event {}

  private static final int REPEATS = 5;

  private static volatile double prepareMs = Double.NaN;

  /** Bytes that a call of the last iteration has allocated, where each has a new input. */
  static volatile double bytesPerCall = Double.NaN;

  /**
   * Prepares a task: one that gets a new input in each call where that is asked for. Otherwise it
   * prepares a few times, keeps the median of the times, and returns what was prepared last.
   */
  static <I, R> Task<R> prepared(Suites.Found<I, R> found, I input) {
    if (System.getProperty(Questions.PROPERTY) != null) {
      return new Questions<>(found, input);
    }
    double[] times = new double[REPEATS];
    Task<R> prepared = null;
    for (int i = 0; i < REPEATS; i++) {
      long start = System.nanoTime();
      prepared = found.version().prepare(input);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    prepareMs = times[REPEATS / 2];
    return prepared;
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    new Iteration().commit();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    return List.of(figure(PREPARE, prepareMs, "ms"), figure(BYTES, bytesPerCall, "B"));
  }

  private static Result<?> figure(String name, double value, String unit) {
    return new ScalarResult(name, value, unit, AggregationPolicy.AVG);
  }

  @Override
  public String getDescription() {
    return "time of preparing, bytes where each call has a new input";
  }
}
