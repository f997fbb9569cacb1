package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.*;
import workshop.harness.exercise.Exercise;
import workshop.harness.measure.*;
import workshop.harness.report.SpeedupTable;
import workshop.harness.results.MeasuredSuite;

@Command(
    name = "measure-all",
    description = "Measures every version of a suite side by side, and prints one table.")
final class MeasureAllCommand extends WorkshopCommand implements Callable<Integer> {

  private static final int WIDE_COLUMNS = 140;

  @Mixin private VersionsOption choice;
  @Mixin private WorkloadOptions input;
  @Mixin private MeasuringOptions measuring;
  @Mixin private FormatOptions formats;
  @Mixin private GraphOptions graphs;
  @Mixin private FlameGraphOptions flameGraphs;

  @Option(names = "--wide", description = "Show all columns, as on 140 characters.")
  private boolean wide;

  @Override
  public Integer call() {
    Suites.Part<?, ?> chosen = choice.chosen();
    Workload workload = input.of(chosen.suite());
    print("Measuring %s: %s%n", chosen.name(), chosen.suite().description());
    try (MachineLock _ = measuring.take()) {
      // Versions that are named are measured alone; a suite, with the student's own.
      Suites.Part<?, ?> all = choice.isByName() ? chosen : Exercise.withOwn(chosen, this::warn);
      Suites.Part<?, ?> part = all.available(Version::availability);
      MeasuredSuite measured =
          measuring.measure().suite(part, workload, measuring.plan(Plan.SUITE_ROUNDS));
      if (measured.has(measured.baseline())) {
        SpeedupTable table = new SpeedupTable(measured);
        print("%n");
        print(table.lines(wide || Terminal.columns() >= WIDE_COLUMNS));
        print("%n");
        print(table.remarks());
        formats.write(measured);
      }
      measuring.write(measured);
      flameGraphs.draw(part.only(v -> measured.has(v.id())), workload, measuring, graphs.graphs());
      return measured.isWhole() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }
}
