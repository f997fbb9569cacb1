package workshop.harness;

import module java.base;

/**
 * A suite in one file of the folder {@code jobs}, which {@code workshop new} writes. Its name is
 * the class's: {@code WordCount} is {@code word-count}. The result must be {@link Serializable}.
 */
public interface Job<I, R> extends Suite<I, R> {

  /** System property: where the classes are, in a JVM that measures them. */
  String CLASSES = "workshop.job.classes";

  static String name(String className) {
    return className.replaceAll("(?<=.)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
  }

  @Override
  default String name() {
    return name(getClass().getSimpleName());
  }

  /**
   * A version of this job: a nested class, and its constructor, which is not timed. The job's name
   * stands before the id.
   */
  default Version<I, R> version(
      String id, String idea, Class<?> type, Function<I, Task<R>> prepare) {
    URL classes = getClass().getProtectionDomain().getCodeSource().getLocation();
    return new Version<>(name() + "_" + id, idea, type, prepare)
        // The processes measure these classes, even if the file is changed meanwhile.
        .withJvmOptions("-D%s=%s".formatted(CLASSES, Path.of(URI.create(classes.toString()))));
  }

  /** Makes the input; not timed. The same settings must make the same input in each process. */
  I makeInput(Workload workload) throws IOException;

  @Override
  default I input(Workload workload) {
    try {
      return makeInput(workload);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the input can't be read (%s); correct the path, which begins at this folder"
              .formatted(e));
    }
  }

  @Override
  default Optional<String> builtOn(String id) {
    return listedBefore(id);
  }
}
