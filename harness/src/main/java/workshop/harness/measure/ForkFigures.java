package workshop.harness.measure;

import module java.base;

import java.lang.management.ManagementFactory;
import jdk.jfr.*;
import org.openjdk.jmh.infra.*;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.*;
import workshop.harness.*;
import workshop.harness.io.ChildJvm;

/**
 * Prepares what a fork measures, and carries what the fork saw beside the iterations to the host,
 * with JMH's own results. A fork of {@code compare} may be of a commit that knows this class by its
 * name.
 */
public final class ForkFigures implements InternalProfiler {

  /**
   * System property: the workload, as {@link Workload#toString} writes it, where the workshop
   * starts the fork. It is not a JMH parameter there: JMH's profilers make file names of those, and
   * a fork of {@code compare} may be of a commit whose benchmark has no such parameter.
   */
  static final String WORKLOAD = "workshop.workload";

  /**
   * System property: file with the serialized result to compare with, so that no other version runs
   * in this fork. Without it the result is not checked.
   */
  static final String EXPECTED = "workshop.expected";

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

  /** Prepares a version, and refuses a wrong one; the settings are those that aren't default. */
  static <I, R> Task<R> prepared(Suites.Found<I, R> found, String settings) {
    ChildJvm.endWithParent();
    String workload = System.getProperty(WORKLOAD);
    if (workload == null) {
      requireJvmOptions(found.version());
      workload = Workload.of(found.suite(), Workload.parse(settings).settings()).toString();
    }
    I input = found.suite().input(Workload.parse(workload));
    if (System.getProperty(EXPECTED) == null) {
      return found.version().prepare(input); // From cold: nothing runs before the first iteration.
    }
    Task<R> prepared =
        System.getProperty(Questions.PROPERTY) != null
            ? new Questions<>(found, input)
            : timed(found.version(), input);
    R expected = Expected.read(Path.of(System.getProperty(EXPECTED)), found.suite());
    found
        .suite()
        .mismatch(found.version(), input, expected, prepared.run())
        .ifPresent(mismatch -> {
          throw new WorkshopException( // The process that started this one adds the version.
              "wrong result in the measuring process: %s; correct it and measure again"
                  .formatted(mismatch));
        });
    return prepared;
  }

  /** Whoever starts JMH by hand must give the options; system properties are the workshop's own. */
  private static void requireJvmOptions(Version<?, ?> version) {
    List<String> given = ManagementFactory.getRuntimeMXBean().getInputArguments();
    String missing =
        version.jvmOptions().stream()
            .filter(option -> !option.startsWith("-D") && !given.contains(option))
            .collect(Collectors.joining(" "));
    if (!missing.isEmpty()) {
      throw new WorkshopException(
          "%s needs options of its JVM; add -jvmArgsAppend \"%s\""
              .formatted(version.id(), missing));
    }
  }

  /** Prepares a few times, keeps the median of the times, and returns what was prepared last. */
  private static <I, R> Task<R> timed(Version<I, R> version, I input) {
    double[] times = new double[REPEATS];
    Task<R> prepared = null;
    for (int i = 0; i < REPEATS; i++) {
      long start = System.nanoTime();
      prepared = version.prepare(input);
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
