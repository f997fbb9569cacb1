package workshop.harness.measure;

import module java.base;

import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.results.Machine;
import workshop.harness.results.MeasuredSuite;
import workshop.harness.results.Scaling;
import workshop.harness.results.Speedup;

/** Measures versions at growing sizes. */
public final class ScalingRun {

  /** The growth is fitted to as much of the largest sizes. */
  private static final double FITTED = 100;

  private static final double MS_PER_SECOND = 1000;

  /** That of a version that compares all pairs; assumed while nothing is known of a growth. */
  private static final double ALL_PAIRS = 2;

  private ScalingRun() {}

  /**
   * Measures versions at growing sizes. What would take longer than the budget is not measured; nor
   * is it at any larger size.
   *
   * @param rounds how many are measured at each size
   * @param measuring measures some versions on an input
   */
  public static <I, R> Scaling of(
      ScalingPlan<I, R> plan, int rounds, Machine machine, Measuring<I, R> measuring) {
    Map<String, List<Scaling.Time>> measured = new LinkedHashMap<>();
    List<Version<I, R>> all = plan.part().present().versions();
    List<Version<I, R>> left = new ArrayList<>(all);
    left.forEach(version -> measured.put(version.id(), new ArrayList<>()));
    Map<Integer, String> checks = new LinkedHashMap<>();
    List<String> notes = new ArrayList<>();
    for (int size : plan.sizes()) {
      left.removeIf(version ->
          predicted(measured.get(version.id()), size) > MS_PER_SECOND * plan.budgetSeconds());
      if (left.isEmpty()) {
        break;
      }
      MeasuredSuite scores = measuring.measure(size, List.copyOf(left), plan.workload(size));
      checks.put(size, scores.conditions().check());
      scores.failures().values().forEach(why -> notes.add("At %,d: %s.".formatted(size, why)));
      left.removeIf(version -> !scores.has(version.id()));
      left.forEach(version -> measured.get(version.id()).add(time(size, scores, version.id())));
    }
    return new Scaling(
        plan.suite().name(),
        LocalDate.now(),
        machine,
        new Scaling.Extent(plan.workload(plan.sizes().getLast()), rounds, plan.budgetSeconds()),
        plan.sizes(),
        all.stream()
            .map(version -> curve(version, measured.get(version.id()), plan.sizes()))
            .toList(),
        checks,
        notes);
  }

  /** Measures some versions of a suite on an input. */
  @FunctionalInterface
  public interface Measuring<I, R> {

    /** Measures them; the first is the one that the rounds compare with. */
    MeasuredSuite measure(int size, List<Version<I, R>> versions, Workload workload);
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
    Scaling.Time last = times.getLast();
    Scaling.Time before = times.get(Math.max(0, times.size() - 2));
    double exponent =
        before == last
            ? ALL_PAIRS
            : Math.log(last.ms() / before.ms()) / Math.log((double) last.size() / before.size());
    return last.ms() * Math.pow((double) size / last.size(), exponent);
  }

  /** Of the straight line through the logarithms, by least squares; NaN of a single size. */
  private static double slope(List<Scaling.Time> times) {
    double mean = times.stream().mapToDouble(time -> Math.log(time.size())).average().orElseThrow();
    ToDoubleFunction<Scaling.Time> distance = time -> Math.log(time.size()) - mean;
    return times.stream().mapToDouble(t -> distance.applyAsDouble(t) * Math.log(t.ms())).sum()
        / times.stream().mapToDouble(t -> Math.pow(distance.applyAsDouble(t), 2)).sum();
  }

  /** Only all pairs are extrapolated: how an index goes on growing isn't known. */
  private static Scaling.Curve curve(
      Version<?, ?> version, List<Scaling.Time> measured, List<Integer> sizes) {
    if (measured.isEmpty()) {
      return new Scaling.Curve(version.id(), Double.NaN, 0, 0, List.of());
    }
    Scaling.Time last = measured.getLast();
    List<Scaling.Time> fitted =
        measured.stream().filter(time -> time.size() * FITTED >= last.size()).toList();
    double exponent = slope(fitted);
    List<Scaling.Time> times = new ArrayList<>(measured);
    if (!version.buildsIndex()) {
      sizes.stream()
          .filter(size -> size > last.size())
          .map(size ->
              new Scaling.Time(
                  size,
                  last.ms() * Math.pow((double) size / last.size(), ALL_PAIRS),
                  Double.NaN,
                  Double.NaN,
                  true))
          .forEach(times::add);
    }
    return new Scaling.Curve(version.id(), exponent, fitted.getFirst().size(), last.size(), times);
  }
}
