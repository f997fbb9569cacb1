package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.*;
import workshop.harness.measure.*;
import workshop.harness.report.VersionReport;
import workshop.harness.results.MeasuredSuite;

@Command(
    name = "measure",
    description = "Measures a version side by side with its suite's baseline.")
final class MeasureCommand extends WorkshopCommand.OfVersion implements Callable<Integer> {

  @Mixin private WorkloadOptions input;
  @Mixin private MeasuringOptions measuring;
  @Mixin private FormatOptions formats;
  @Mixin private GraphOptions graphs;
  @Mixin private FlameGraphOptions flameGraphs;
  @Mixin private ColdOptions cold;

  @Option(
      names = "--against",
      paramLabel = "VERSION",
      completionCandidates = CompletionCommand.Versions.class,
      description = "Compare with this version of the suite; with itself, it measures the noise.")
  private String against;

  @Override
  public Integer call() {
    boolean isCold = cold.areWanted();
    String id = found.version().id();
    String baseline = found.suite().baseline().id();
    Suites.Part<?, ?> part =
        against == null ? Suites.chosen(List.of(baseline, id)) : Suites.pair(against, id);
    Workload workload = input.of(part.suite());
    print("Measuring `%s`%n", id);
    try (MachineLock _ = measuring.take()) {
      if (isCold) {
        cold.measure(part, workload, graphs, measuring);
        return ExitCode.OK;
      }
      Plan plan = measuring.plan(Plan.USUAL_ROUNDS);
      MeasuredSuite measured = measuring.measure().suite(part.withPreparation(), workload, plan);
      if (!measured.isWhole()) {
        measuring.write(measured);
        return ExitCode.SOFTWARE;
      }
      print(VersionReport.lines(measured, part.versions().getLast().id()));
      formats.write(measured);
      measuring.write(measured);
      flameGraphs.draw(part, workload, measuring, graphs.graphs());
      return ExitCode.OK;
    }
  }
}
