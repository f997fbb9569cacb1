package workshop.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
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
import workshop.harness.io.Project;
import workshop.harness.io.WholeFile;
import workshop.harness.measure.ColdStart;
import workshop.harness.measure.MachineLock;
import workshop.harness.measure.NaiveRun;
import workshop.harness.measure.Rounds;
import workshop.harness.report.Report;
import workshop.harness.report.VersionReport;
import workshop.harness.report.WarmUpPicture;
import workshop.harness.report.WarmUpReport;

/** {@code workshop measure}. */
@Command(
    name = "measure",
    description = "Measures a version side by side with its suite's baseline.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class MeasureCommand implements Callable<Integer>, TakesWorkload {

  private static final int ROUNDS = 8;

  @Spec private CommandSpec spec;
  @Mixin private MeasuringOptions measuring;
  @Mixin private PredictOption prediction;
  @Mixin private FlameGraphOptions flameGraphs;

  @Parameters(paramLabel = "VERSION", description = "A version, as `workshop list` shows it.")
  private String id;

  @Option(
      names = "--against",
      paramLabel = "VERSION",
      description = "Compare with this version of the suite; with itself, it measures the noise.")
  private String against;

  @ArgGroup private Cold cold = new Cold();

  private static final class Cold {
    @Option(
        names = "--naive",
        description = "Ten cold iterations in one process, as the original measured.")
    private boolean naive;

    @Option(
        names = "--warmup",
        description = "The first 200 iterations of a cold JVM instead, beside the baseline's.")
    private boolean warmUp;
  }

  @Override
  public Integer call() {
    return measure(Errors.check(spec, () -> Suites.version(id)));
  }

  private <I, R> int measure(Suites.Found<I, R> found) {
    Suite<I, R> suite = found.suite();
    Version<I, R> reference =
        against == null
            ? suite.baseline()
            : Errors.check(spec, () -> Suites.version(suite, against));
    // Against itself, a version is measured under a second name.
    Version<I, R> version = id.equals(against) ? found.version().again() : found.version();
    Workload workload = WorkloadOptions.of(spec, suite);
    check();
    Double guess = prediction.read(version.id(), reference.id());
    spec.commandLine().getOut().printf("Measuring `%s`%n", id);
    if (cold.naive) {
      print(VersionReport.lines(naiveRun(suite, version, workload), id));
      return ExitCode.OK;
    }
    List<Version<I, R>> versions =
        version.id().equals(reference.id()) ? List.of(reference) : List.of(reference, version);
    return cold.warmUp
        ? warmUp(suite, versions, workload)
        : measure(suite, versions, workload, guess);
  }

  private void check() {
    measuring.check();
    flameGraphs.check();
    for (String coldStart : List.of("--naive", "--warmup")) {
      Errors.refuseBoth(
          spec, coldStart, "--json", "--predict", "--rounds", "--quick", "--rigorous");
    }
  }

  private <I, R> int measure(
      Suite<I, R> suite, List<Version<I, R>> versions, Workload workload, Double guess) {
    String measured = versions.getLast().id();
    Rounds rounds = measuring.measure(suite, versions, workload, ROUNDS);
    Report report = Report.of(suite, workload, rounds);
    if (rounds.failures().isEmpty()) {
      print(VersionReport.lines(rounds, measured));
      prediction.compare(guess, rounds.speedup(measured));
    }
    measuring.write(report);
    if (!rounds.failures().isEmpty()) {
      return ExitCode.SOFTWARE;
    }
    flameGraphs.draw(suite, versions, workload, measuring);
    return ExitCode.OK;
  }

  private <I, R> int warmUp(Suite<I, R> suite, List<Version<I, R>> versions, Workload workload) {
    PrintWriter err = spec.commandLine().getErr();
    List<ColdStart> starts;
    try (MachineLock _ = measuring.turn().take(spec.commandLine())) {
      starts = ColdStart.of(suite, versions, workload, line -> Terminal.status(err, line));
    } finally {
      Terminal.status(err, "");
    }
    print(WarmUpReport.lines(starts));
    Path picture = flameGraphs.graphs().file(suite, id + "_warmup.svg");
    WholeFile.write(
        picture, WarmUpPicture.svg("%s from a cold JVM".formatted(suite.name()), starts));
    print(List.of("Picture: " + Project.shown(picture)));
    return ExitCode.OK;
  }

  private <I, R> NaiveRun naiveRun(Suite<I, R> suite, Version<I, R> version, Workload workload) {
    try (MachineLock _ = measuring.turn().take(spec.commandLine())) {
      return NaiveRun.of(suite, version, workload);
    }
  }

  private void print(List<String> lines) {
    lines.forEach(spec.commandLine().getOut()::println);
  }
}
