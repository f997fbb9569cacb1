package workshop.harness.cli;

import module java.base;

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
import workshop.harness.exercise.StudentVersions;
import workshop.harness.measure.Rounds;
import workshop.harness.report.ChapterBlocks;
import workshop.harness.report.Report;

/** {@code workshop measure-all}. */
@Command(
    name = "measure-all",
    description = "Measures every version of a suite side by side, and prints one table.",
    sortOptions = false)
final class MeasureAllCommand implements Callable<Integer>, TakesWorkload {

  private static final int ROUNDS = 7;
  private static final int WIDE_COLUMNS = 110;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SUITE",
      arity = "0..1",
      completionCandidates = CompletionNames.SuitesAndParts.class,
      description =
          "A suite or a part of one, as `workshop list --all` shows it (default: the first).")
  private String name;

  @Mixin private VersionsOption choice;
  @Mixin private MeasuringOptions measuring;
  @Mixin private GraphOptions graphs;
  @Mixin private FlameGraphOptions flameGraphs;
  @Mixin private UpdateOption updated;

  @Option(
      names = "--wide",
      description = "Show ideas and bytes too, as on a terminal of 110 columns.")
  private boolean wide;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Write the table as GitHub shows it.")
  private Path markdown;

  @Override
  public Integer call() {
    Errors.refuseBoth(spec, "--versions", "--update"); // A table is published whole.
    return measureAll(choice.chosen(name));
  }

  private <I, R> int measureAll(Suites.Part<I, R> part) {
    Suite<I, R> suite = part.suite();
    Workload workload = WorkloadOptions.of(spec, suite);
    measuring.check();
    flameGraphs.check();
    graphs.check();
    Output.checkWritable(spec, markdown);
    updated.check(part.name());
    spec.commandLine().getOut().printf("Measuring %s: %s%n", part.name(), suite.description());
    try (ForkOptions.Turn _ = measuring.take()) {
      return measure(part.with(versions(part)).present(), workload);
    }
  }

  private <I, R> int measure(Suites.Part<I, R> part, Workload workload) {
    PrintWriter out = spec.commandLine().getOut();
    Report report = measuring.measure(part, workload, ROUNDS);
    Rounds rounds = report.rounds();
    if (rounds.has(rounds.baseline())) {
      out.println();
      report.table(wide || Terminal.columns() >= WIDE_COLUMNS).forEach(out::println);
      out.println();
      report.remarks().forEach(out::println);
      Output.write(markdown, report::markdown);
      updated.refresh(report.isComplete(), block -> ChapterBlocks.content(report, block));
    }
    measuring.write(report);
    List<Version<I, R>> measured =
        part.versions().stream().filter(version -> rounds.has(version.id())).toList();
    flameGraphs.draw(part.with(measured), workload, measuring, graphs.graphs());
    return report.isWhole() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** The versions and the student's own; a published table, and who names some, gets no more. */
  private <I, R> List<Version<I, R>> versions(Suites.Part<I, R> part) {
    return !updated.isGiven() && !choice.isByName()
        ? StudentVersions.withOwn(
            part.suite(), part.versions(), sentence -> Errors.print(spec, sentence))
        : part.versions();
  }
}
