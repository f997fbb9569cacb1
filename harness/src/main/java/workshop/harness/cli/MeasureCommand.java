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
final class MeasureCommand extends WorkshopCommand
    implements Callable<Integer>, WorkloadOptions.Taken {

  @Mixin private MeasuringOptions measuring;
  @Mixin private FormatOptions formats;
  @Mixin private GraphOptions graphs;
  @Mixin private FlameGraphOptions flameGraphs;
  @ArgGroup private ColdOptions cold = new ColdOptions();

  @Parameters(
      paramLabel = "VERSION",
      completionCandidates = CompletionCommand.Versions.class,
      description = "A version, as `workshop list --all` shows it.")
  private String id;

  @Option(
      names = "--against",
      paramLabel = "VERSION",
      completionCandidates = CompletionCommand.Versions.class,
      description = "Compare with this version of the suite; with itself, it measures the noise.")
  private String against;

  @Override
  public Integer call() {
    return measure(Errors.check(spec, () -> Suites.version(id)));
  }

  private <I, R> int measure(Suites.Found<I, R> found) {
    Suite<I, R> suite = found.suite();
    Version<I, R> reference =
        against == null
            ? suite.baseline()
            : Errors.check(spec, () -> Suites.version(suite, against));
    Version<I, R> version = against == null ? found.version() : found.version().beside(reference);
    List<Version<I, R>> versions =
        version.id().equals(reference.id()) ? List.of(reference) : List.of(reference, version);
    // An index that is used once must not look free.
    boolean addsPrepared =
        version.buildsIndex()
            && versions.size() > 1
            && version.key().mode().equals(VersionKey.Mode.AS_IS)
            && !reference.key().equals(version.key().in(VersionKey.Mode.PREPARE));
    List<Version<I, R>> measured =
        addsPrepared ? List.of(reference, version, version.in(VersionKey.Mode.PREPARE)) : versions;
    Workload workload = WorkloadOptions.of(spec, suite);
    measuring.check();
    formats.check();
    flameGraphs.check();
    graphs.check();
    cold.check(spec);
    out().printf("Measuring `%s`%n", found.version().id());
    try (MachineLock _ = measuring.take()) {
      if (cold.isWanted()) {
        List<Version<I, R>> started = versions.stream().map(measuring.measure()::with).toList();
        Suites.Part<I, R> part = new Suites.Part<>(suite, started);
        cold.measure(spec, part, workload, graphs, measuring.chatter());
        return ExitCode.OK;
      }
      MeasuredSuite result =
          measuring
              .measure()
              .suite(
                  new Suites.Part<>(suite, measured), workload, measuring.plan(Plan.USUAL_ROUNDS));
      if (result.isWhole()) {
        VersionReport.lines(result, version.id()).forEach(out()::println);
        formats.write(result);
      }
      measuring.write(result);
      if (!result.isWhole()) {
        return ExitCode.SOFTWARE;
      }
      flameGraphs.draw(new Suites.Part<>(suite, versions), workload, measuring, graphs.graphs());
      return ExitCode.OK;
    }
  }
}
