package workshop.harness.measure;

import module java.base;

import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;

/**
 * Which versions are measured at which sizes.
 *
 * @param versions its versions; those that can't run here are left out of the measuring
 * @param growth how its job grows
 * @param given the settings that stay the same, by name
 * @param sizes the sizes, ascending
 * @param budgetSeconds what a single call may take
 */
public record ScalingPlan<I, R>(
    Suite<I, R> suite,
    List<Version<I, R>> versions,
    Suite.Growth growth,
    Map<String, String> given,
    List<Integer> sizes,
    double budgetSeconds) {

  private static final int SMALLEST = 100;

  /**
   * Plans, so that nothing is refused later on.
   *
   * @param ids the versions; those whose growth the suite looks at if there are none
   * @param given the settings that the user gave
   * @param largest the largest size, or null for the suite's
   * @throws IllegalArgumentException if the suite has no size, or a setting, the largest size or
   *     the budget is out of range, in one sentence
   */
  public static ScalingPlan<?, ?> of(
      List<String> ids, Map<String, String> given, Integer largest, double budgetSeconds) {
    Suite<?, ?> suite = ids.isEmpty() ? Suites.first() : Suites.chosen(ids).suite();
    return of(suite, ids, given, largest, budgetSeconds);
  }

  private static <I, R> ScalingPlan<I, R> of(
      Suite<I, R> suite,
      List<String> ids,
      Map<String, String> given,
      Integer largest,
      double budgetSeconds) {
    if (!(budgetSeconds > 0)) {
      throw new IllegalArgumentException(
          "--budget is %s; give more than 0".formatted(budgetSeconds));
    }
    Suite.Growth growth =
        suite
            .growth(Workload.of(suite, given))
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "%s has no size to grow by; name versions of another suite"
                        .formatted(suite.name())));
    for (String setting : growth.settings().apply(SMALLEST).keySet()) {
      if (given.containsKey(setting)) {
        throw new IllegalArgumentException(
            "--%s is what grows; leave it out, or give --largest".formatted(setting));
      }
    }
    int last = largest == null ? growth.largest() : largest;
    if (last < SMALLEST || last > growth.largest()) {
      throw new IllegalArgumentException(
          "the largest size is %,d; it must be from %,d to %,d"
              .formatted(last, SMALLEST, growth.largest()));
    }
    List<Version<I, R>> versions = Suites.versions(suite, ids.isEmpty() ? growth.versions() : ids);
    ScalingPlan<I, R> plan =
        new ScalingPlan<>(suite, versions, growth, given, sizes(SMALLEST, last), budgetSeconds);
    suite.input(plan.workload(SMALLEST)); // Refuses other settings.
    return plan;
  }

  /** Sizes from the smallest to the largest: all powers of ten times the smallest, and the last. */
  static List<Integer> sizes(int smallest, int largest) {
    return IntStream.concat(
            DoubleStream.iterate(smallest, size -> size < largest, size -> 10 * size)
                .mapToInt(size -> (int) size),
            IntStream.of(largest))
        .boxed()
        .toList();
  }

  /** The versions. */
  public Suites.Part<I, R> part() {
    return new Suites.Part<>(suite, versions);
  }

  /** The input of a size. */
  public Workload workload(int size) {
    Map<String, String> settings = new HashMap<>(given);
    settings.putAll(growth.settings().apply(size));
    return Workload.of(suite, settings);
  }
}
