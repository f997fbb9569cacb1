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
    footer = {
      "",
      "Exit code 1 where a version's whole interval lies below what is tolerated; noise alone never"
          + " does that."
    })
final class CompareCommand extends WorkshopCommand implements Callable<Integer> {

  @Mixin private VersionsOption.OfSuite choice;

  @Option(
      names = "--base",
      paramLabel = "REF",
      defaultValue = "HEAD",
      description =
          "A branch, a tag or a commit (default: ${DEFAULT-VALUE}, against which your uncommitted"
              + " changes are measured).")
  private String base;

  @Option(
      names = "--tolerance",
      paramLabel = "PERCENT",
      defaultValue = "10",
      description = "How much slower a version may become (default: ${DEFAULT-VALUE}).")
  private double tolerance;

  @Option(
      names = "--same-too",
      description =
          "Measure versions with the same bytecode too: how often that claims a difference tells how"
              + " far to trust the others.")
  private boolean sameToo;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Write the table as GitHub shows it.")
  private Path markdown;

  @Mixin private MeasuringOptions measuring;

  @Override
  public Integer call() {
    Errors.refuseIf(
        spec,
        !(tolerance >= 0 && tolerance < 100),
        "--tolerance is %s; give a percentage from 0 to less than 100",
        tolerance);
    return compare(Errors.without(spec, choice.chosen(), BuildPairs::comparing));
  }

  private <I, R> int compare(Suites.Part<I, R> part) {
    // Always the suite's own input; a suite's setting may be called --tolerance, too.
    Workload workload = Workload.of(part.suite(), Map.of());
    measuring.check();
    Output.checkWritable(spec, markdown);
    try (Worktree worktree = Errors.check(spec, () -> Worktree.of(base))) {
      out()
          .printf(
              "Comparing %s%s with %s, which is built first%n",
              part.name(), Worktree.isDirty() ? ", with what isn't committed," : "", worktree);
      Build before = Build.read(base, worktree.workshop("list", "--json"));
      BuildPairs<I, R> pairs = BuildPairs.of(part, base, before, sameToo);
      Optional<MeasuredSuite> measured = measured(pairs, before, workload);
      String commit = worktree.toString();
      BuildReport report =
          new BuildReport(
              commit, pairs.ids(), pairs.same(), pairs.added(), measured, tolerance / 100);
      report.lines().forEach(out()::println);
      Output.write(markdown, report::markdown);
      return report.isGood() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private <I, R> Optional<MeasuredSuite> measured(
      BuildPairs<I, R> pairs, Build before, Workload workload) {
    if (pairs.changed().isEmpty()) {
      return Optional.empty();
    }
    Optional<PrintStream> chatter = measuring.chatter();
    Fork fork =
        pairs.fork(new JmhFork(chatter), new JmhFork(chatter, before.classPath(), Map.of()));
    try (MachineLock _ = measuring.take()) {
      Plan plan = measuring.plan(Plan.SUITE_ROUNDS);
      MeasuredSuite results = measuring.measure().suite(pairs.measured(), workload, plan, fork);
      measuring.write(results);
      out().println();
      return Optional.of(results);
    }
  }
}
