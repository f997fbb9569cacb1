package workshop.harness.exercise;

import module java.base;

import workshop.harness.*;
import workshop.harness.io.*;
import workshop.harness.measure.Plan;

/** Tries a student's version on all of a workbook's inputs, in a JVM of its own. */
final class Trials {

  /** Several times what trying takes, with the search for a small case. */
  private static final Duration LIMIT = Duration.ofSeconds(Plan.IS_BRIEF ? 8 : 30);

  /** JVM options of what was found right: they name the folder of its classes, one a content. */
  private static final Set<List<String>> RIGHT = ConcurrentHashMap.newKeySet();

  private Trials() {}

  /**
   * What trying showed.
   *
   * @param text what is wrong or missing, in a sentence and the smallest case; empty if right
   * @param calls how many calls take about as long as an iteration shall, by the ids of the
   *     versions that are measured; empty unless right
   */
  record Result(Check.Status status, String text, Map<String, Integer> calls)
      implements Serializable {}

  static <I, R> Result run(Exercise<I, R> exercise, Version<I, R> version, long seed) {
    return Shutdown.unlessRequested(() -> {
      try (TemporaryFolder folder = TemporaryFolder.create();
          Processes.TimeLimit limit = new Processes.TimeLimit(LIMIT)) {
        Path progress = Files.createFile(folder.path().resolve("progress.txt"));
        Path file = folder.path().resolve("result.bin");
        List<String> options = new ArrayList<>(version.jvmOptions());
        options.addAll(exercise.previous().moduleOptions());
        String[] arguments = {version.id(), "" + progress, "" + file, "" + seed};
        Processes.Outcome outcome =
            Processes.run(ChildJvm.command(options, TrialRun.class, arguments));
        if (!Files.exists(file)) {
          return noVerdict(Files.readAllLines(progress), limit.hasPassed(), outcome.exitCode());
        }
        Result result = (Result) ChildJvm.read(file, Trials.class.getClassLoader());
        if (result.status() == Check.Status.RIGHT) {
          RIGHT.add(version.jvmOptions());
        }
        return result;
      } catch (IOException | ClassNotFoundException e) {
        String text = "The version could not be tried (%s); try again.".formatted(e);
        return new Result(Check.Status.NO_VERDICT, text, Map.of());
      }
    });
  }

  /** What there is to say of a process that left no result. */
  static Result noVerdict(List<String> started, boolean isEndless, int exitCode) {
    String on = started.isEmpty() ? "Before the first input" : started.getLast();
    String how =
        isEndless
            ? "it did not end; is there an endless loop? Its process was stopped."
            : "its process ended without a verdict (exit code %d): it ended itself or was killed."
                .formatted(exitCode);
    return new Result(Check.Status.NO_VERDICT, on + " " + how, Map.of());
  }

  /**
   * Whether a version may be timed: a student's must be right on all of the workbook's inputs, not
   * only on the one that is measured, and must end.
   */
  static <I, R> Availability timing(Exercise<I, R> exercise, Version<I, R> version) {
    if (RIGHT.contains(version.jvmOptions())) {
      return Availability.YES;
    }
    Result result = run(exercise, version, drawSeed());
    if (result.status() == Check.Status.RIGHT) {
      return Availability.YES;
    }
    String how =
        switch (result.status()) {
          case UNFINISHED -> "is not finished";
          case NO_VERDICT -> "could not be tried";
          default -> "is wrong (`workshop check %s` shows more)".formatted(exercise.id());
        };
    String what = result.text().lines().findFirst().get().replaceFirst("[.;:]$", "");
    return Availability.no("%s %s: %s".formatted(exercise.versionId(), how, what));
  }

  /** A seed that nobody can know beforehand. */
  static long drawSeed() {
    return ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
  }

  /** What a version is tried on: the workbook's inputs, and others that are drawn. */
  static <I, R> List<Workbook.Trial<I>> of(Exercise<I, R> exercise, long seed) {
    Suite<I, R> suite = exercise.suite();
    return Stream.concat(
            exercise.workbook().trials().stream(),
            exercise.workbook().drawn(seed).stream()
                .map(workload ->
                    new Workbook.Trial<>(workload.options(suite), suite.input(workload), false)))
        .toList();
  }
}
