package workshop.harness.measure;

import module java.base;

import workshop.harness.*;
import workshop.harness.io.*;

/**
 * The input of a measurement, and the result by which the versions are checked: the baseline's, or
 * where that would take too long the first version's, if the suite's oracle finds nothing wrong
 * with it.
 *
 * @param check what decides about the results, in words
 * @param heapMegabytes the heap that the measuring processes need
 * @param folder for the measuring processes, until this is closed; the result is serialized there
 */
public record Expected<I, R>(
    Suite<I, R> suite,
    Workload workload,
    I input,
    R result,
    String check,
    int heapMegabytes,
    TemporaryFolder folder)
    implements AutoCloseable {

  /** Runs the baseline once, or the first of the versions, which is refused if it is wrong. */
  public static <I, R> Expected<I, R> of(Suites.Part<I, R> part, Workload workload) {
    Suite<I, R> suite = part.suite();
    I input = suite.input(workload);
    Optional<Suite.Oracle<R>> oracle = suite.oracle(input);
    Version<I, R> reference = oracle.isPresent() ? part.versions().getFirst() : suite.baseline();
    R result = SingleRun.of(suite, reference, workload, input);
    oracle
        .flatMap(asked -> asked.mismatch().apply(result))
        .ifPresent(mismatch -> {
          throw new WorkshopException(
              "%s, by which the others would be checked, is wrong: %s; correct it and measure again"
                  .formatted(reference.id(), mismatch));
        });
    String check =
        oracle
            .map(asked -> "%s by %s, the others ".formatted(reference.id(), asked.description()))
            .orElse("");
    int heapMegabytes = ForkHeap.megabytes(suite.liveBytes(input), SystemInfo.memoryMegabytes());
    try {
      Expected<I, R> expected =
          new Expected<>(
              suite,
              workload,
              input,
              result,
              check + "against " + reference.id(),
              heapMegabytes,
              TemporaryFolder.create());
      ChildJvm.write(expected.file(), result);
      return expected;
    } catch (NotSerializableException e) {
      throw SingleRun.unsent(reference.id(), e);
    } catch (IOException e) {
      throw new WorkshopException(
          "the result of %s could not be stored (%s); free some space for temporary files"
              .formatted(reference.id(), e));
    }
  }

  /** Runs a version once, for its result; refused if it may not be timed, or threw or is wrong. */
  R checked(Version<I, R> version) {
    version.timing().require("; it is not timed");
    try {
      R actual = SingleRun.of(suite, version, workload, input);
      requireRight(version, actual);
      return actual;
    } catch (WorkshopException e) {
      String name = e.getMessage().startsWith(version.id()) ? "" : version.id() + ": ";
      throw new WorkshopException("%s%s; it is not timed".formatted(name, e.getMessage()));
    }
  }

  void requireRight(Version<I, R> version, R actual) {
    suite
        .mismatch(version, input, result, actual)
        .ifPresent(mismatch -> {
          throw new WorkshopException(
              "%s: wrong result: %s; correct it".formatted(version.id(), mismatch));
        });
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

  Path file() {
    return folder.path().resolve("expected.bin");
  }

  @Override
  public void close() {
    folder.close();
  }
}
