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
import workshop.harness.Workload;
import workshop.harness.WorkshopException;
import workshop.harness.measure.Fork;
import workshop.harness.measure.NoiseFloor;
import workshop.harness.measure.Plan;
import workshop.harness.measure.Rounds;
import workshop.harness.report.Diagnosis;
import workshop.harness.report.MachineReport;

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
    MachineReport report = MachineReport.here();
    report.lines().forEach(out::println);
    Diagnosis diagnosis = Diagnosis.of(report, noise(Suites.first()));
    out.println();
    diagnosis.lines().forEach(out::println);
    Output.write(json, diagnosis::json);
  }

  private <I, R> NoiseFloor noise(Suite<I, R> suite) {
    Version<I, R> probe = suite.probe();
    spec.commandLine()
        .getOut()
        .printf("%nMeasuring `%s` against itself, about 20 s:%n", probe.id());
    Rounds rounds =
        forks.measure(
            new Suites.Part<>(suite, List.of(probe, probe.again())),
            Workload.of(suite, Map.of()),
            forks.of(Plan.ofRounds(5)),
            Fork.ofAnyKind(forks.chatter()),
            1);
    if (!rounds.failures().isEmpty()) {
      throw new WorkshopException("the noise could not be measured; see above why");
    }
    return NoiseFloor.of(rounds);
  }
}
