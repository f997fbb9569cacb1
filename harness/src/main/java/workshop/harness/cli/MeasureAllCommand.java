package workshop.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workshop.harness.Machine;
import workshop.harness.MarkdownBlock;
import workshop.harness.Report;
import workshop.harness.Rounds;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Workload;

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
      description = "Refresh the generated block of the suite in a Markdown file.")
  private Path update;

  @Override
  public Integer call() {
    return measureAll(Errors.check(spec, () -> Suites.suite(suiteName)));
  }

  private <I, R> int measureAll(Suite<I, R> suite) {
    Workload workload = WorkloadOptions.of(spec, suite);
    options.check();
    Output.checkWritable(spec, markdown);
    MarkdownBlock block =
        update == null ? null : Errors.check(spec, () -> new MarkdownBlock(update, suite.name()));
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Measuring %s: %s%n", suite.name(), suite.description());

    Rounds rounds = options.measure(suite, suite.versions(), workload, ROUNDS);

    Report report = new Report(suite, workload, rounds, Machine.current());
    options.write(report);
    if (rounds.has(rounds.baseline())) {
      out.println();
      new Table(Terminal.columns()).print(report, out);
      Output.write(markdown, report::markdown);
      if (block != null) {
        block.replace(report.markdown());
      }
    }
    return rounds.failures().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
