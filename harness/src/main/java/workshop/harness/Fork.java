package workshop.harness;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import workshop.harness.exercise.StudentClasses;

/** Runs one version in one fresh JVM, by JMH. */
final class Fork {

  private static final int WARMUP_ITERATIONS = 4;

  private final Workload workload;
  private final Path expected;
  private final PrintStream chatter;

  /**
   * Prepares forks.
   *
   * @param expected file with the baseline's serialized result
   * @param chatter where JMH's own output goes, or null for nowhere
   */
  Fork(Workload workload, Path expected, PrintStream chatter) {
    this.workload = workload;
    this.expected = expected;
    this.chatter = chatter;
  }

  /**
   * Measures a version.
   *
   * @throws WorkshopException if the fork died or its result was wrong
   */
  ForkScore measure(Version<?, ?> version, Plan plan) {
    return score(
        run(
            version,
            options(version, plan)
                .addProfiler(GCProfiler.class) // Reads counters between iterations: no cost inside.
                .addProfiler(ForkFigures.class)
                .build()));
  }

  /**
   * Profiles a version; JMH writes the recording into the folder.
   *
   * @throws WorkshopException if the fork died or its result was wrong
   */
  void profile(Version<?, ?> version, Plan plan, Sampler sampler, Path folder) {
    run(
        version,
        options(version, plan)
            // Without this, the samples of compiled code gather at its safepoints.
            .jvmArgsAppend("-XX:+UnlockDiagnosticVMOptions", "-XX:+DebugNonSafepoints")
            .addProfiler(sampler.jmhProfiler(), sampler.jmhOptions(folder))
            .build());
  }

  private ChainedOptionsBuilder options(Version<?, ?> version, Plan plan) {
    return new OptionsBuilder()
        .include("^" + VersionBenchmark.class.getName().replace(".", "\\.") + "\\.iteration$")
        .param("version", version.id())
        .forks(1)
        .warmupIterations(WARMUP_ITERATIONS)
        .warmupTime(TimeValue.milliseconds(plan.warmup().toMillis() / WARMUP_ITERATIONS))
        .measurementIterations(plan.iterations())
        .measurementTime(TimeValue.milliseconds(plan.iteration().toMillis()))
        // The heap neither grows nor meets the system for the first time while the clock runs;
        // the collector has no threads of its own to share the cores with the task.
        .jvmArgs(
            "-Xms256m",
            "-Xmx256m",
            "-XX:+AlwaysPreTouch",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            // Not as JMH parameters: JMH makes file names of those.
            "-D" + VersionBenchmark.WORKLOAD + "=" + workload,
            "-D" + VersionBenchmark.EXPECTED + "=" + expected)
        .jvmArgsPrepend(StudentClasses.jvmArguments(version.type()).toArray(String[]::new))
        .shouldFailOnError(true)
        .shouldDoGC(false);
  }

  private Collection<RunResult> run(Version<?, ?> version, Options options) {
    LastWords lastWords = new LastWords(chatter);
    try {
      return new Runner(
              options, OutputFormatFactory.createFormatInstance(lastWords, VerboseMode.NORMAL))
          .run();
    } catch (RunnerException e) {
      throw new WorkshopException(lastWords.reason(version.id(), e));
    }
  }

  private static ForkScore score(Collection<RunResult> results) {
    Collection<IterationResult> iterations =
        results.iterator().next().getBenchmarkResults().iterator().next().getIterationResults();
    double[] ms = iterations.stream().mapToDouble(i -> i.getPrimaryResult().getScore()).toArray();
    return new ForkScore(
        ms,
        secondary(iterations, "gc.alloc.rate.norm"),
        secondary(iterations, ForkFigures.PREPARE));
  }

  private static double secondary(Collection<IterationResult> iterations, String name) {
    return iterations.stream()
        .map(iteration -> iteration.getSecondaryResults().get(name))
        .filter(Objects::nonNull)
        .mapToDouble(figure -> figure.getScore())
        .average()
        .orElse(Double.NaN);
  }
}
