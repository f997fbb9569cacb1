package workshop.harness.measure;

import module java.base;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.*;
import org.openjdk.jmh.results.*;
import org.openjdk.jmh.results.format.*;
import org.openjdk.jmh.runner.*;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Version;
import workshop.harness.Workload;
import workshop.harness.results.*;

/** Scores in JMH's own result format, as if JMH had run all forks of a version. */
public final class JmhFormat {

  private static final String BENCHMARK = VersionBenchmark.class.getName() + ".iteration";
  private static final Plan PLAN = Plan.ofRounds(1);

  /** JMH takes whole nanoseconds of a number of calls; so a score keeps its digits. */
  private static final int CALLS = 1_000_000;

  private JmhFormat() {}

  /** One entry a version, with the iterations of each fork. */
  public static String json(MeasuredSuite measured) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Workload workload = measured.conditions().workload();
    ResultFormatFactory.getInstance(ResultFormatType.JSON, stream)
        .writeOut(measured.versions().stream().map(each -> result(each, workload)).toList());
    return out.toString(StandardCharsets.UTF_8) + "\n";
  }

  private static RunResult result(MeasuredVersion version, Workload workload) {
    WorkloadParams settings = new WorkloadParams();
    settings.put("version", version.id(), 0);
    workload.settings().forEach((name, value) -> settings.put(name, value, 0));
    int count = version.forks().getFirst().ms().size();
    BenchmarkParams params =
        new BenchmarkParams(
            BENCHMARK,
            BENCHMARK,
            false,
            1,
            new int[] {1},
            List.of(),
            version.forks().size(),
            0,
            iterations(IterationType.WARMUP, JmhFork.WARMUP_ITERATIONS, PLAN.warmup()),
            iterations(IterationType.MEASUREMENT, count, PLAN.iteration().multipliedBy(count)),
            Mode.AverageTime,
            settings,
            TimeUnit.MILLISECONDS,
            1,
            System.getProperty("java.home") + "/bin/java",
            version.jvmOptions(),
            System.getProperty("java.version"),
            System.getProperty("java.vm.name"),
            System.getProperty("java.vm.version"),
            Version.getPlainVersion(),
            TimeValue.minutes(10));
    return new RunResult(params, version.forks().stream().map(fork -> fork(fork, params)).toList());
  }

  private static IterationParams iterations(IterationType type, int count, Duration all) {
    return new IterationParams(type, count, TimeValue.milliseconds(all.toMillis() / count), 1);
  }

  private static BenchmarkResult fork(ForkScore fork, BenchmarkParams params) {
    List<IterationResult> iterations = new ArrayList<>();
    for (double ms : fork.ms()) {
      IterationResult iteration = new IterationResult(params, params.getMeasurement(), null);
      iteration.addResult(
          new AverageTimeResult(
              ResultRole.PRIMARY,
              "iteration",
              CALLS,
              Math.round(ms * 1e6 * CALLS),
              TimeUnit.MILLISECONDS));
      fork.bytes()
          .ifPresent(bytes ->
              iteration.addResult(
                  new ScalarResult(JmhFork.BYTES, bytes, "B/op", AggregationPolicy.AVG)));
      iterations.add(iteration);
    }
    return new BenchmarkResult(params, iterations);
  }
}
