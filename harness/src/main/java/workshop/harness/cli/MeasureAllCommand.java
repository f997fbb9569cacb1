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
import workshop.harness.measure.Machine;
import workshop.harness.measure.Rounds;
import workshop.harness.report.ChapterBlocks;
import workshop.harness.report.MarkdownBlocks;
import workshop.harness.report.Report;

/** {@code workshop measure-all}. */
@Command(
    name = "measure-all",
    description = "Measures every version of a suite side by side, and prints one table.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class MeasureAllCommand implements Callable<Integer>, TakesWorkload {

  private static final int ROUNDS = 7;

  @Spec private CommandSpec spec;
  @Mixin private MeasuringOptions options;

  @Parameters(
      paramLabel = "SUITE",
      arity = "0..1",
      defaultValue = "poly-match",
      description = "A suite, as `workshop list` shows it (default: ${DEFAULT-VALUE}).")
  private String suiteName;

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
    return measureAll(Errors.check(spec, () -> Suites.suite(suiteName)));
  }

  private <I, R> int measureAll(Suite<I, R> suite) {
    Workload workload = WorkloadOptions.of(spec, suite);
    options.check();
    Output.checkWritable(spec, markdown);
    List<MarkdownBlocks> files = Errors.check(spec, () -> files(suite));
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Measuring %s: %s%n", suite.name(), suite.description());

    Rounds rounds = options.measure(suite, versions(suite), workload, ROUNDS);

    Report report = new Report(suite, workload, rounds, Machine.current());
    options.write(report);
    if (rounds.has(rounds.baseline())) {
      out.println();
      new Table(Terminal.columns()).print(report, out);
      Output.write(markdown, report::markdown);
      if (rounds.failures().isEmpty()) {
        files.forEach(file -> file.replace(block -> ChapterBlocks.content(report, block)));
      } else {
        updated.forEach(this::leave);
      }
    }
    return rounds.failures().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void leave(Path file) {
    spec.commandLine()
        .getErr()
        .printf("workshop: `%s` stays as it was, since not all were measured%n", file);
  }

  private List<MarkdownBlocks> files(Suite<?, ?> suite) {
    List<MarkdownBlocks> files = updated.stream().map(MarkdownBlocks::new).toList();
    files.forEach(file -> file.require(suite.name()));
    return files;
  }

  /** The suite's versions and the student's own, which a published table leaves out. */
  private <I, R> List<Version<I, R>> versions(Suite<I, R> suite) {
    return updated.isEmpty()
        ? Exercise.withOwn(suite, spec.commandLine().getErr()::println)
        : suite.versions();
  }
}
