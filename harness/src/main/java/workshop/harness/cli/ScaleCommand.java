package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.*;
import workshop.harness.app.Measure;
import workshop.harness.measure.*;
import workshop.harness.report.ScalingReport;
import workshop.harness.results.Scaling;

@Command(
    name = "scale",
    description = "Measures how the time of versions grows with the size of the input.")
final class ScaleCommand extends WorkshopCommand implements Callable<Integer> {

  private static final int ROUNDS = 3;

  @Parameters(
      paramLabel = "VERSION",
      split = ",",
      completionCandidates = CompletionCommand.Versions.class,
      description = "Versions of a suite (default: some of the first suite).")
  private List<String> ids = List.of();

  @Option(
      names = "--budget",
      paramLabel = "S",
      defaultValue = "1",
      description = "Seconds that a single iteration may take (default: ${DEFAULT-VALUE}).")
  private double budget;

  @Option(names = "--largest", paramLabel = "N", description = "The largest size.")
  private Integer largest;

  @Mixin private WorkloadOptions input;
  @Mixin private MeasuringOptions measuring;
  @Mixin private GraphOptions graphs;

  @Override
  public Integer call() {
    Suite<?, ?> suite = ids.isEmpty() ? Suites.first() : Suites.chosen(ids).suite();
    return scale(ScalingPlan.of(suite, ids, input.given(), largest, budget));
  }

  private <I, R> int scale(ScalingPlan<I, R> plan) {
    available(plan.part(), Version::availability);
    Measure measure = measuring.measure();
    Plan rounds = measuring.plan(ROUNDS);
    Suite<I, R> suite = plan.part().suite();
    try (MachineLock _ = measuring.take()) {
      Scaling scaling =
          plan.measure(
              rounds.minRounds(),
              measure.machine(),
              (size, versions) -> {
                print("Size %,d%n", size);
                return measure.suite(plan.part().with(versions), plan.workload(size), rounds);
              });
      print("%n");
      print(ScalingReport.lines(scaling));
      measuring.write(scaling);
      String picture = ScalingReport.svg(suite.name() + ": time over size", scaling);
      print("Picture: %s%n", graphs.write(suite, "scale.svg", picture));
      return scaling.notes().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }
}
