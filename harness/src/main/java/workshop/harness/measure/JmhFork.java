package workshop.harness.measure;

import java.io.OutputStream;
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
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.io.ChildJvm;
import workshop.harness.io.Crash;
import workshop.harness.io.Shutdown;

/** Runs one version in one fresh JVM, by JMH. */
public final class JmhFork implements Fork {

  private static final int WARMUP_ITERATIONS = 4;

  /** JMH gives its forks the class path that it finds here. */
  private static final String CLASS_PATH = "java.class.path";

  private final PrintStream chatter;
  private final String classPath;

  /**
   * Prepares forks.
   *
   * @param chatter where JMH's own output goes, or null for nowhere
   */
  public JmhFork(PrintStream chatter) {
    this(chatter, System.getProperty(CLASS_PATH));
  }

  /** Prepares forks of another build, which has this class path. */
  public JmhFork(PrintStream chatter, String classPath) {
    this.chatter = chatter;
    this.classPath = classPath;
  }

  @Override
  public ForkScore measure(Version<?, ?> version, Workload workload, Path expected, Plan plan) {
    return score(
        run(
            version,
            expected,
            options(version, workload, expected, plan)
                // Both work between iterations: no cost inside. The later one is asked first, so
                // that what it does itself isn't counted as allocated by the iteration.
                .addProfiler(ForkFigures.class)
                .addProfiler(GCProfiler.class)
                .build()));
  }

  /**
   * Runs a version under one of JMH's profilers.
   *
   * @param profiler JMH's name of it
   * @param profilerOptions its options, which say where it writes
   * @throws workshop.harness.WorkshopException if the fork died or its result was wrong
   * @throws Stopped if the user asked to stop
   */
  public void record(
      Version<?, ?> version,
      Workload workload,
      Path expected,
      Plan plan,
      String profiler,
      String profilerOptions) {
    run(
        version,
        expected,
        options(version, workload, expected, plan)
            // Without this, the samples of compiled code gather at its safepoints.
            .jvmArgsAppend("-XX:+UnlockDiagnosticVMOptions", "-XX:+DebugNonSafepoints")
            .addProfiler(profiler, profilerOptions)
            .build());
  }

  private static ChainedOptionsBuilder options(
      Version<?, ?> version, Workload workload, Path expected, Plan plan) {
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
            Crash.errorFile(expected.getParent()),
            Crash.NO_CORE_DUMP,
            "-Xms" + plan.heapMegabytes() + "m",
            "-Xmx" + plan.heapMegabytes() + "m",
            "-XX:+AlwaysPreTouch",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            ChildJvm.rootOption(),
            // Not as JMH parameters: JMH makes file names of those.
            "-D" + VersionBenchmark.WORKLOAD + "=" + workload,
            "-D" + VersionBenchmark.EXPECTED + "=" + expected)
        .jvmArgsPrepend(version.jvmOptions().toArray(String[]::new))
        .shouldFailOnError(true)
        .shouldDoGC(false);
  }

  private Collection<RunResult> run(Version<?, ?> version, Path expected, Options options) {
    LastWords lastWords = new LastWords(chatter);
    PrintStream terminal = System.out;
    return Stopped.unless(
        Shutdown::isRequested,
        () -> {
          String own = System.setProperty(CLASS_PATH, classPath);
          try {
            if (chatter == null) { // JMH hands on what a version prints in each of its calls.
              System.setOut(new PrintStream(OutputStream.nullOutputStream()));
            }
            return new Runner(
                    options,
                    OutputFormatFactory.createFormatInstance(lastWords, VerboseMode.NORMAL))
                .run();
          } catch (RunnerException e) {
            throw Crash.taken(expected.getParent())
                .map(signal -> LastWords.crashed(version.id(), signal))
                .orElseGet(() -> lastWords.reason(version.id(), e));
          } finally {
            System.setProperty(CLASS_PATH, own);
            System.setOut(terminal);
          }
        });
  }

  private static ForkScore score(Collection<RunResult> results) {
    Collection<IterationResult> iterations =
        results.iterator().next().getBenchmarkResults().iterator().next().getIterationResults();
    double[] ms = iterations.stream().mapToDouble(i -> i.getPrimaryResult().getScore()).toArray();
    return new ForkScore(
        ms,
        secondary(iterations, "gc.alloc.rate.norm"),
        secondary(iterations, ForkFigures.PREPARE),
        secondary(iterations, ForkFigures.THREADS),
        new FreshWork.Times(
            secondary(iterations, ForkFigures.FEW_FRESH),
            secondary(iterations, ForkFigures.MANY_FRESH),
            secondary(iterations, ForkFigures.FEW_AGAIN),
            secondary(iterations, ForkFigures.MANY_AGAIN)));
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
