package workshop.harness.measure;

import module java.base;

import jdk.jfr.consumer.*;
import org.apache.commons.statistics.descriptive.Median;
import workshop.harness.*;
import workshop.harness.io.*;
import workshop.harness.results.ColdStart;

/**
 * Runs versions from cold, and records when their methods are compiled.
 *
 * @param processes JVMs of each version, in turn
 * @param iterations calls in each of them
 */
public record ColdRun(int processes, int iterations) {

  /** As the original measured: a few calls in one process. */
  public static final ColdRun NAIVE = new ColdRun(1, 10);

  /** Enough to see a version warm up. */
  public static final ColdRun WARM_UP = new ColdRun(Plan.IS_BRIEF ? 1 : 5, 200);

  private static final String COMPILATION = "jdk.Compilation";

  /** JFR's options: it records each compilation, however short, and where iterations begin. */
  private static final String RECORDING =
      "-XX:StartFlightRecording:filename=%s,settings=none,+%2$s#enabled=true,+%2$s#threshold=0ms,+%3$s#enabled=true";

  /**
   * Runs versions from cold, in turn.
   *
   * @param listener told what runs
   * @param chatter where JMH's own output goes, if anywhere
   * @throws WorkshopException if a result is wrong or a JVM fails
   * @throws Shutdown.Stopped if the user asked to stop
   */
  public <I, R> List<ColdStart> run(
      Suites.Part<I, R> part,
      Workload workload,
      Measurement.Listener listener,
      Optional<PrintStream> chatter) {
    part.versions().forEach(Profiler::refuseProgram);
    Map<String, List<ColdStart>> runs = new LinkedHashMap<>();
    try (Expected<I, R> expected = Expected.of(part, workload)) {
      part.versions().forEach(expected::checked);
      for (int process = 1; process <= processes; process++) {
        for (Version<I, R> version : part.versions()) {
          listener.runs("%s from cold, JVM %d of %d".formatted(version.id(), process, processes));
          runs.computeIfAbsent(version.id(), _ -> new ArrayList<>())
              .add(run(version, expected, new JmhFork(chatter)));
        }
      }
    } finally {
      listener.ends();
    }
    return runs.values().stream().map(ColdRun::median).toList();
  }

  private ColdStart run(Version<?, ?> version, Expected<?, ?> expected, JmhFork fork) {
    Path recording = expected.folder().path().resolve("cold.jfr");
    double[] ms =
        fork.cold(
            version,
            expected,
            iterations,
            RECORDING.formatted(recording, COMPILATION, ForkFigures.ITERATION));
    try {
      List<RecordedEvent> events = RecordingFile.readAllEvents(recording);
      return new ColdStart(version.id(), ms, compilations(events, version.type().getName()));
    } catch (IOException e) {
      throw new WorkshopException(
          "%s: its compilations could not be recorded (%s); try again".formatted(version.id(), e));
    }
  }

  static ColdStart median(List<ColdStart> runs) {
    double[] medians = new double[runs.getFirst().ms().length];
    Arrays.setAll(
        medians,
        i ->
            Median.withDefaults()
                .evaluate(runs.stream().mapToDouble(run -> run.ms()[i]).toArray()));
    return new ColdStart(runs.getFirst().version(), medians, runs.getFirst().compilations());
  }

  /** The first time that each compiler takes up each method of a class, in order. */
  private List<ColdStart.Compilation> compilations(List<RecordedEvent> events, String type) {
    Map<String, ColdStart.Compilation> first = new LinkedHashMap<>();
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
            compiler + method,
            new ColdStart.Compilation(Math.min(iteration, iterations), compiler, method));
      }
    }
    return List.copyOf(first.values());
  }
}
