package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.*;
import workshop.harness.measure.*;
import workshop.harness.report.Diagnosis;
import workshop.harness.results.*;

@Command(
    name = "doctor",
    description = "Tells what this machine can measure, how noisy it is, and what would help.")
final class DoctorCommand extends WorkshopCommand implements Runnable {

  @Mixin private ForkOptions.OfJvms forks;

  @Option(names = "--json", paramLabel = "FILE", description = "Write it all there, as JSON.")
  private Optional<OutputFile> json = Optional.empty();

  @Override
  public void run() {
    Machine.State state = SystemInfo.state();
    print(Diagnosis.facts(state));
    Diagnosis diagnosis = Diagnosis.of(state, noise(Suites.first()));
    print("%n");
    print(diagnosis.lines());
    json.ifPresent(file -> file.write(Json.write(diagnosis)));
  }

  private <I, R> NoiseFloor noise(Suite<I, R> suite) {
    Version<I, R> probe = suite.probe();
    Suites.Part<I, R> twice = new Suites.Part<>(suite, List.of(probe)).withCopy();
    print("%nMeasuring `%s` against itself, about 20 s:%n", probe.id());
    try (MachineLock _ = forks.take()) {
      MeasuredSuite measured =
          forks.measure(1).suite(twice, Workload.of(suite, Map.of()), Plan.ofRounds(5));
      if (!measured.isWhole()) {
        throw new WorkshopException("the noise could not be measured; see above why");
      }
      return NoiseFloor.of(measured, Plan.QUICK_ROUNDS, Plan.USUAL_ROUNDS, Plan.RIGOROUS_ROUNDS);
    }
  }
}
