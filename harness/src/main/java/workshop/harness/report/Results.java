package workshop.harness.report;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import workshop.harness.Suite;
import workshop.harness.Workload;
import workshop.harness.measure.ForkScore;
import workshop.harness.measure.Machine;
import workshop.harness.measure.Rounds;
import workshop.harness.measure.Speedup;

/**
 * A measurement as the document that {@code --json} writes: every score, and what was computed from
 * them.
 *
 * @param suite the suite's name
 * @param baseline id of the version that the others are compared with
 * @param machine where it was measured
 * @param workload the settings of the input
 * @param rounds how many there were
 * @param scheduleSeed what decided the order of the forks
 * @param heapMegabytes the heap that each of them had
 * @param check what the results were checked by
 * @param unit what a unit of the work is called; null where none is counted
 * @param units how many an iteration does
 * @param versions a version each, in order
 * @param failures versions without a score, with a sentence that says why
 * @param notes what the reader should know beside the numbers
 */
public record Results(
    String suite,
    String baseline,
    Machine machine,
    Map<String, String> workload,
    int rounds,
    long scheduleSeed,
    int heapMegabytes,
    String check,
    String unit,
    Double units,
    List<VersionResult> versions,
    Map<String, String> failures,
    List<String> notes) {

  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  /**
   * A version's figures.
   *
   * @param nsPerUnit nanoseconds for each unit of the work; null where none is counted
   * @param speedup over the baseline; null if that has no score
   * @param speedupLow lower end of its 95 % interval; null where it is unbounded
   * @param speedupHigh upper end; null where it is unbounded
   * @param figures figures of its result, by name
   * @param scores milliseconds of each iteration, a fork each
   */
  public record VersionResult(
      String id,
      double msPerIteration,
      Double nsPerUnit,
      Double speedup,
      Double speedupLow,
      Double speedupHigh,
      long bytesPerIteration,
      double prepareMs,
      Map<String, String> figures,
      List<double[]> scores) {

    private static VersionResult of(Rounds rounds, String version) {
      Speedup speedup = rounds.has(rounds.baseline()) ? rounds.speedup(version) : null;
      return new VersionResult(
          version,
          rounds.ms(version),
          rounds.nsPerUnit(version).orElse(null),
          speedup == null ? null : speedup.ratio(),
          speedup == null ? null : finite(speedup.low()),
          speedup == null ? null : finite(speedup.high()),
          Math.round(rounds.bytes(version)),
          rounds.prepareMs(version),
          rounds.figures(version),
          rounds.scores(version).stream().map(ForkScore::iterationMs).toList());
    }

    /** JSON has no infinity: the interval of a single round is null. */
    private static Double finite(double value) {
      return Double.isFinite(value) ? value : null;
    }
  }

  /** Collects what a measurement gave. */
  public static Results of(Suite<?, ?> suite, Workload workload, Rounds rounds, Machine machine) {
    return new Results(
        suite.name(),
        rounds.baseline(),
        machine,
        workload.settings(),
        rounds.count(),
        rounds.seed(),
        rounds.heapMegabytes(),
        rounds.check(),
        rounds.units().map(Suite.Units::unit).orElse(null),
        rounds.units().map(Suite.Units::count).orElse(null),
        rounds.versions().stream().map(id -> VersionResult.of(rounds, id)).toList(),
        rounds.failures(),
        rounds.notes());
  }

  /** Reads the document. */
  public static Results read(String json) {
    return JSON.readValue(json, Results.class);
  }

  /** The document, indented, with a line end. */
  public String json() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
  }
}
