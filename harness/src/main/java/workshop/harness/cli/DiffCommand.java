package workshop.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.io.Project;
import workshop.harness.io.WholeFile;
import workshop.harness.profile.Comparison;
import workshop.harness.profile.ProfileEvent;
import workshop.harness.profile.Profiler;
import workshop.harness.profile.Sampler;
import workshop.harness.report.CodeDiff;
import workshop.harness.report.DiffPage;
import workshop.harness.report.Report;

/** {@code workshop diff}. */
@Command(
    name = "diff",
    description =
        "Compares two versions: the code that changed, what it bought, and where the time went.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DiffCommand implements Callable<Integer>, TakesWorkload {

  private static final int ROUNDS = 8;
  private static final int PROCESSES = 3;
  private static final double SECONDS = 3;

  @Spec private CommandSpec spec;
  @Mixin private MeasuringOptions measuring;
  @Mixin private GraphOptions graphs;
  @Mixin private ProfilingOptions profiling;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "A version.")
  private String beforeId;

  @Parameters(index = "1", paramLabel = "AFTER", description = "Another one of the same suite.")
  private String afterId;

  @Option(names = "--code", description = "The code alone, without measuring.")
  private boolean codeOnly;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Put everything on one page, for a projector.")
  private Path html;

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
    Errors.refuseBoth(spec, "--code", "--json", "--html");
    Output.checkWritable(spec, html);

    List<String> code = CodeDiff.between(found.version(), after);
    Terminal.printDiff(spec.commandLine().getOut(), code);
    if (codeOnly) {
      return ExitCode.OK;
    }
    List.of(found.version(), after).forEach(Profiler::refuseProgram);
    try (TurnOptions.Turn _ = measuring.turn().take()) {
      return compare(found.suite(), List.of(found.version(), after), workload, code);
    }
  }

  private <I, R> int compare(
      Suite<I, R> suite, List<Version<I, R>> versions, Workload workload, List<String> code) {
    PrintWriter out = spec.commandLine().getOut();
    Sampler sampler = profiling.sampler(ProfileEvent.CPU);
    Report report = measuring.measure(suite, versions, workload, ROUNDS);
    measuring.write(report);
    if (!report.isWhole()) {
      return ExitCode.SOFTWARE;
    }
    List<Version<I, R>> profiled = measuring.jvm().appliedTo(versions);
    Comparison comparison =
        Comparison.of(
            versions.getFirst(),
            versions.getLast(),
            report.rounds(),
            profile(sampler, suite, profiled.getFirst(), workload),
            profile(sampler, suite, profiled.getLast(), workload));
    DiffPage page = DiffPage.of(report, comparison, code);
    out.println();
    page.findings().forEach(out::println);
    Path picture =
        graphs
            .graphs()
            .file(suite, "%s_%s.html".formatted(comparison.before(), comparison.after()));
    WholeFile.write(picture, page.withoutCode().html());
    out.printf("Flame graphs: %s (open it in a browser)%n", Project.shown(picture));
    Output.write(html, page::html);
    return ExitCode.OK;
  }

  private <I, R> List<Profiler.Samples> profile(
      Sampler sampler, Suite<I, R> suite, Version<I, R> version, Workload workload) {
    return profiling.profile(
        sampler, suite, version, workload, PROCESSES, SECONDS, measuring.turn());
  }
}
