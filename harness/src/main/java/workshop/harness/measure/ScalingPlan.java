package workshop.harness.measure;

import module java.base;

import workshop.harness.*;
import workshop.harness.results.*;

/**
 * Which versions are measured at which sizes.
 *
 * @param part the versions; those that can't run here are left out of the measuring
 * @param growth how their job grows
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

  private static final double MS_PER_SECOND = 1000;

  /** That of a version that compares all pairs; assumed while nothing is known of a growth. */
  private static final double ALL_PAIRS = 2;

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
    Map<String, List<Scaling.Time>> measured = new LinkedHashMap<>();
    List<Version<I, R>> all = part.without(Version::availability).versions();
    List<Version<I, R>> left = new ArrayList<>(all);
    left.forEach(version -> measured.put(version.id(), new ArrayList<>()));
    Map<Integer, String> checks = new LinkedHashMap<>();
    List<String> notes = new ArrayList<>();
    Set<String> failed = new HashSet<>();
    for (int size : sizes) {
      left.removeIf(
          version -> predicted(measured.get(version.id()), size) > MS_PER_SECOND * budgetSeconds);
      if (left.isEmpty()) {
        break;
      }
      MeasuredSuite scores = measuring.apply(size, List.copyOf(left));
      checks.put(size, scores.conditions().check());
      scores.failures().values().forEach(why -> notes.add("At %,d: %s.".formatted(size, why)));
      failed.addAll(scores.failures().keySet());
      left.removeIf(version -> !scores.has(version.id()));
      left.forEach(version -> measured.get(version.id()).add(time(size, scores, version.id())));
    }
    return new Scaling(
        part.suite().name(),
        LocalDate.now(),
        machine,
        new Scaling.Extent(workload(sizes.getLast()), rounds, budgetSeconds),
        sizes,
        all.stream()
            .map(version ->
                curve(
                    version,
                    measured.get(version.id()),
                    failed.contains(version.id()) || !growth.isOfPairs() ? List.of() : sizes))
            .toList(),
        checks,
        notes);
  }

  private static Scaling.Time time(int size, MeasuredSuite measured, String version) {
    Speedup interval =
        Speedup.ofLogs(
            measured.version(version).forks().stream()
                .mapToDouble(fork -> Math.log(fork.median()))
                .toArray());
    return new Scaling.Time(size, interval.ratio(), interval.low(), interval.high(), false);
  }

  /** What a call would take at a size; as nothing is known of the first sizes, 0 there. */
  private static double predicted(List<Scaling.Time> times, int size) {
    if (times.isEmpty()) {
      return 0;
    }
    List<Scaling.Time> lastTwo = times.subList(Math.max(0, times.size() - 2), times.size());
    return extrapolated(times.getLast(), size, times.size() == 1 ? ALL_PAIRS : slope(lastTwo));
  }

  private static double extrapolated(Scaling.Time from, int size, double exponent) {
    return from.ms() * Math.pow((double) size / from.size(), exponent);
  }

  /** Of the straight line through the logarithms, by least squares; NaN of a single size. */
  private static double slope(List<Scaling.Time> times) {
    double mean = times.stream().mapToDouble(time -> Math.log(time.size())).average().orElseThrow();
    ToDoubleFunction<Scaling.Time> distance = time -> Math.log(time.size()) - mean;
    return times.stream().mapToDouble(t -> distance.applyAsDouble(t) * Math.log(t.ms())).sum()
        / times.stream().mapToDouble(t -> Math.pow(distance.applyAsDouble(t), 2)).sum();
  }

  /**
   * To the sizes that were too large to be measured. Only all pairs are extrapolated: how an index
   * goes on growing isn't known.
   */
  private static Scaling.Curve curve(
      Version<?, ?> version, List<Scaling.Time> measured, List<Integer> sizes) {
    if (measured.isEmpty()) {
      return new Scaling.Curve(version.id(), Double.NaN, 0, 0, List.of());
    }
    Scaling.Time last = measured.getLast();
    List<Scaling.Time> fitted =
        measured.stream().filter(time -> time.size() * FITTED >= last.size()).toList();
    List<Scaling.Time> times = new ArrayList<>(measured);
    for (int size : sizes) {
      if (size > last.size() && !version.has(Version.Trait.BUILDS_INDEX)) {
        double ms = extrapolated(last, size, ALL_PAIRS);
        times.add(new Scaling.Time(size, ms, Double.NaN, Double.NaN, true));
      }
    }
    return new Scaling.Curve(
        version.id(), slope(fitted), fitted.getFirst().size(), last.size(), times);
  }
}
