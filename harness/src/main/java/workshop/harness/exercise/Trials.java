package workshop.harness.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import workshop.harness.Suite;
import workshop.harness.Version;
import workshop.harness.Workbook;
import workshop.harness.WorkshopException;
import workshop.harness.io.ChildJvm;
import workshop.harness.io.Shutdown;
import workshop.harness.io.TemporaryFolder;

/** Tries a student's version on all of a workbook's inputs, in a JVM of its own. */
final class Trials {

  /** Of processor time, which a busy machine doesn't lengthen, for each of the inputs. */
  private static final Duration COMPUTING = Duration.ofSeconds(10);

  /** By the clock: for what waits without computing. */
  private static final Duration WAITING = Duration.ofSeconds(30);

  /**
   * What computes for less of the time waits; on a busy machine the others leave more than that.
   */
  private static final int HARDLY = 10;

  private static final long POLL_MILLIS = 50;

  /** The exit code of a process that a signal killed is the signal's number, plus this. */
  private static final int KILLED = 128;

  private static final int SIGNALS = 64;

  /** Folders of classes that this process has found right; other content has another folder. */
  private static final Set<Path> RIGHT = ConcurrentHashMap.newKeySet();

  private Trials() {}

  /** What a process did when it was no longer waited for. */
  enum End {
    /** It has ended. */
    ENDED,
    /** It has computed for too long. */
    COMPUTES,
    /** It has not, but there was no end to it. */
    WAITS
  }

  /**
   * What trying showed.
   *
   * @param status how the version stands
   * @param text what is wrong or missing, in a sentence and the smallest case; empty if right
   */
  record Result(Check.Status status, String text) {}

  /**
   * Tries a version. What the machine got into the way of is tried once again.
   *
   * @param seed of the inputs that are drawn
   * @throws WorkshopException if the JVM could not be run
   * @throws Shutdown.Stopped if the user asked to stop
   */
  static <I, R> Result run(Exercise<I, R> exercise, Version<I, R> version, long seed) {
    Result result = runOnce(exercise, version, seed);
    if (result.status() == Check.Status.UNDECIDED) {
      result = runOnce(exercise, version, seed);
    }
    if (result.status() == Check.Status.RIGHT || result.status() == Check.Status.BREAKS_A_RULE) {
      folder(version).ifPresent(RIGHT::add);
    }
    return result;
  }

  private static <I, R> Result runOnce(Exercise<I, R> exercise, Version<I, R> version, long seed) {
    return Shutdown.unlessRequested(() -> {
      try (TemporaryFolder folder = TemporaryFolder.create()) {
        Path file = Files.createFile(folder.path().resolve("trials.txt"));
        Process process =
            ChildJvm.command(
                    options(version),
                    TrialRun.class,
                    version.id(),
                    file.toString(),
                    String.valueOf(seed))
                .start();
        End end = await(process, file, COMPUTING, WAITING);
        process.destroyForcibly().waitFor();
        return result(exercise, Files.readAllLines(file), end, process.exitValue());
      } catch (IOException e) {
        return new Result(
            Check.Status.UNDECIDED, "The version could not be tried (%s); try again.".formatted(e));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new WorkshopException("trying the version was interrupted; try again");
      }
    });
  }

  /**
   * The faster of the two compilers takes no object away: a call always allocates the same. On one
   * processor the common pool has no threads, so that nobody would see who borrows them.
   */
  private static List<String> options(Version<?, ?> version) {
    return Stream.concat(
            version.jvmOptions().stream(),
            Stream.of("-XX:TieredStopAtLevel=1", "-XX:ActiveProcessorCount=2"))
        .toList();
  }

  /**
   * Waits for a process.
   *
   * @param file that grows as it gets on; the limits are for what lies between
   * @param computing the processor time that it may use
   * @param waiting how long it may take by the clock while it hardly computes; where the system
   *     doesn't tell the processor time, the other limit is by the clock too
   */
  static End await(Process process, Path file, Duration computing, Duration waiting)
      throws InterruptedException {
    // Whether this system tells it at all: of a process that ends just now, none does.
    boolean tellsProcessorTime = ProcessHandle.current().info().totalCpuDuration().isPresent();
    long start = System.nanoTime();
    Duration before = Duration.ZERO;
    long size = 0;
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      Duration total = process.info().totalCpuDuration().orElse(before);
      if (file.toFile().length() != size) {
        size = file.toFile().length();
        start = System.nanoTime();
        before = total;
      }
      Duration passed = Duration.ofNanos(System.nanoTime() - start);
      Duration computed = tellsProcessorTime ? total.minus(before) : passed;
      if (computed.compareTo(computing) > 0) {
        return End.COMPUTES;
      }
      if (passed.compareTo(waiting) > 0 && computed.compareTo(passed.dividedBy(HARDLY)) < 0) {
        return End.WAITS;
      }
    }
    return End.ENDED;
  }

  private static Optional<Path> folder(Version<?, ?> version) {
    return version.type().getClassLoader() instanceof StudentClasses classes
        ? Optional.of(classes.folder())
        : Optional.empty();
  }

  /**
   * What speaks against timing a version: a student's must be right on all of the workbook's
   * inputs, not only on the one that is measured, and must end.
   *
   * @return one sentence; empty if it may be timed
   */
  static <I, R> Optional<String> objection(Exercise<I, R> exercise, Version<I, R> version) {
    boolean isKnown = folder(version).filter(RIGHT::contains).isPresent();
    return isKnown ? Optional.empty() : objection(exercise, run(exercise, version, drawSeed()));
  }

  private static Optional<String> objection(Exercise<?, ?> exercise, Result result) {
    String what = result.text().lines().findFirst().orElse("").replaceFirst("[.;:]$", "");
    return switch (result.status()) {
      case RIGHT, BREAKS_A_RULE -> Optional.empty(); // It may be tried out what a rule is worth.
      case UNFINISHED ->
          Optional.of("%s is not finished: %s".formatted(exercise.versionId(), what));
      case UNDECIDED ->
          Optional.of("%s could not be tried: %s".formatted(exercise.versionId(), what));
      default ->
          Optional.of(
              "%s is wrong (`workshop check %s` shows more): %s"
                  .formatted(exercise.versionId(), exercise.id(), what));
    };
  }

  static Result result(Exercise<?, ?> exercise, List<String> lines, End end, int exitCode) {
    int trials = 0;
    while (trials < lines.size() && lines.get(trials).startsWith(TrialRun.TRIAL)) {
      trials++;
    }
    if (trials < lines.size()) {
      return new Result(
          Check.Status.valueOf(lines.get(trials)),
          String.join("\n", lines.subList(trials + 1, lines.size())).strip());
    }
    String on =
        trials == 0
            ? "Before the first input"
            : "On `%s`".formatted(lines.getLast().substring(TrialRun.TRIAL.length()));
    return switch (end) {
      case COMPUTES ->
          new Result(
              Check.Status.WRONG,
              "%s it did not end within %d s; is there an endless loop? (%s.java)"
                  .formatted(on, COMPUTING.toSeconds(), exercise.className()));
      case WAITS ->
          new Result(
              Check.Status.UNDECIDED,
              ("%s it did not end within %d s, in which it hardly computed: it waits for"
                      + " something, or this machine is too busy; try again.")
                  .formatted(on, WAITING.toSeconds()));
      case ENDED ->
          exitCode > KILLED && exitCode <= KILLED + SIGNALS
              ? new Result(
                  Check.Status.UNDECIDED,
                  "%s its process was killed (exit code %d); try again.".formatted(on, exitCode))
              : new Result(
                  Check.Status.WRONG,
                  "%s it ended the JVM; does it call System.exit?".formatted(on));
    };
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
