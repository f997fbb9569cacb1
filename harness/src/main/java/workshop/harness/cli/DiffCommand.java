package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.*;
import workshop.harness.app.Measure;
import workshop.harness.measure.*;
import workshop.harness.report.*;
import workshop.harness.results.*;

@Command(
    name = "diff",
    description = "Compares two versions: their code, their speed, and where the time went.")
final class DiffCommand extends WorkshopCommand implements Callable<Integer> {

  private static final int PROCESSES = Plan.IS_BRIEF ? 1 : 3;

  @Mixin private WorkloadOptions input;
  @Mixin private MeasuringOptions measuring;
  @Mixin private GraphOptions graphs;
  @Mixin private ProfilingOptions profiling;

  @Parameters(
      paramLabel = "BEFORE",
      completionCandidates = CompletionCommand.Versions.class,
      description = "A version.")
  private String before;

  @Parameters(
      paramLabel = "AFTER",
      completionCandidates = CompletionCommand.Versions.class,
      description = "Another one of the same suite.")
  private String after;

  @Option(names = "--code", description = "The code alone, without measuring.")
  private boolean codeOnly;

  @Override
  public Integer call() {
    refuseBoth("--code", "--json");
    Suites.Part<?, ?> part = Suites.pair(before, after);
    Workload workload = input.of(part.suite());
    Terminal.printDiff(
        out(), CodeDiff.between(part.versions().getFirst(), part.versions().getLast()));
    if (codeOnly) {
      return ExitCode.OK;
    }
    part.versions().forEach(Profiler::refuseProgram);
    Profiler profiler =
        new Profiler(profiling.sampler(Profile.Event.CPU), PROCESSES, profiling.seconds());
    Measure measure = measuring.measure();
    try (MachineLock _ = measuring.take()) {
      MeasuredSuite measured = measure.suite(part, workload, measuring.plan(Plan.USUAL_ROUNDS));
      measuring.write(measured);
      if (!measured.isWhole()) {
        return ExitCode.SOFTWARE;
      }
      List<ProfiledVersion> profiles =
          part.found().stream().map(found -> measure.profile(found, workload, profiler)).toList();
      VersionDiff diff = VersionDiff.of(measured, profiles.getFirst(), profiles.getLast());
      print("%n");
      print(DiffReport.lines(diff));
      print("%n%s%n", new SpeedupTable(measured).caption());
      print("Flame graphs (open them in a browser):%n");
      DiffReport.pages(diff)
          .forEach(
              (name, page) -> print("  %s%n", graphs.write(part.suite(), name + ".html", page)));
      return ExitCode.OK;
    }
  }
}
