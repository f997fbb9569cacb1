package workshop.harness.measure;

import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

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

  /** From rounds of a version and the same under a second name; two rounds at least. */
  public static NoiseFloor of(Rounds rounds) {
    List<String> versions = rounds.versions();
    List<ForkScore> first = rounds.scores(versions.get(0));
    List<ForkScore> second = rounds.scores(versions.get(1));
    SummaryStatistics logRatios = new SummaryStatistics();
    for (int round = 0; round < first.size(); round++) {
      logRatios.addValue(Math.log(first.get(round).ms() / second.get(round).ms()));
    }
    return of(versions.get(0), rounds.count(), logRatios.getStandardDeviation());
  }

  static NoiseFloor of(String version, int rounds, double deviation) {
    int rigorousRounds = Plan.rigorous().minRounds();
    while (rigorousRounds < MOST_ROUNDS
        && !Plan.isPrecise(Speedup.around(0, deviation, rigorousRounds))) {
      rigorousRounds++;
    }
    return new NoiseFloor(
        version,
        rounds,
        deviation,
        shown(deviation, Plan.QUICK_ROUNDS),
        shown(deviation, Plan.USUAL_ROUNDS),
        shown(deviation, rigorousRounds));
  }

  private static double shown(double deviation, int rounds) {
    return Speedup.around(0, deviation, rounds).detectable();
  }
}
