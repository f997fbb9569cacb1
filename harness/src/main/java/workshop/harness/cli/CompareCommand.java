package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.*;
import workshop.harness.io.Worktree;
import workshop.harness.measure.*;
import workshop.harness.report.BuildReport;
import workshop.harness.results.MeasuredSuite;

@Command(
    name = "compare",
    description = "Compares this checkout with another commit, both measured in the same rounds.",
    footer = {"", "Exit code 1 where a version's whole interval lies below what is tolerated."})
final class CompareCommand extends WorkshopCommand implements Callable<Integer> {

  @Mixin private VersionsOption choice;

  @Option(
      names = "--base",
      paramLabel = "REF",
      defaultValue = "HEAD",
      description = "A commit (default: ${DEFAULT-VALUE}, to measure your uncommitted changes).")
  private String base;

  @Option(
      names = "--tolerance",
      paramLabel = "PERCENT",
      defaultValue = "10",
      description = "How much slower a version may become (default: ${DEFAULT-VALUE}).")
  private double tolerance;

  @Option(names = "--same-too", description = "Measure the same bytecode too: it shows the noise.")
  private boolean sameToo;

  @Option(names = "--markdown", paramLabel = "FILE", description = "Write the table for GitHub.")
  private Optional<OutputFile> markdown = Optional.empty();

  @Mixin private MeasuringOptions measuring;

  @Override
  public Integer call() {
    if (!(tolerance >= 0 && tolerance < 100)) {
      throw new IllegalArgumentException(
          "--tolerance is %s; give a percentage from 0 to less than 100".formatted(tolerance));
    }
    Suites.Part<?, ?> part = available(choice.chosen(), Build::comparing);
    try (Worktree worktree = Worktree.of(base)) {
      String changes = Worktree.isDirty() ? ", with what isn't committed," : "";
      print("Comparing %s%s with %s, which is built first%n", part.name(), changes, worktree);
      Build before = Build.read(base, worktree.workshop("list", "--json"));
      Build.Pairs<?, ?> pairs = before.pairs(part, base, sameToo);
      Optional<MeasuredSuite> measured =
          pairs.measured().versions().isEmpty()
              ? Optional.empty()
              : Optional.of(measured(pairs.measured(), before));
      BuildReport report =
          new BuildReport(
              worktree.toString(), pairs.same(), pairs.added(), measured, tolerance / 100);
      print(report.lines());
      markdown.ifPresent(file -> file.write(report.markdown()));
      return report.isGood() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private MeasuredSuite measured(Suites.Part<?, ?> part, Build before) {
    Fork fork = new JmhFork(measuring.chatter(), Optional.of(before), Map.of());
    // Always the suite's own input; a suite's setting may be called --tolerance, too.
    Workload workload = Workload.of(part.suite(), Map.of());
    try (MachineLock _ = measuring.take()) {
      Plan plan = measuring.plan(Plan.SUITE_ROUNDS);
      MeasuredSuite results = measuring.measure().suite(part, workload, plan, fork);
      measuring.write(results);
      print("%n");
      return results;
    }
  }
}
