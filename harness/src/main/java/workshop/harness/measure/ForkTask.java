package workshop.harness.measure;

import module java.base;

import java.lang.management.ManagementFactory;
import workshop.harness.*;
import workshop.harness.io.ChildJvm;

/** Prepares what a fork measures. */
final class ForkTask {

  /**
   * System property: the workload, as {@link Workload#toString} writes it, where the workshop
   * starts the fork. It is not a JMH parameter there: JMH's profilers make file names of those, and
   * a fork of {@code compare} may be of a commit whose benchmark has no such parameter.
   */
  static final String WORKLOAD = "workshop.workload";

  /**
   * System property: file with the serialized result to compare with, so that no other version runs
   * in this fork. Without it the result is not checked.
   */
  static final String EXPECTED = "workshop.expected";

  private ForkTask() {}

  /** Prepares a version, and refuses a wrong one; the settings are those that aren't default. */
  static <I, R> Task<R> of(Suites.Found<I, R> found, String settings) {
    ChildJvm.endWithParent();
    String workload = System.getProperty(WORKLOAD);
    if (workload == null) {
      requireJvmOptions(found.version());
      workload = Workload.of(found.suite(), Workload.parse(settings).settings()).toString();
    }
    I input = found.suite().input(Workload.parse(workload));
    if (System.getProperty(EXPECTED) == null) {
      return found.version().prepare(input); // From cold: nothing runs before the first iteration.
    }
    Task<R> prepared = ForkFigures.prepared(found, input);
    R expected = Expected.read(Path.of(System.getProperty(EXPECTED)), found.suite());
    found
        .suite()
        .mismatch(found.version(), input, expected, prepared.run())
        .ifPresent(mismatch -> {
          throw new WorkshopException( // The process that started this one adds the version.
              "wrong result in the measuring process: %s; correct it and measure again"
                  .formatted(mismatch));
        });
    return prepared;
  }

  /** Whoever starts JMH by hand must give the options; system properties are the workshop's own. */
  private static void requireJvmOptions(Version<?, ?> version) {
    List<String> given = ManagementFactory.getRuntimeMXBean().getInputArguments();
    String missing =
        version.jvmOptions().stream()
            .filter(option -> !option.startsWith("-D") && !given.contains(option))
            .collect(Collectors.joining(" "));
    if (!missing.isEmpty()) {
      throw new WorkshopException(
          "%s needs options of its JVM; add -jvmArgsAppend \"%s\""
              .formatted(version.id(), missing));
    }
  }
}
