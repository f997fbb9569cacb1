package workshop.harness.measure;

import module java.base;

import workshop.harness.*;
import workshop.harness.results.*;

/**
 * Which versions are measured at which sizes.
 *
 * @param part the versions; those that can't run here are left out of the measuring
 * @param given the settings that stay the same, by name
 * @param sizes the sizes, ascending
 * @param budgetSeconds what a single call may take
 */
public record ScalingPlan<I, R>(
    Suites.Part<I, R> part,
    Suite.Growth growth,
    Map<String, String> given,
    List<Integer> sizes,
    double budgetSeconds) {

  private static final int SMALLEST = 100;

  /** The growth is fitted to as much of the largest sizes. */
  private static final double FITTED = 100;

  /** That of a version that compares all pairs; assumed while nothing is known of a growth. */
  private static final double ALL_PAIRS = 2;

  /**
   * Plans, so that nothing is refused later on.
   *
   * @param ids the versions; those whose growth the suite looks at if there are none
   * @param largest the largest size, or null for the suite's
   * @throws IllegalArgumentException if the suite has no size, or an argument is out of range
   */
  public static <I, R> ScalingPlan<I, R> of(
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
    Suites.Part<I, R> part =
        new Suites.Part<>(suite, Suites.versions(suite, ids.isEmpty() ? growth.versions() : ids));
    ScalingPlan<I, R> plan = new ScalingPlan<>(part, growth, given, sizes(last), budgetSeconds);
    suite.input(plan.workload(SMALLEST)); // Refuses other settings.
    return plan;
  }

  /** All powers of ten times the smallest size that are less than the largest, and that. */
  static List<Integer> sizes(int largest) {
    List<Integer> sizes = new ArrayList<>();
    for (long size = SMALLEST; size < largest; size *= 10) {
      sizes.add((int) size);
    }
    sizes.add(largest);
    return sizes;
  }

  public Workload workload(int size) {
    Map<String, String> settings = new HashMap<>(given);
    settings.putAll(growth.settings().apply(size));
    return Workload.of(part.suite(), settings);
  }

  /**
   * Measures the versions at growing sizes. What would take longer than the budget is not measured;
   * nor is it at any larger size.
   *
   * @param rounds how many are measured at each size
   * @param measuring measures some versions at a size; the rounds compare with the first
   */
  public Scaling measure(
      int rounds,
      Machine machine,
      BiFunction<Integer, List<Version<I, R>>, MeasuredSuite> measuring) {
    List<Version<I, R>> left = new ArrayList<>(part.available(Version::availability).versions());
    Map<Version<I, R>, List<Scaling.Time>> times = new LinkedHashMap<>();
    left.forEach(version -> times.put(version, new ArrayList<>()));
    Map<Integer, String> checks = new LinkedHashMap<>();
    List<String> notes = new ArrayList<>();
    Set<String> failed = new HashSet<>();
    for (int size : sizes) {
      left.removeIf(version -> predicted(times.get(version), size) > 1000 * budgetSeconds);
      if (left.isEmpty()) {
        break;
      }
      MeasuredSuite scores;
      do { // Again, where a failure has left one version alone, which was not measured then.
        scores = measuring.apply(size, List.copyOf(left));
        scores.failures().values().forEach(why -> notes.add("At %,d: %s.".formatted(size, why)));
        failed.addAll(scores.failures().keySet());
        left.removeIf(version -> failed.contains(version.id()));
      } while (!left.isEmpty() && !scores.has(left.getFirst().id()));
      checks.put(size, scores.conditions().check());
      for (Version<I, R> version : left) {
        times.get(version).add(time(size, scores.medians(version.id())));
      }
    }
    List<Scaling.Curve> curves = new ArrayList<>();
    times.forEach((version, measured) -> {
      // How an index goes on growing isn't known.
      boolean isOfPairs = growth.isOfPairs() && !version.has(Version.Trait.BUILDS_INDEX);
      boolean isComputed = isOfPairs && !failed.contains(version.id());
      curves.add(curve(version.id(), measured, isComputed ? sizes : List.of()));
    });
    return new Scaling(
        part.suite().name(),
        LocalDate.now(),
        machine,
        new Scaling.Extent(workload(sizes.getLast()), rounds, budgetSeconds),
        sizes,
        curves,
        checks,
        notes);
  }

  private static Scaling.Time time(int size, double[] rounds) {
    Speedup interval = Speedup.ofLogs(Arrays.stream(rounds).map(Math::log).toArray());
    return new Scaling.Time(size, interval.ratio(), interval.low(), interval.high(), false);
  }

  /** What a call would take at a size; as nothing is known of the first sizes, 0 there. */
  private static double predicted(List<Scaling.Time> times, int size) {
    if (times.isEmpty()) {
      return 0;
    }
    Scaling.Time last = times.getLast();
    double exponent = times.size() == 1 ? ALL_PAIRS : exponent(times.get(times.size() - 2), last);
    return extrapolated(last, size, exponent);
  }

  private static double extrapolated(Scaling.Time from, int size, double exponent) {
    return from.ms() * Math.pow((double) size / from.size(), exponent);
  }

  /**
   * Of the growth between two sizes. In steps of ten, what lies halfway doesn't change the straight
   * line through the logarithms. NaN of a single size.
   */
  private static double exponent(Scaling.Time from, Scaling.Time to) {
    return Math.log(to.ms() / from.ms()) / Math.log((double) to.size() / from.size());
  }

  /** The times at the sizes that were too large to be measured are computed. */
  private static Scaling.Curve curve(String id, List<Scaling.Time> measured, List<Integer> sizes) {
    if (measured.isEmpty()) {
      return new Scaling.Curve(id, Double.NaN, 0, 0, List.of());
    }
    Scaling.Time last = measured.getLast();
    Scaling.Time first =
        measured.stream().filter(time -> time.size() * FITTED >= last.size()).findFirst().get();
    List<Scaling.Time> times = new ArrayList<>(measured);
    for (int size : sizes.stream().filter(size -> size > last.size()).toList()) {
      double ms = extrapolated(last, size, ALL_PAIRS);
      times.add(new Scaling.Time(size, ms, Double.NaN, Double.NaN, true));
    }
    return new Scaling.Curve(id, exponent(first, last), first.size(), last.size(), times);
  }
}
