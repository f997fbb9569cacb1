package workshop.harness.results;

import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * How small a difference this machine can show, from a version measured against itself. The figures
 * are what a run of that length would show nine times in ten, relative to the ratio: 0.04 stands
 * for 4 %.
 *
 * @param deviation standard deviation of the logarithm of a round's ratio
 * @param quick what {@code --quick} can show
 * @param usual what {@code measure} can show
 * @param rigorous what {@code --rigorous} can show
 */
public record NoiseFloor(
    String version, int rounds, double deviation, double quick, double usual, double rigorous) {

  /** About as many as {@code --rigorous} can measure of two versions before its time is up. */
  private static final int MOST_ROUNDS = 140;

  /** From a version that was measured beside itself, and the rounds of each, at the least. */
  public static NoiseFloor of(MeasuredSuite measured, int quick, int usual, int rigorous) {
    double[] logRatios =
        Speedup.logRatios(
            measured.medians(measured.ids().getFirst()),
            measured.medians(measured.ids().getLast()));
    double deviation = StandardDeviation.of(logRatios).getAsDouble();
    int rounds = rigorous;
    while (rounds < MOST_ROUNDS && !Speedup.around(0, deviation, rounds).isPrecise()) {
      rounds++;
    }
    return new NoiseFloor(
        measured.ids().getFirst(),
        measured.rounds(),
        deviation,
        shown(deviation, quick),
        shown(deviation, usual),
        shown(deviation, rounds));
  }

  private static double shown(double deviation, int rounds) {
    return Speedup.around(0, deviation, rounds).detectable();
  }
}
