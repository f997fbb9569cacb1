package workshop.harness.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.stat.StatUtils;
import workshop.harness.Suite;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;
import workshop.harness.io.ChildJvm;
import workshop.harness.io.Crash;
import workshop.harness.io.Shutdown;
import workshop.harness.io.TemporaryFolder;

/**
 * A version from the first iteration of a cold JVM on.
 *
 * @param version its id
 * @param ms time of each iteration in milliseconds, the median over the JVMs
 * @param compilations when the first JVM's compilers took up which method of the version
 */
public record ColdStart(String version, double[] ms, List<Compilation> compilations) {

  /** Iterations that are looked at. */
  public static final int ITERATIONS = 200;

  /** JVMs of each version, in turn. */
  public static final int PROCESSES = 5;

  /**
   * A compiler took up a method.
   *
   * @param iteration during which iteration, from 1; 0 is before the first
   * @param compiler {@code C1} or {@code C2}
   * @param method the method without its package
   */
  public record Compilation(int iteration, String compiler, String method) {}

  /**
   * What one JVM did.
   *
   * @param times when each iteration began, and when the last ended, in ns
   * @param log the lines of its compilers' log, by the same clock
   */
  record Run(long[] times, List<String> log) {}

  /** Runs a version in a fresh JVM. */
  @FunctionalInterface
  interface Jvm {
    Run run(Version<?, ?> version, Workload workload, int heapMegabytes);
  }

  /** A line of the JVM's log: time, number, attributes, level, method. */
  private static final Pattern COMPILED =
      Pattern.compile("\\[(\\d+)ns]\\s+\\d+ .{5}\\s+([1-4])\\s+(\\S+)::(\\S+) .*\\(\\d+ bytes\\)");

  private static final int HIGHEST_LEVEL = 4;

  /**
   * Runs versions from cold, in turn.
   *
   * @param progress told what runs
   * @throws WorkshopException if a result is wrong or a JVM fails
   * @throws Stopped if the user asked to stop
   */
  public static <I, R> List<ColdStart> of(
      Suite<I, R> suite,
      List<Version<I, R>> versions,
      Workload workload,
      Consumer<String> progress) {
    return of(suite, versions, workload, progress, ColdStart::run, Shutdown::isRequested);
  }

  /** With JVMs of another kind, and another who may ask to stop. */
  static <I, R> List<ColdStart> of(
      Suite<I, R> suite,
      List<Version<I, R>> versions,
      Workload workload,
      Consumer<String> progress,
      Jvm jvm,
      BooleanSupplier stopRequested) {
    for (Version<I, R> version : versions) {
      if (version.isProgram()) {
        throw new WorkshopException(
            "%s is no Java, and so has no JVM that warms up; name another version"
                .formatted(version.id()));
      }
    }
    I input = suite.input(workload);
    int heapMegabytes;
    try (Expected<R> expected = Expected.of(suite, versions.getFirst(), workload, input)) {
      heapMegabytes = expected.heapMegabytes();
      for (Version<I, R> version : versions) {
        String failure = expected.failure(suite, version, workload, input, _ -> {});
        if (failure != null) {
          throw new WorkshopException(failure);
        }
      }
    }
    Map<Version<I, R>, List<Run>> runs = new LinkedHashMap<>();
    for (int process = 0; process < PROCESSES; process++) {
      for (Version<I, R> version : versions) {
        String job = "%s from cold, JVM %d of %d".formatted(version.id(), process + 1, PROCESSES);
        Run run =
            Stopped.unless(
                stopRequested,
                () -> {
                  progress.accept(job);
                  return jvm.run(version, workload, heapMegabytes);
                });
        runs.computeIfAbsent(version, _ -> new ArrayList<>()).add(run);
      }
    }
    return runs.entrySet().stream()
        .map(entry -> coldStart(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Run run(Version<?, ?> version, Workload workload, int heapMegabytes) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path log = folder.path().resolve("compilations.log");
      Path written = folder.path().resolve("times.txt");
      List<String> options = new ArrayList<>(version.jvmOptions());
      options.addAll(
          List.of(
              Crash.errorFile(folder.path()),
              Crash.NO_CORE_DUMP,
              "--enable-native-access=ALL-UNNAMED",
              "-Xms" + heapMegabytes + "m",
              "-Xmx" + heapMegabytes + "m",
              // The log's clock is that of System.nanoTime.
              "-Xlog:jit+compilation=debug:file=%s:timenanos:filecount=0".formatted(log)));
      ChildJvm.command(
              options,
              ColdRun.class,
              version.id(),
              workload.toString(),
              Integer.toString(ITERATIONS),
              written.toString())
          .start()
          .waitFor();
      long[] times =
          Files.exists(written)
              ? Files.readAllLines(written).stream().mapToLong(Long::parseLong).toArray()
              : new long[0];
      if (times.length != ITERATIONS + 1) {
        throw new WorkshopException(
            "%s: its JVM ended early; `workshop run %s` shows whether it works"
                .formatted(version.id(), version.id()));
      }
      return new Run(times, Files.readAllLines(log));
    } catch (IOException e) {
      throw new WorkshopException(
          "%s: its JVM could not be started (%s); try again".formatted(version.id(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorkshopException("%s: interrupted; try again".formatted(version.id()));
    }
  }

  private static ColdStart coldStart(Version<?, ?> version, List<Run> runs) {
    double[] medians = new double[ITERATIONS];
    for (int i = 0; i < ITERATIONS; i++) {
      int at = i;
      medians[i] =
          StatUtils.percentile(
              runs.stream().mapToDouble(run -> (run.times[at + 1] - run.times[at]) / 1e6).toArray(),
              50);
    }
    Run first = runs.getFirst();
    return new ColdStart(
        version.id(), medians, compilations(first.log, first.times, version.type().getName()));
  }

  /** The first time that each compiler takes up each method of a class, in order. */
  static List<Compilation> compilations(List<String> log, long[] times, String type) {
    Map<String, Compilation> first = new LinkedHashMap<>();
    for (String line : log) {
      Matcher matcher = COMPILED.matcher(line);
      if (!matcher.matches() || !belongs(matcher.group(3), type)) {
        continue;
      }
      String compiler = Integer.parseInt(matcher.group(2)) == HIGHEST_LEVEL ? "C2" : "C1";
      String name = matcher.group(3).substring(matcher.group(3).lastIndexOf('.') + 1);
      String method = name + "." + matcher.group(4);
      first.putIfAbsent(
          compiler + method,
          new Compilation(iteration(Long.parseLong(matcher.group(1)), times), compiler, method));
    }
    return List.copyOf(first.values());
  }

  private static boolean belongs(String className, String type) {
    boolean hidden = className.contains("/"); // A lambda's class, named by a number.
    return !hidden && (className.equals(type) || className.startsWith(type + "$"));
  }

  private static int iteration(long time, long[] times) {
    int iteration = 0;
    while (iteration < times.length - 1 && times[iteration] <= time) {
      iteration++;
    }
    return iteration;
  }

  /** Milliseconds of the first iterations together. */
  public double totalMs(int iterations) {
    double total = 0;
    for (int i = 0; i < iterations; i++) {
      total += ms[i];
    }
    return total;
  }

  /** From which iteration on this has taken less in total than the other, to the end; 0 if not. */
  public int overtakes(ColdStart other) {
    int from = 0;
    for (int i = ms.length; i >= 1 && totalMs(i) < other.totalMs(i); i--) {
      from = i;
    }
    return from;
  }
}
