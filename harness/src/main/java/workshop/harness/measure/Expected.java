package workshop.harness.measure;

import module java.base;

import workshop.harness.*;
import workshop.harness.Requirements.Availability;
import workshop.harness.io.*;

/**
 * The result by which the versions are checked, in a file for the measuring processes: the
 * baseline's, or where that would take too long the first version's, if the suite's oracle finds
 * nothing wrong with it.
 *
 * @param check what decides about the results, in words
 * @param folder where the result is serialized until this is closed
 * @param heapMegabytes the heap that the measuring processes need
 */
public record Expected<R>(R result, String check, TemporaryFolder folder, int heapMegabytes)
    implements AutoCloseable {

  /**
   * Runs the baseline once, or the first version.
   *
   * @param first the first of the versions that are checked
   * @throws WorkshopException if it threw or is wrong, or this machine has too little memory for
   *     the input
   */
  public static <I, R> Expected<R> of(
      Suite<I, R> suite, Version<I, R> first, Workload workload, I input) {
    Optional<Suite.Oracle<R>> oracle = suite.oracle(input);
    Version<I, R> reference = oracle.isPresent() ? first : suite.baseline();
    R result = result(suite, reference, workload, input);
    oracle
        .flatMap(asked -> asked.mismatch().apply(result))
        .ifPresent(mismatch -> {
          throw new WorkshopException(
              "%s, by which the others would be checked, is wrong: %s; correct it and measure again"
                  .formatted(reference.id(), mismatch));
        });
    int heapMegabytes = ForkHeap.megabytes(suite.liveBytes(input));
    String check = "against " + reference.id();
    if (oracle.isPresent()) {
      check = "%s by %s, the others %s".formatted(first.id(), oracle.get().description(), check);
    }
    try {
      Expected<R> expected = new Expected<>(result, check, TemporaryFolder.create(), heapMegabytes);
      ChildJvm.write(expected.file(), result);
      return expected;
    } catch (IOException e) {
      throw new WorkshopException(
          "the result of %s could not be stored (%s); free some space for temporary files"
              .formatted(reference.id(), e));
    }
  }

  private static <I, R> R result(
      Suite<I, R> suite, Version<I, R> reference, Workload workload, I input) {
    try {
      return SingleRun.of(suite, reference, workload, input);
    } catch (OutOfMemoryError e) {
      throw new WorkshopException(
          "the input is too large for this JVM's heap of %d MB; give a smaller one, or set"
                  .formatted(Runtime.getRuntime().maxMemory() >> 20)
              + " WORKSHOP_JAVA_OPTIONS=-Xmx4g");
    }
  }

  /**
   * Runs a version once, in this process if it can.
   *
   * @param accepted told the result, if it is right
   * @return one sentence that says what failed; empty if the result is right
   */
  <I> Optional<String> failure(
      Suite<I, R> suite, Version<I, R> version, Workload workload, I input, Consumer<R> accepted) {
    Availability timing = version.timing();
    if (!timing.isGiven()) {
      return timing.reason().map(why -> why + "; it is not timed");
    }
    try {
      R actual =
          version.fitsThisJvm()
              ? version.prepare(input).run()
              : SingleRun.elsewhere(suite, version, workload);
      Optional<String> mismatch = suite.mismatch(version, input, result, actual);
      if (mismatch.isEmpty()) {
        accepted.accept(actual);
      }
      return mismatch.map(
          wrong -> "%s: wrong result: %s; it is not timed".formatted(version.id(), wrong));
    } catch (OutOfMemoryError e) {
      throw e; // Too large an input is no mistake of the version.
    } catch (WorkshopException e) {
      boolean isNamed =
          e.getMessage().matches("(?s)%s\\b.*".formatted(Pattern.quote(version.id())));
      return Optional.of(
          "%s%s; it is not timed".formatted(isNamed ? "" : version.id() + ": ", e.getMessage()));
    } catch (RuntimeException | Error e) {
      return Optional.of("%s %s; it is not timed".formatted(version.id(), Todo.described(e)));
    }
  }

  /** A result that was stored: where there is none, it can't be read. */
  @SuppressWarnings("unchecked") // The host wrote a result of the same suite.
  static <R> R read(Path file, Suite<?, R> suite) {
    try {
      return (R) ChildJvm.read(file, suite.getClass().getClassLoader());
    } catch (IOException | ClassNotFoundException e) {
      throw new WorkshopException(
          "the result to be compared with could not be read (%s); try again".formatted(e));
    }
  }

  public Path file() {
    return folder.path().resolve("expected.bin");
  }

  @Override
  public void close() {
    folder.close();
  }
}
