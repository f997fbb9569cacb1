package workshop.harness.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.exercise.Exercise;
import workshop.harness.measure.Rounds;
import workshop.harness.report.ChapterBlocks;
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
  @Mixin private PartOption choice;
  @Mixin private MeasuringOptions measuring;
  @Mixin private FlameGraphOptions flameGraphs;
  @Mixin private MarkdownOption markdown;
  @Mixin private UpdateOption updated;

  @Override
  public Integer call() {
    Errors.refuseBoth(spec, "--versions", "--update"); // A table is published whole.
    return measureAll(choice.chosen());
  }

  private <I, R> int measureAll(Suites.Part<I, R> part) {
    Suite<I, R> suite = part.suite();
    Workload workload = WorkloadOptions.of(spec, suite);
    measuring.check();
    flameGraphs.check();
    markdown.check();
    updated.check(part.name());
    spec.commandLine().getOut().printf("Measuring %s: %s%n", part.name(), suite.description());
    try (TurnOptions.Turn _ = measuring.turn().take()) {
      return measure(part.with(versions(part)).present(), workload);
    }
  }

  private <I, R> int measure(Suites.Part<I, R> part, Workload workload) {
    PrintWriter out = spec.commandLine().getOut();
    Report report = measuring.measure(part, workload, ROUNDS);
    Rounds rounds = report.rounds();
    if (rounds.has(rounds.baseline())) {
      out.println();
      new TextTable(Terminal.columns()).lines(report).forEach(out::println);
      out.println();
      report.remarks().forEach(out::println);
      markdown.write(report::markdown);
      updated.refresh(report.isComplete(), block -> ChapterBlocks.content(report, block));
    }
    measuring.write(report);
    List<Version<I, R>> measured =
        part.versions().stream().filter(version -> rounds.has(version.id())).toList();
    flameGraphs.draw(part.suite(), measured, workload, measuring);
    return report.isWhole() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** The versions and the student's own; a published table, and who names some, gets no more. */
  private <I, R> List<Version<I, R>> versions(Suites.Part<I, R> part) {
    return !updated.isGiven() && !choice.isByName()
        ? Exercise.withOwn(part.suite(), part.versions(), sentence -> Errors.print(spec, sentence))
        : part.versions();
  }
}
