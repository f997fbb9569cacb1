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
import workshop.harness.exercise.Exercise;
import workshop.harness.measure.Rounds;
import workshop.harness.report.ChapterBlocks;
import workshop.harness.report.MarkdownBlocks;
import workshop.harness.report.Report;
import workshop.harness.report.TextTable;

/** {@code workshop measure-all}. */
@Command(
    name = "measure-all",
    description = "Measures every version of a suite side by side, and prints one table.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class MeasureAllCommand implements Callable<Integer>, TakesWorkload {

  private static final int ROUNDS = 7;

  @Spec private CommandSpec spec;
  @Mixin private VersionsOption choice;
  @Mixin private MeasuringOptions measuring;
  @Mixin private FlameGraphOptions flameGraphs;

  @Parameters(
      paramLabel = "SUITE",
      arity = "0..1",
      description = "A suite or a part of one, as `workshop list` shows it (default: the first).")
  private String name;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Write the table as GitHub shows it.")
  private Path markdown;

  @Option(
      names = "--update",
      paramLabel = "FILE",
      description =
          "Refresh the generated blocks of a Markdown file: tables, steps and diffs. May be given"
              + " more than once.")
  private List<Path> updated = List.of();

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
    Output.checkWritable(spec, markdown);
    List<MarkdownBlocks> files =
        Errors.check(
            spec, () -> updated.stream().map(it -> MarkdownBlocks.with(part.name(), it)).toList());
    spec.commandLine().getOut().printf("Measuring %s: %s%n", part.name(), suite.description());
    try (TurnOptions.Turn _ = measuring.turn().take()) {
      return measure(part.with(versions(part)).present(), workload, files);
    }
  }

  private <I, R> int measure(
      Suites.Part<I, R> part, Workload workload, List<MarkdownBlocks> files) {
    PrintWriter out = spec.commandLine().getOut();
    Report report = measuring.measure(part, workload, ROUNDS);
    Rounds rounds = report.rounds();
    if (rounds.has(rounds.baseline())) {
      out.println();
      new TextTable(Terminal.columns()).lines(report).forEach(out::println);
      out.println();
      report.remarks().forEach(out::println);
      Output.write(markdown, report::markdown);
      update(files, report);
    }
    measuring.write(report);
    List<Version<I, R>> measured =
        part.versions().stream().filter(version -> rounds.has(version.id())).toList();
    flameGraphs.draw(part.suite(), measured, workload, measuring);
    return report.isWhole() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void update(List<MarkdownBlocks> files, Report report) {
    if (report.isComplete()) {
      files.forEach(file -> file.replace(block -> ChapterBlocks.content(report, block)));
    } else {
      updated.forEach(file -> Errors.printThatItStays(spec, file));
    }
  }

  /** The versions and the student's own; a published table, and who names some, gets no more. */
  private <I, R> List<Version<I, R>> versions(Suites.Part<I, R> part) {
    return updated.isEmpty() && !choice.isByName()
        ? Exercise.withOwn(part.suite(), part.versions(), sentence -> Errors.print(spec, sentence))
        : part.versions();
  }
}
