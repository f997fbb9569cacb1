package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.*;
import workshop.harness.exercise.StudentVersions;
import workshop.harness.measure.*;
import workshop.harness.report.SpeedupTable;
import workshop.harness.results.MeasuredSuite;

@Command(
    name = "measure-all",
    description = "Measures every version of a suite side by side, and prints one table.")
final class MeasureAllCommand extends WorkshopCommand
    implements Callable<Integer>, WorkloadOptions.Taken {

  private static final int WIDE_COLUMNS = 110;

  @Mixin private VersionsOption.OfSuite choice;
  @Mixin private MeasuringOptions measuring;
  @Mixin private FormatOptions formats;
  @Mixin private GraphOptions graphs;
  @Mixin private FlameGraphOptions flameGraphs;

  @Option(
      names = "--wide",
      description = "Show ideas and bytes too, as on a terminal of 110 columns.")
  private boolean wide;

  @Override
  public Integer call() {
    return measureAll(choice.chosen());
  }

  private <I, R> int measureAll(Suites.Part<I, R> part) {
    Suite<I, R> suite = part.suite();
    Workload workload = WorkloadOptions.of(spec, suite);
    measuring.check();
    flameGraphs.check();
    graphs.check();
    formats.check();
    out().printf("Measuring %s: %s%n", part.name(), suite.description());
    try (MachineLock _ = measuring.take()) {
      return measure(part.with(versions(part)).without(Version::availability), workload);
    }
  }

  private <I, R> int measure(Suites.Part<I, R> part, Workload workload) {
    MeasuredSuite measured =
        measuring.measure().suite(part, workload, measuring.plan(Plan.SUITE_ROUNDS));
    SpeedupTable table = new SpeedupTable(measured);
    if (measured.has(measured.baseline())) {
      out().println();
      table.lines(wide || Terminal.columns() >= WIDE_COLUMNS).forEach(out()::println);
      out().println();
      table.remarks().forEach(out()::println);
      formats.write(measured);
    }
    measuring.write(measured);
    List<Version<I, R>> whole =
        part.versions().stream().filter(version -> measured.has(version.id())).toList();
    flameGraphs.draw(part.with(whole), workload, measuring, graphs.graphs());
    return measured.isWhole() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** The versions and the student's own; who names some gets no more. */
  private <I, R> List<Version<I, R>> versions(Suites.Part<I, R> part) {
    return choice.isByName()
        ? part.versions()
        : StudentVersions.withOwn(
            part.suite(), part.versions(), sentence -> Errors.print(spec, sentence));
  }
}
