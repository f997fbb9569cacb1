package workshop.harness.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import workshop.harness.Version;
import workshop.harness.Workbook;
import workshop.harness.WorkshopException;
import workshop.harness.io.ChildJvm;
import workshop.harness.io.TemporaryFolder;

/** Tries a student's version on all of a workbook's inputs, in a JVM of its own. */
public final class Trials {

  /** Right versions need a second or two; the rest is for slow machines. */
  private static final int LIMIT_SECONDS = 10;

  /** Folders of classes that this process has found right; other content has another folder. */
  private static final Set<Path> RIGHT = ConcurrentHashMap.newKeySet();

  private Trials() {}

  /** How trying ended. */
  public enum Outcome {
    /** All results are right. */
    RIGHT,
    /** A result is wrong, or none came. */
    WRONG,
    /** The exercise still has holes. */
    UNFINISHED
  }

  /**
   * What trying showed.
   *
   * @param outcome how it ended
   * @param text what is wrong or missing, in a sentence and the smallest case; empty if right
   */
  public record Verdict(Outcome outcome, String text) {}

  /**
   * Tries a version.
   *
   * @throws WorkshopException if the JVM could not be run
   */
  public static <I, R> Verdict run(Exercise<I, R> exercise, Version<I, R> version) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path file = Files.createFile(folder.path().resolve("trials.txt"));
      Process process =
          ChildJvm.command(version.jvmOptions(), TrialRun.class, version.id(), file.toString())
              .start();
      boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      Verdict verdict = verdict(exercise, Files.readAllLines(file), ended);
      if (verdict.outcome() == Outcome.RIGHT) {
        folder(version).ifPresent(RIGHT::add);
      }
      return verdict;
    } catch (IOException e) {
      throw new WorkshopException("the version could not be tried (%s); try again".formatted(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorkshopException("trying the version was interrupted; try again");
    }
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
    return isKnown ? Optional.empty() : objection(exercise, run(exercise, version));
  }

  private static Optional<String> objection(Exercise<?, ?> exercise, Verdict verdict) {
    String what = verdict.text().lines().findFirst().orElse("").replaceFirst("[.;:]$", "");
    return switch (verdict.outcome()) {
      case RIGHT -> Optional.empty();
      case UNFINISHED ->
          Optional.of("%s is not finished: %s".formatted(exercise.versionId(), what));
      case WRONG ->
          Optional.of(
              "%s is wrong (`workshop check %s` shows more): %s"
                  .formatted(exercise.versionId(), exercise.id(), what));
    };
  }

  private static Verdict verdict(Exercise<?, ?> exercise, List<String> lines, boolean ended) {
    int trials = 0;
    while (trials < lines.size() && lines.get(trials).startsWith(TrialRun.TRIAL)) {
      trials++;
    }
    if (trials < lines.size()) {
      return new Verdict(
          Outcome.valueOf(lines.get(trials)),
          String.join("\n", lines.subList(trials + 1, lines.size())).strip());
    }
    String at = trials == 0 ? "" : lines.getLast().substring(TrialRun.TRIAL.length());
    return new Verdict(
        Outcome.WRONG,
        ended
            ? "On `%s` it ended the JVM; does it call System.exit?".formatted(at)
            : "On `%s` it did not end within %d s; is there an endless loop? (%s)"
                .formatted(at, LIMIT_SECONDS, exercise.className() + ".java"));
  }

  /** The names of what a version is tried on. */
  public static List<String> names(Exercise<?, ?> exercise) {
    return exercise.workbook().trials().stream().<String>map(Workbook.Trial::name).toList();
  }
}
