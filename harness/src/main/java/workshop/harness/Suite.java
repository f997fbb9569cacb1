package workshop.harness;

import module java.base;

/**
 * A job and the versions that do it. A suite is found by {@link java.util.ServiceLoader}.
 *
 * @param <I> the job's input
 * @param <R> the job's result, which must be {@link java.io.Serializable}: the baseline's is sent
 *     to the process that measures a version, to be compared there
 */
public interface Suite<I, R> extends Lesson {

  /** The job in a few words. */
  String description();

  @Override
  List<Version<I, R>> versions();

  /** The version of an id among those, in the mode of its key. The student's are elsewhere. */
  default Optional<Version<I, R>> listed(String id) {
    VersionKey key = VersionKey.parse(id);
    return versions().stream()
        .filter(version -> version.id().equals(key.id()) && key.mode().isOfSuite())
        .map(version -> version.in(key.mode()))
        .findFirst();
  }

  /**
   * Choices of versions that have a name: the ids of each, the one that the others are compared
   * with first. The suite's own name means all versions, unless a choice has that name.
   */
  default Map<String, List<String>> parts() {
    return Map.of();
  }

  /** The names of the suite and of its parts. */
  default Stream<String> names() {
    return Stream.concat(Stream.of(name()), parts().keySet().stream()).distinct();
  }

  /**
   * About how many bytes an input and a result take; 0 where it can't be so large that a measuring
   * process needs more than the usual heap.
   */
  default long liveBytes(I input) {
    return 0;
  }

  /** What of the input can be set. */
  List<Setting> settings();

  /**
   * Makes the input; not measured. A setting that is out of range is refused by an {@link
   * IllegalArgumentException}: one sentence with the value and the remedy.
   */
  I input(Workload workload);

  /** The first difference from the baseline's result, in one sentence; empty if they agree. */
  Optional<String> mismatch(I input, R expected, R actual);

  /**
   * The first mistake in a result that can't be compared with the baseline's, since the version
   * draws random numbers or computes by an arithmetic of its own; empty if it is right.
   */
  default Optional<String> mismatch(I input, R result) {
    throw new UnsupportedOperationException(name() + " has no version with an answer of its own");
  }

  /** What is wrong with a version's result, in one sentence; empty if nothing is. */
  default Optional<String> mismatch(Version<I, R> version, I input, R expected, R actual) {
    return version.has(Version.Trait.HAS_OWN_ANSWER)
        ? mismatch(input, actual)
        : mismatch(input, expected, actual);
  }

  /**
   * Work that can be counted.
   *
   * @param unit what one is called, such as {@code pair}
   * @param item what an index is asked about, without a look at each unit, such as {@code point}
   */
  record Units(String unit, double count, String item, double items) {

    /** Where no version builds an index. */
    public Units(String unit, double count) {
      this(unit, count, unit, count);
    }
  }

  /** How many units of work a job holds, so that its time can be held against a clock cycle. */
  default Optional<Units> units(I input, R result) {
    return Optional.empty();
  }

  /**
   * A check of a result by itself, for inputs on which the baseline would take too long.
   *
   * @param description what is checked, such as {@code the definition on a sample}
   * @param mismatch what is wrong with a result, in one sentence; empty if nothing is
   */
  record Oracle<R>(String description, Function<R, Optional<String>> mismatch) {}

  /**
   * What decides about an input's results where the baseline would take too long. Then the first of
   * the versions is checked by it, and the others are compared with that one.
   */
  default Optional<Oracle<R>> oracle(I input) {
    return Optional.empty();
  }

  /**
   * How a job grows.
   *
   * @param versions the versions whose growth is looked at where none are named
   * @param settings the settings that make an input of a size
   * @param isOfPairs whether a version without an index compares all pairs of a size's things, so
   *     that its time can be computed where it was too long to be measured
   */
  record Growth(
      List<String> versions,
      int largest,
      IntFunction<Map<String, String>> settings,
      boolean isOfPairs) {}

  /**
   * How the job grows, for measuring time over size: by its first setting, up to ten times the
   * default, if that is a whole number of 10 or more. Empty if it has no size to grow by.
   */
  default Optional<Growth> growth(Workload workload) {
    return settings().stream()
        .limit(1)
        .filter(size -> size.defaultValue().matches("[1-9]\\d{1,7}"))
        .map(size ->
            new Growth(
                ids(),
                Math.min(10 * Integer.parseInt(size.defaultValue()), Workload.MOST),
                count -> Map.of(size.name(), "" + count),
                false))
        .findFirst();
  }

  /**
   * Figures of a version that belong beside its time, by name; the same names for each version.
   *
   * @param result what it gave, which is right
   */
  default Map<String, String> figures(Version<I, R> version, I input, R result) {
    return Map.of();
  }

  /** A result in one sentence, or as it is. */
  default String summary(I input, R result) {
    String inBrackets = Arrays.deepToString(new Object[] {result}); // Also what is in an array.
    String text = inBrackets.substring(1, inBrackets.length() - 1);
    return text.length() <= 75 ? text : text.substring(0, 75) + " ...";
  }

  /** A result as comma-separated values, with a header line. */
  default String csv(I input, R result) {
    Object rows = result instanceof Map<?, ?> map ? map.entrySet() : result;
    return (rows instanceof Collection<?> several ? several : List.of(summary(input, result)))
        .stream().map(row -> row + "\n").collect(Collectors.joining("", "result\n", ""));
  }

  /** A result as an SVG picture; refused where there is none. */
  default String svg(I input, R result) {
    throw new WorkshopException("%s draws no picture; leave out --svg".formatted(name()));
  }

  /** What makes the versions exercises, if they are. */
  default Optional<Workbook<I, R>> workbook() {
    return Optional.empty();
  }

  /** The version by which a machine's noise is measured: of the middle, unless the suite says. */
  default Version<I, R> probe() {
    return versions().get(versions().size() / 2);
  }

  /** The version that the others are measured against. */
  default Version<I, R> baseline() {
    return versions().getFirst();
  }

  /**
   * Something about a suite's input that the command line can set.
   *
   * @param name the option's name without its dashes, such as {@code points}
   * @param label the placeholder of the value in the help, such as {@code N}
   * @param defaultValue the value where none is given; empty for no value
   * @param description the option's help, without a full stop
   */
  record Setting(String name, String label, String defaultValue, String description) {}
}
