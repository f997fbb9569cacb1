package workshop.harness.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Carries the time of preparing, taken in the fork, to the host beside JMH's own results. */
public final class ForkFigures implements InternalProfiler {

  /** Name of the figure in JMH's secondary results. */
  static final String PREPARE = "workshop.prepare";

  private static final int REPEATS = 5;

  private static volatile double prepareMs = Double.NaN;

  /** For JMH, which makes one in each fork. */
  public ForkFigures() {}

  /** Prepares a few times, keeps the median of the times, and returns what was prepared last. */
  static <T> T timed(Supplier<T> preparation) {
    double[] times = new double[REPEATS];
    T prepared = null;
    for (int i = 0; i < REPEATS; i++) {
      long start = System.nanoTime();
      prepared = preparation.get();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    prepareMs = times[REPEATS / 2];
    return prepared;
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {}

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    return List.of(new ScalarResult(PREPARE, prepareMs, "ms", AggregationPolicy.AVG));
  }

  @Override
  public String getDescription() {
    return "time of preparing";
  }
}
