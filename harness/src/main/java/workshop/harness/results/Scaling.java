package workshop.harness.results;

import module java.base;

import workshop.harness.Workload;

/**
 * The time of versions over the size of the input, as {@code --json} writes it.
 *
 * @param sizes the sizes, ascending
 * @param checks what the results were checked by, at each size where something was measured
 * @param notes what the reader should know beside the numbers
 */
public record Scaling(
    String suite,
    LocalDate date,
    Machine machine,
    Extent extent,
    List<Integer> sizes,
    List<Curve> versions,
    Map<Integer, String> checks,
    List<String> notes) {

  /**
   * How much was measured.
   *
   * @param largest the input of the largest size
   * @param budgetSeconds what a single call may take
   */
  public record Extent(Workload largest, int rounds, double budgetSeconds) {}

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
   */
  public record Time(int size, double ms, double msLow, double msHigh, boolean extrapolated) {}
}
