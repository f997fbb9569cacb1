package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.VersionKey;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;
import workshop.harness.measure.MachineLock;
import workshop.harness.measure.Plan;
import workshop.harness.measure.SystemInfo;
import workshop.harness.report.Diagnosis;
import workshop.harness.report.MachineReport;
import workshop.harness.results.MachineState;
import workshop.harness.results.MeasuredSuite;
import workshop.harness.results.NoiseFloor;

/** {@code workshop doctor}. */
@Command(
    name = "doctor",
    description = "Tells what this machine can measure, how noisy it is, and what would help.",
    sortOptions = false)
final class DoctorCommand implements Runnable {

  @Spec private CommandSpec spec;
  @Mixin private ForkOptions forks;

  @Option(names = "--json", paramLabel = "FILE", description = "Write it all there, as JSON.")
  private Path json;

  @Override
  public void run() {
    Output.checkWritable(spec, json);
    PrintWriter out = spec.commandLine().getOut();
    MachineState state = SystemInfo.state();
    new MachineReport(state).lines().forEach(out::println);
    Diagnosis diagnosis = Diagnosis.of(state, noise(Suites.first()));
    out.println();
    diagnosis.lines().forEach(out::println);
    Output.write(json, diagnosis::json);
  }

  private <I, R> NoiseFloor noise(Suite<I, R> suite) {
    Version<I, R> probe = suite.probe();
    spec.commandLine()
        .getOut()
        .printf("%nMeasuring `%s` against itself, about 20 s:%n", probe.id());
    MeasuredSuite measured;
    try (MachineLock _ = forks.take()) {
      measured =
          forks
              .measure(List.of(), 1)
              .suite(
                  new Suites.Part<>(suite, List.of(probe, probe.in(VersionKey.Mode.COPY))),
                  Workload.of(suite, Map.of()),
                  Plan.ofRounds(5));
    }
    if (!measured.isWhole()) {
      throw new WorkshopException("the noise could not be measured; see above why");
    }
    return NoiseFloor.of(measured, Plan.QUICK_ROUNDS, Plan.USUAL_ROUNDS, Plan.RIGOROUS_ROUNDS);
  }
}
