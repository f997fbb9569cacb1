package workshop.harness.measure;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.IterationType;
import workshop.harness.Suites;
import workshop.harness.Task;

/** Carries what a fork saw beside the iterations to the host, with JMH's own results. */
public final class ForkFigures implements InternalProfiler {

  /** Names of the figures in JMH's secondary results. */
  static final String PREPARE = "workshop.prepare";

  static final String THREADS = "workshop.threads";
  static final String FEW_FRESH = "workshop.fresh.few";
  static final String MANY_FRESH = "workshop.fresh.many";
  static final String FEW_AGAIN = "workshop.again.few";
  static final String MANY_AGAIN = "workshop.again.many";

  /** JFR's name of the event that an iteration begins. */
  static final String ITERATION = "workshop.Iteration";

  /** Tells JFR that an iteration begins, where it records a cold start. */
  @Name(ITERATION)
  @StackTrace(false)
  private static final class Iteration extends Event {}

  private static final int REPEATS = 5;

  private static volatile double prepareMs = Double.NaN;
  private static volatile Supplier<FreshWork.Times> fresh = () -> FreshWork.Times.NONE;

  private int measured;

  /** For JMH, which makes one in each fork. */
  public ForkFigures() {}

  /** Prepares a few times, keeps the median of the times, and returns what was prepared last. */
  static <I, R> Task<R> prepared(Suites.Found<I, R> found, I input) {
    double[] times = new double[REPEATS];
    Task<R> prepared = null;
    for (int i = 0; i < REPEATS; i++) {
      long start = System.nanoTime();
      prepared = found.version().prepare(input);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    prepareMs = times[REPEATS / 2];
    if (FreshWork.isAskedFor()) {
      fresh = () -> FreshWork.times(found.suite().workbook().get(), found.version());
    }
    return prepared;
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    new Iteration().commit();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    List<Result<?>> figures = new ArrayList<>();
    figures.add(figure(PREPARE, prepareMs, "ms"));
    if (iteration.getType() == IterationType.MEASUREMENT && ++measured == iteration.getCount()) {
      long threads = ManagementFactory.getThreadMXBean().getTotalStartedThreadCount();
      figures.add(figure(THREADS, threads, "threads"));
      FreshWork.Times times = fresh.get();
      figures.add(figure(FEW_FRESH, times.few(), "ns"));
      figures.add(figure(MANY_FRESH, times.many(), "ns"));
      figures.add(figure(FEW_AGAIN, times.fewAgain(), "ns"));
      figures.add(figure(MANY_AGAIN, times.manyAgain(), "ns"));
    }
    return figures;
  }

  private static Result<?> figure(String name, double value, String unit) {
    return new ScalarResult(name, value, unit, AggregationPolicy.AVG);
  }

  @Override
  public String getDescription() {
    return "time of preparing, threads, work for inputs never met";
  }
}
