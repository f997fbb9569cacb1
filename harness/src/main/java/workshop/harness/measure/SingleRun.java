package workshop.harness.measure;

import module java.base;

import workshop.harness.*;
import workshop.harness.io.*;

/**
 * Runs a version once, for its result: in this JVM, or in one of its own where this one lacks a
 * module that the version needs, or could be taken down by it.
 */
public final class SingleRun {

  private SingleRun() {}

  /** The result; a version that throws is refused with one sentence. */
  public static <I, R> R of(Suite<I, R> suite, Version<I, R> version, Workload workload, I input) {
    return version.fitsThisJvm() ? version.runOnce(input) : elsewhere(suite, version, workload);
  }

  /** The result of a version that this JVM can't run. */
  @SuppressWarnings("unchecked") // The other JVM ran a version of the same suite.
  private static <I, R> R elsewhere(Suite<I, R> suite, Version<I, R> version, Workload workload) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path file = folder.path().resolve("result.bin");
      ProcessBuilder command =
          ChildJvm.command(
              ProcessEnd.options(version, folder.path()),
              SingleRun.class,
              version.id(),
              workload.toString(),
              file.toString());
      int exitCode = Processes.run(command).exitCode();
      if (exitCode != 0) {
        throw ProcessEnd.crash(version.id(), folder.path())
            .orElseGet(() ->
                new WorkshopException(
                    "%s: its JVM ended early (exit code %d); look for what ends it, or give a smaller input"
                        .formatted(version.id(), exitCode)));
      }
      Object result = ChildJvm.read(file, suite.getClass().getClassLoader());
      if (result instanceof WorkshopException e) {
        throw e;
      }
      return (R) result;
    } catch (IOException | ClassNotFoundException e) {
      throw new WorkshopException(
          "%s could not be run in a JVM of its own (%s); try again".formatted(version.id(), e));
    }
  }

  /** Takes the version's id, the workload, and the file for the result or what went wrong. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[2]);
    try {
      ChildJvm.write(file, run(Suites.version(args[0]), Workload.parse(args[1])));
    } catch (WorkshopException e) {
      ChildJvm.write(file, e);
    } catch (NotSerializableException e) {
      ChildJvm.write(file, unsent(args[0], e));
    }
    System.exit(0); // Whatever threads the version started.
  }

  static WorkshopException unsent(String id, NotSerializableException e) {
    return new WorkshopException(
        "%s: its result can't be sent to another process; let %s implement java.io.Serializable"
            .formatted(id, e.getMessage()));
  }

  private static <I, R> R run(Suites.Found<I, R> found, Workload workload) {
    return found.version().runOnce(found.suite().input(workload));
  }
}
