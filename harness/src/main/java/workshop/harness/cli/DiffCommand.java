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
    description =
        "Compares two versions: the code that changed, what it bought, and where the time went.")
final class DiffCommand extends WorkshopCommand
    implements Callable<Integer>, WorkloadOptions.Taken {

  private static final int PROCESSES = Plan.IS_BRIEF ? 1 : 3;
  private static final double SECONDS = 3;

  @Mixin private MeasuringOptions measuring;
  @Mixin private GraphOptions graphs;
  @Mixin private ProfilingOptions profiling;

  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      completionCandidates = CompletionCommand.Versions.class,
      description = "A version.")
  private String beforeId;

  @Parameters(
      index = "1",
      paramLabel = "AFTER",
      completionCandidates = CompletionCommand.Versions.class,
      description = "Another one of the same suite.")
  private String afterId;

  @Option(names = "--code", description = "The code alone, without measuring.")
  private boolean codeOnly;

  @Override
  public Integer call() {
    return diff(Errors.check(spec, () -> Suites.version(beforeId)));
  }

  private <I, R> int diff(Suites.Found<I, R> found) {
    Version<I, R> after =
        Errors.check(spec, () -> Suites.version(found.suite(), afterId)).beside(found.version());
    Workload workload = WorkloadOptions.of(spec, found.suite());
    measuring.check();
    profiling.check();
    graphs.check();
    Errors.refuseBoth(spec, "--code", "--json");

    Terminal.printDiff(out(), CodeDiff.between(found.version(), after));
    if (codeOnly) {
      return ExitCode.OK;
    }
    List.of(found.version(), after).forEach(Profiler::refuseProgram);
    try (MachineLock _ = measuring.take()) {
      List<Version<I, R>> both = List.of(found.version(), after);
      return compare(new Suites.Part<>(found.suite(), both), workload);
    }
  }

  private <I, R> int compare(Suites.Part<I, R> part, Workload workload) {
    Sampler sampler = profiling.sampler(Profile.Event.CPU);
    Measure measure = measuring.measure();
    MeasuredSuite measured = measure.suite(part, workload, measuring.plan(Plan.USUAL_ROUNDS));
    measuring.write(measured);
    if (!measured.isWhole()) {
      return ExitCode.SOFTWARE;
    }
    Profiler profiler = new Profiler(sampler, PROCESSES, profiling.seconds(SECONDS));
    VersionDiff diff = measure.diff(part, measured, workload, profiler);
    out().println();
    DiffReport.lines(diff).forEach(out()::println);
    out().printf("%n%s%n", new SpeedupTable(measured).caption());
    String before = diff.before();
    String after = diff.after();
    Profile from = diff.beforeProfile();
    Profile to = diff.afterProfile();
    out()
        .printf(
            "Flame graphs (open them in a browser): %s, %s%n",
            write(part.suite(), before, after, DiffReport.page(before, from, after, to)),
            write(part.suite(), after, before, DiffReport.page(after, to, before, from)));
    return ExitCode.OK;
  }

  private Path write(Suite<?, ?> suite, String from, String to, String page) {
    return graphs.write(suite, from + "_" + to + ".html", page);
  }
}
