package workshop.harness.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;
import workshop.harness.io.Shutdown;

/**
 * JMH's own command line on {@link VersionBenchmark}: it is JMH that decides how often to run what,
 * and that prints. All that is added is what the benchmark needs to know in a fork.
 */
public final class JmhByHand {

  private final String[] arguments;
  private final CommandLineOptions given;

  /**
   * Reads JMH's arguments.
   *
   * @throws IllegalArgumentException if JMH refuses them
   */
  public JmhByHand(List<String> arguments) {
    this.arguments = arguments.toArray(String[]::new);
    try {
      given = new CommandLineOptions(this.arguments);
    } catch (CommandLineOptionException e) {
      throw new IllegalArgumentException(
          "JMH says: %s; `workshop jmh -h` lists its options".formatted(e.getMessage()));
    }
  }

  /** Whether JMH is only asked about itself. */
  public boolean measuresNothing() {
    return given.shouldHelp()
        || given.shouldList()
        || given.shouldListWithParams()
        || given.shouldListProfilers()
        || given.shouldListResultFormats();
  }

  /** Lets JMH tell about itself. */
  public void tell() {
    try {
      Main.main(arguments);
    } catch (IOException e) {
      throw new WorkshopException("JMH failed (%s); try again".formatted(e));
    }
  }

  /**
   * The suite whose versions are to be run.
   *
   * @throws IllegalArgumentException if no version is named, or one is unknown
   */
  public Suite<?, ?> suite() {
    return Suites.version(ids().getFirst()).suite();
  }

  private List<String> ids() {
    Collection<String> ids = given.getParameter("version").orElse(List.of());
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("no version is named; say which, as in -p version=v3");
    }
    return List.copyOf(ids);
  }

  /**
   * Measures.
   *
   * @throws IllegalArgumentException if a version is unknown or of another suite, or no benchmark
   *     is meant
   * @throws WorkshopException if a version refuses to be timed, or JMH fails, which has said why
   * @throws Shutdown.Stopped if the user asked to stop
   */
  public <I, R> Collection<RunResult> run(Suite<I, R> suite) {
    List<Version<I, R>> versions = ids().stream().map(id -> Suites.version(suite, id)).toList();
    Workload workload = Workload.of(suite, Map.of());
    versions.forEach(version -> version.requireTimeable("it is not timed"));
    try (Expected<R> expected =
        Expected.of(suite, suite.baseline(), workload, suite.input(workload))) {
      List<String> jvmArgs = new ArrayList<>();
      versions.forEach(version -> jvmArgs.addAll(version.jvmOptions()));
      jvmArgs.add("-D" + VersionBenchmark.WORKLOAD + "=" + workload);
      jvmArgs.add("-D" + VersionBenchmark.EXPECTED + "=" + expected.file());
      jvmArgs.addAll(given.getJvmArgsPrepend().orElse(List.of()));
      Options options =
          new OptionsBuilder().parent(given).jvmArgsPrepend(jvmArgs.toArray(String[]::new)).build();
      Collection<RunResult> results = Shutdown.unlessRequested(() -> results(options));
      if (results.isEmpty()) {
        throw new WorkshopException("JMH has no result; what it printed says why");
      }
      return results;
    }
  }

  private static Collection<RunResult> results(Options options) {
    try {
      return new Runner(options).run();
    } catch (NoBenchmarksException e) {
      throw new IllegalArgumentException(
          "no benchmark has such a name; there is only one, so name none", e);
    } catch (RunnerException e) {
      throw new WorkshopException("JMH gave up (%s)".formatted(e.getMessage()));
    }
  }
}
