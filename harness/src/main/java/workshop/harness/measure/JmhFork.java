package workshop.harness.measure;

import module java.base;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.*;
import org.openjdk.jmh.runner.*;
import org.openjdk.jmh.runner.format.*;
import org.openjdk.jmh.runner.options.*;
import workshop.harness.*;
import workshop.harness.io.*;
import workshop.harness.io.Processes.TimeLimit;
import workshop.harness.results.*;

/**
 * Runs one version in one fresh JVM, by JMH. For {@code check}, each call gets a new input, and the
 * process has a time limit.
 *
 * @param chatter where JMH's own output goes, if anywhere
 * @param other another commit's build, which runs the versions that are meant as they are there
 * @param calls how many calls an iteration of {@code check} makes, by the version's id; else empty
 */
public record JmhFork(
    Optional<PrintStream> chatter, Optional<Build> other, Map<String, Integer> calls)
    implements Fork {

  /** JMH's name of the bytes that a call allocates. */
  static final String BYTES = "gc.alloc.rate.norm";

  static final int WARMUP_ITERATIONS = Plan.IS_BRIEF ? 1 : 4;

  /** JMH gives its forks the class path that it finds here. */
  private static final String CLASS_PATH = "java.class.path";

  /** Several times what a process of {@code check} takes; others may have large inputs. */
  private static final Duration CHECK_LIMIT = Duration.ofSeconds(30);

  /** Forks of this build. */
  public JmhFork(Optional<PrintStream> chatter) {
    this(chatter, Map.of());
  }

  /** Forks of this build, for {@code check}. */
  public JmhFork(Optional<PrintStream> chatter, Map<String, Integer> calls) {
    this(chatter, Optional.empty(), calls);
  }

  private static boolean isOfCommit(Version<?, ?> version) {
    return version.key().mode().isOfCommit();
  }

  /** The forks alone run a student's code, and another commit's. */
  @Override
  public boolean checksHere(Version<?, ?> version) {
    return calls.isEmpty() && !isOfCommit(version);
  }

  @Override
  public ForkScore measure(Version<?, ?> version, Expected<?, ?> expected, Plan plan) {
    ChainedOptionsBuilder options = options(version, expected, plan).addProfiler(ForkFigures.class);
    if (calls.isEmpty()) {
      if (Plan.IS_BRIEF) {
        options.jvmArgsAppend("-XX:TieredStopAtLevel=1"); // Compiling takes most of a short fork.
      }
      // Both profilers work between iterations: no cost inside. The later one is asked first, so
      // that what it does itself isn't counted as allocated by the iteration.
      options.addProfiler(GCProfiler.class);
      return score(run(version, expected, options), 1, BYTES);
    }
    int count = calls.get(version.id());
    options // An iteration is a fixed number of calls, in the warm-up as well.
        .mode(Mode.SingleShotTime)
        .warmupIterations((int) plan.warmup().dividedBy(plan.iteration()))
        .warmupBatchSize(count)
        .measurementBatchSize(count)
        .jvmArgsAppend("-D%s=%d".formatted(Questions.PROPERTY, count));
    return score(run(version, expected, options), count, ForkFigures.BYTES);
  }

  /**
   * Runs a version under a profiler.
   *
   * @param folder for the recording
   */
  void record(
      Version<?, ?> version, Expected<?, ?> expected, Plan plan, Sampler sampler, Path folder) {
    ChainedOptionsBuilder options =
        options(version, expected, plan)
            // Without this, the samples of compiled code gather at its safepoints.
            .jvmArgsAppend("-XX:+UnlockDiagnosticVMOptions", "-XX:+DebugNonSafepoints")
            .addProfiler(sampler.jmhProfiler(), sampler.jmhOptions(folder));
    run(version, expected, options);
  }

  /**
   * Runs a version from cold: each iteration is one call, and none runs before the first.
   *
   * @param jvmOption one more option of the JVM
   * @return milliseconds of each iteration
   */
  double[] cold(Version<?, ?> version, Expected<?, ?> expected, int iterations, String jvmOption) {
    ChainedOptionsBuilder options =
        options(version, expected)
            .jvmArgsAppend(jvmOption)
            .mode(Mode.SingleShotTime)
            .warmupIterations(0)
            .measurementIterations(iterations)
            .addProfiler(ForkFigures.class);
    return ms(run(version, expected, options)).toArray();
  }

  private static ChainedOptionsBuilder options(
      Version<?, ?> version, Expected<?, ?> expected, Plan plan) {
    return options(version, expected)
        .jvmArgsPrepend("-D" + ForkFigures.EXPECTED + "=" + expected.file())
        .warmupIterations(WARMUP_ITERATIONS)
        .warmupTime(TimeValue.milliseconds(plan.warmup().toMillis() / WARMUP_ITERATIONS))
        .measurementIterations(plan.iterations())
        .measurementTime(TimeValue.milliseconds(plan.iteration().toMillis()));
  }

  private static ChainedOptionsBuilder options(Version<?, ?> version, Expected<?, ?> expected) {
    return new OptionsBuilder()
        .include(VersionBenchmark.class.getName())
        .param("version", isOfCommit(version) ? version.key().id() : version.id())
        .forks(1)
        .jvmArgs(
            Stream.of(
                    ChildJvm.options(),
                    ForkHeap.options(version, expected.heapMegabytes()),
                    List.of("-D" + ForkFigures.WORKLOAD + "=" + expected.workload()),
                    ProcessEnd.options(version, expected.folder().path()))
                .flatMap(List::stream)
                .toArray(String[]::new))
        .shouldFailOnError(true)
        .shouldDoGC(false);
  }

  private Collection<IterationResult> run(
      Version<?, ?> version, Expected<?, ?> expected, ChainedOptionsBuilder options) {
    PrintStream terminal = System.out;
    PrintStream out = chatter.orElseGet(() -> new PrintStream(OutputStream.nullOutputStream()));
    OutputFormat format = OutputFormatFactory.createFormatInstance(out, VerboseMode.NORMAL);
    return Shutdown.unlessRequested(() -> {
      String own = System.getProperty(CLASS_PATH);
      // Watching the clock disturbs a little, so only a student's version is watched.
      try (TimeLimit limit = calls.isEmpty() ? null : new TimeLimit(CHECK_LIMIT)) {
        if (chatter.isEmpty()) { // JMH hands on what a version prints in each of its calls.
          System.setOut(out);
        }
        other
            .filter(_ -> isOfCommit(version))
            .ifPresent(build -> System.setProperty(CLASS_PATH, build.classPath()));
        try {
          RunResult result = new Runner(options.build(), format).runSingle();
          return result.getBenchmarkResults().iterator().next().getIterationResults();
        } catch (RunnerException e) {
          if (limit != null && limit.hasPassed()) {
            throw new Died(version.id() + ": its measuring process did not end, and was killed");
          }
          throw ProcessEnd.crash(version.id(), expected.folder().path())
              .orElseGet(() -> ProcessEnd.failure(version.id(), e));
        }
      } finally {
        System.setProperty(CLASS_PATH, own);
        System.setOut(terminal);
      }
    });
  }

  private static ForkScore score(Collection<IterationResult> iterations, int calls, String bytes) {
    return new ForkScore(
        ms(iterations).map(ms -> ms / calls).boxed().toList(),
        Optional.of(secondary(iterations, bytes)).filter(Double::isFinite),
        secondary(iterations, ForkFigures.PREPARE));
  }

  private static DoubleStream ms(Collection<IterationResult> iterations) {
    return iterations.stream().mapToDouble(i -> i.getPrimaryResult().getScore());
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
