package workshop.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import workshop.harness.measure.Machine;
import workshop.harness.measure.NoiseFloor;
import workshop.harness.measure.Rounds;
import workshop.harness.measure.SystemInfo;
import workshop.harness.profile.ProfileEvent;
import workshop.harness.profile.Sampler;
import workshop.harness.report.Diagnosis;
import workshop.harness.report.MachineReport;

/** {@code workshop doctor}. */
@Command(
    name = "doctor",
    description = "Tells what this machine can measure, how noisy it is, and what would help.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DoctorCommand implements Runnable {

  @Spec private CommandSpec spec;
  @Mixin private FewRounds measuring;

  @Option(names = "--json", paramLabel = "FILE", description = "Write it all there, as JSON.")
  private Path json;

  @Override
  public void run() {
    Output.checkWritable(spec, json);
    PrintWriter out = spec.commandLine().getOut();
    MachineReport report = report();
    report.lines().forEach(out::println);
    Diagnosis diagnosis = Diagnosis.of(report, noise(Suites.first()));
    out.println();
    diagnosis.lines().forEach(out::println);
    Output.write(json, diagnosis::json);
  }

  private static MachineReport report() {
    double load = Machine.load(); // Before anything of ours runs.
    Map<String, String> samplers = new LinkedHashMap<>();
    List<String> drawbacks = new ArrayList<>();
    for (ProfileEvent event : ProfileEvent.values()) {
      Sampler sampler = Sampler.find(event, false);
      samplers.put(event.toString(), sampler.name());
      if (sampler.drawback() != null) {
        drawbacks.add(sampler.drawback());
      }
    }
    SystemInfo system = SystemInfo.here();
    return new MachineReport(
        Machine.current(),
        system.twoKinds().orElse(null),
        system.freeMegabytes().stream().boxed().findFirst().orElse(null),
        load,
        system.governor().orElse(null),
        samplers,
        drawbacks);
  }

  private <I, R> NoiseFloor noise(Suite<I, R> suite) {
    Version<I, R> probe = suite.probe();
    spec.commandLine()
        .getOut()
        .printf("%nMeasuring `%s` against itself, about 20 s:%n", probe.id());
    Rounds rounds =
        measuring
            .usual(suite, List.of(probe, probe.again()), Workload.of(suite, Map.of()))
            .orElseThrow(
                () -> new WorkshopException("the noise could not be measured; see above why"));
    return NoiseFloor.of(rounds);
  }
}
