package workshop.harness.measure;

import module java.base;

import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import workshop.harness.Version;
import workshop.harness.Workload;

/**
 * The time of versions over the size of the input, as {@code --json} writes it.
 *
 * @param suite the suite's name
 * @param workload the settings of the largest input
 * @param rounds how many there were at each size
 * @param budgetSeconds what a single iteration may take
 * @param sizes the sizes, ascending
 * @param versions the times of each version
 * @param checks what the results were checked by, at each size where something was measured
 * @param notes what the reader should know beside the numbers
 */
public record Scaling(
    String suite,
    LocalDate date,
    Machine machine,
    Map<String, String> workload,
    int rounds,
    double budgetSeconds,
    List<Integer> sizes,
    List<Curve> versions,
    Map<Integer, String> checks,
    List<String> notes) {

  /** The growth is fitted to as much of the largest sizes. */
  private static final double FITTED = 100;

  private static final double MS_PER_SECOND = 1000;

  /** Assumed while nothing is known of a version's growth. */
  private static final double ASSUMED_EXPONENT = 2;

  /**
   * A version's times.
   *
   * @param exponent of the growth, fitted to the last two decades of the measured sizes; NaN if
   *     fewer than two sizes were measured
   * @param from the smallest size that it was fitted to
   * @param to the largest, which is the largest measured
   * @param times one for each size; shorter where nothing is known
   */
  public record Curve(String id, double exponent, int from, int to, List<Time> times) {}

  /**
   * The time of a call at a size.
   *
   * @param msLow lower end of the 95 % confidence interval; NaN if extrapolated
   * @param msHigh upper end; infinite from one round, NaN if extrapolated
   * @param extrapolated whether it was not measured
   */
  public record Time(int size, double ms, double msLow, double msHigh, boolean extrapolated) {}

  /**
   * Measures versions at growing sizes. What would take longer than the budget is not measured; nor
   * is it at any larger size.
   *
   * @param rounds how many are measured at each size
   * @param measuring measures some versions on an input
   */
  public static <I, R> Scaling of(
      ScalingPlan<I, R> plan, int rounds, Machine machine, Measuring<I, R> measuring) {
    Map<String, List<Time>> measured = new LinkedHashMap<>();
    List<Version<I, R>> left = new ArrayList<>(plan.part().present().versions());
    left.forEach(version -> measured.put(version.id(), new ArrayList<>()));
    Map<Integer, String> checks = new LinkedHashMap<>();
    List<String> notes = new ArrayList<>();
    for (int size : plan.sizes()) {
      left.removeIf(version ->
          predicted(measured.get(version.id()), size) > MS_PER_SECOND * plan.budgetSeconds());
      if (left.isEmpty()) {
        break;
      }
      Rounds scores = measuring.measure(size, List.copyOf(left), plan.workload(size));
      checks.put(size, scores.check());
      scores.failures().values().forEach(why -> notes.add("At %,d: %s.".formatted(size, why)));
      left.removeIf(version -> !scores.has(version.id()));
      left.forEach(version -> measured.get(version.id()).add(time(size, scores, version.id())));
    }
    return new Scaling(
        plan.suite().name(),
        LocalDate.now(),
        machine,
        plan.workload(plan.sizes().getLast()).settings(),
        rounds,
        plan.budgetSeconds(),
        plan.sizes(),
        measured.entrySet().stream()
            .map(entry -> curve(entry.getKey(), entry.getValue(), plan.sizes()))
            .toList(),
        checks,
        notes);
  }

  /** Measures some versions of a suite on an input. */
  @FunctionalInterface
  public interface Measuring<I, R> {

    /** Measures them; the first is the one that the rounds compare with. */
    Rounds measure(int size, List<Version<I, R>> versions, Workload workload);
  }

  private static Time time(int size, Rounds rounds, String version) {
    SummaryStatistics logs = new SummaryStatistics();
    rounds.scores(version).forEach(fork -> logs.addValue(Math.log(fork.ms())));
    Speedup interval = Speedup.around(logs.getMean(), logs.getStandardDeviation(), rounds.count());
    return new Time(size, interval.ratio(), interval.low(), interval.high(), false);
  }

  /** What a call would take at a size; as nothing is known of the first sizes, 0 there. */
  private static double predicted(List<Time> times, int size) {
    if (times.isEmpty()) {
      return 0;
    }
    Time last = times.getLast();
    Time before = times.get(Math.max(0, times.size() - 2));
    double exponent =
        before == last
            ? ASSUMED_EXPONENT
            : Math.log(last.ms / before.ms) / Math.log((double) last.size / before.size);
    return last.ms * Math.pow((double) size / last.size, exponent);
  }

  private static Curve curve(String version, List<Time> measured, List<Integer> sizes) {
    if (measured.isEmpty()) {
      return new Curve(version, Double.NaN, 0, 0, List.of());
    }
    Time last = measured.getLast();
    List<Time> fitted = measured.stream().filter(time -> time.size * FITTED >= last.size).toList();
    SimpleRegression line = new SimpleRegression();
    fitted.forEach(time -> line.addData(Math.log(time.size), Math.log(time.ms)));
    double exponent = line.getSlope();
    List<Time> times = new ArrayList<>(measured);
    if (!Double.isNaN(exponent)) {
      sizes.stream()
          .filter(size -> size > last.size)
          .map(size ->
              new Time(
                  size,
                  last.ms * Math.pow((double) size / last.size, exponent),
                  Double.NaN,
                  Double.NaN,
                  true))
          .forEach(times::add);
    }
    return new Curve(version, exponent, fitted.getFirst().size, last.size, times);
  }
}
