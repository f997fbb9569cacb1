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
   * A version of this job.
   *
   * @param id what follows the job's name and an underscore, such as {@code v0}
   * @param type a nested class
   * @param prepare its constructor, which is not timed
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

  /** The first setting is the size, if it is a whole number; up to ten times its default. */
  @Override
  default Optional<Growth> growth(Workload workload) {
    List<String> ids = versions().stream().<String>map(Version::id).toList();
    return settings().stream()
        .limit(1)
        .filter(size -> size.defaultValue().matches("\\d{1,8}"))
        .map(size ->
            new Growth(
                ids,
                10 * Integer.parseInt(size.defaultValue()),
                count -> Map.of(size.name(), "" + count)))
        .findFirst();
  }

  @Override
  default String summary(I input, R result) {
    String inBrackets = Arrays.deepToString(new Object[] {result}); // Also what is in an array.
    String text = inBrackets.substring(1, inBrackets.length() - 1);
    return text.length() <= 75 ? text : text.substring(0, 75) + " ...";
  }

  @Override
  default String csv(I input, R result) {
    Object rows = result instanceof Map<?, ?> map ? map.entrySet() : result;
    return (rows instanceof Collection<?> several ? several : List.of(summary(input, result)))
        .stream().map(row -> row + "\n").collect(Collectors.joining("", "result\n", ""));
  }

  @Override
  default String svg(I input, R result) {
    throw new WorkshopException("%s draws no picture; leave out --svg".formatted(name()));
  }
}
