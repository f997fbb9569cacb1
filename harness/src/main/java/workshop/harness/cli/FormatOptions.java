package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import picocli.CommandLine.Model.CommandSpec;
import workshop.harness.measure.JmhFormat;
import workshop.harness.report.SpeedupTable;
import workshop.harness.results.MeasuredSuite;

/** The formats that other tools read. */
final class FormatOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Write the table as GitHub shows it.")
  private Path markdown;

  @Option(names = "--csv", paramLabel = "FILE", description = "Write the table as CSV.")
  private Path csv;

  @Option(
      names = "--jmh-json",
      paramLabel = "FILE",
      description = "Write all scores in JMH's result format.")
  private Path jmhJson;

  /** Refuses what can't be written, before anything is done. */
  void check() {
    Output.checkWritable(spec, markdown, csv, jmhJson);
  }

  void write(MeasuredSuite measured) {
    SpeedupTable table = new SpeedupTable(measured);
    Output.write(markdown, table::markdown);
    Output.write(csv, table::csv);
    Output.write(jmhJson, () -> JmhFormat.json(measured));
  }
}
