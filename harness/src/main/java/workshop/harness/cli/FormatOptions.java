package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.Option;
import workshop.harness.measure.JmhFormat;
import workshop.harness.report.SpeedupTable;
import workshop.harness.results.MeasuredSuite;

/** The formats that other tools read. */
final class FormatOptions {

  @Option(names = "--markdown", paramLabel = "FILE", description = "Write the table for GitHub.")
  private Optional<OutputFile> markdown = Optional.empty();

  @Option(names = "--csv", paramLabel = "FILE", description = "Write the table as CSV.")
  private Optional<OutputFile> csv = Optional.empty();

  @Option(names = "--jmh-json", paramLabel = "FILE", description = "Write all scores as JMH does.")
  private Optional<OutputFile> jmhJson = Optional.empty();

  void write(MeasuredSuite measured) {
    SpeedupTable table = new SpeedupTable(measured);
    markdown.ifPresent(file -> file.write(table.markdown()));
    csv.ifPresent(file -> file.write(table.csv()));
    jmhJson.ifPresent(file -> file.write(JmhFormat.json(measured)));
  }
}
