package workshop.harness.notebook;

import java.util.List;
import workshop.harness.measure.Rounds;
import workshop.harness.measure.Speedup;
import workshop.harness.report.Report;

/**
 * What a measurement gave.
 *
 * @param suite the suite's name
 * @param baseline id of the version that the others are compared with
 * @param head the table's head
 * @param rows the table's rows, a version each
 * @param remarks what to know beside the table, the machine at last
 * @param versions the versions' figures, in the order of the rows
 */
public record Measured(
    String suite,
    String baseline,
    Report.Row head,
    List<Report.Row> rows,
    List<String> remarks,
    List<Figures> versions) {

  /**
   * A version's figures.
   *
   * @param ms milliseconds of an iteration
   * @param nsPerUnit nanoseconds of a unit of work; NaN if the suite counts none
   * @param speedup over the baseline
   */
  public record Figures(String id, double ms, double nsPerUnit, Speedup speedup) {}

  static Measured of(Report report) {
    Rounds rounds = report.rounds();
    return new Measured(
        report.suite().name(),
        rounds.baseline(),
        report.head(),
        report.rows(),
        report.remarks(),
        rounds.versions().stream()
            .map(id ->
                new Figures(
                    id, rounds.ms(id), rounds.nsPerUnit(id).orElse(Double.NaN), rounds.speedup(id)))
            .toList());
  }
}
