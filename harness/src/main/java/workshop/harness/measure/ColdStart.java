package workshop.harness.measure;

import module java.base;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;
import org.apache.commons.math3.stat.StatUtils;
import workshop.harness.Suite;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;
import workshop.harness.io.Shutdown;
import workshop.harness.io.TemporaryFolder;

/**
 * The first iterations of a version in a cold JVM.
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

  private static final String COMPILATION = "jdk.Compilation";

  /** JFR's options: it records each compilation, however short, and where iterations begin. */
  private static final String RECORDING =
      "-XX:StartFlightRecording:filename=%s,settings=none,+%2$s#enabled=true,+%2$s#threshold=0ms,+%3$s#enabled=true";

  /**
   * Runs versions from cold, in turn.
   *
   * @param progress told what runs
   * @throws WorkshopException if a result is wrong or a JVM fails
   * @throws Shutdown.Stopped if the user asked to stop
   */
  public static <I, R> List<ColdStart> of(
      Suite<I, R> suite,
      List<Version<I, R>> versions,
      Workload workload,
      Consumer<String> progress) {
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
    Map<String, List<ColdStart>> runs = new LinkedHashMap<>();
    for (int process = 1; process <= PROCESSES; process++) {
      for (Version<I, R> version : versions) {
        progress.accept("%s from cold, JVM %d of %d".formatted(version.id(), process, PROCESSES));
        ColdStart run = Shutdown.unlessRequested(() -> run(version, workload, heapMegabytes));
        runs.computeIfAbsent(version.id(), _ -> new ArrayList<>()).add(run);
      }
    }
    return runs.values().stream().map(ColdStart::median).toList();
  }

  private static ColdStart run(Version<?, ?> version, Workload workload, int heapMegabytes) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path recording = folder.path().resolve("cold.jfr");
      double[] ms =
          new JmhFork(null)
              .cold(
                  version,
                  workload,
                  folder.path(),
                  heapMegabytes,
                  RECORDING.formatted(recording, COMPILATION, ForkFigures.ITERATION));
      List<RecordedEvent> events = RecordingFile.readAllEvents(recording);
      return new ColdStart(version.id(), ms, compilations(events, version.type().getName()));
    } catch (IOException e) {
      throw new WorkshopException(
          "%s: its compilations could not be recorded (%s); try again".formatted(version.id(), e));
    }
  }

  static ColdStart median(List<ColdStart> runs) {
    double[] medians = new double[runs.getFirst().ms.length];
    Arrays.setAll(
        medians,
        i -> StatUtils.percentile(runs.stream().mapToDouble(run -> run.ms[i]).toArray(), 50));
    return new ColdStart(runs.getFirst().version, medians, runs.getFirst().compilations);
  }

  /** The first time that each compiler takes up each method of a class, in order. */
  private static List<Compilation> compilations(List<RecordedEvent> events, String type) {
    Map<String, Compilation> first = new LinkedHashMap<>();
    int iteration = 0;
    for (RecordedEvent event :
        events.stream().sorted(Comparator.comparing(RecordedEvent::getStartTime)).toList()) {
      if (event.getEventType().getName().equals(ForkFigures.ITERATION)) {
        iteration++;
        continue;
      }
      RecordedMethod compiled = event.getValue("method");
      String owner = compiled.getType().getName();
      boolean isLambda = owner.contains("$$"); // Its class is named by a number.
      if (!isLambda && (owner.equals(type) || owner.startsWith(type + "$"))) {
        String compiler = event.getString("compiler").toUpperCase(Locale.ROOT);
        String method = owner.substring(owner.lastIndexOf('.') + 1) + "." + compiled.getName();
        first.putIfAbsent(
            compiler + method, new Compilation(Math.min(iteration, ITERATIONS), compiler, method));
      }
    }
    return List.copyOf(first.values());
  }

  /** Milliseconds of the first iterations together. */
  public double totalMs(int iterations) {
    return Arrays.stream(ms, 0, iterations).sum();
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
