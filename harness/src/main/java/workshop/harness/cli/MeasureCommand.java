package workshop.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Todo;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;
import workshop.harness.exercise.Exercise;
import workshop.harness.io.Project;
import workshop.harness.io.WholeFile;
import workshop.harness.measure.ColdStart;
import workshop.harness.measure.Machine;
import workshop.harness.measure.MachineLock;
import workshop.harness.measure.NaiveRun;
import workshop.harness.measure.Rounds;
import workshop.harness.report.Report;
import workshop.harness.report.WarmUpPicture;

/** {@code workshop measure}. */
@Command(
    name = "measure",
    description = "Measures a version side by side with its suite's baseline.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class MeasureCommand implements Callable<Integer>, TakesWorkload {

  private static final int ROUNDS = 8;
  private static final double SHOWN_PREPARE_MS = 1;
  private static final String ASK = "ask";

  @Spec private CommandSpec spec;
  @Mixin private MeasuringOptions options;
  @Mixin private GraphsFolder graphs;

  @Parameters(paramLabel = "VERSION", description = "A version, as `workshop list` shows it.")
  private String id;

  @Option(
      names = "--against",
      paramLabel = "VERSION",
      description = "Compare with this version of the suite; with itself, it measures the noise.")
  private String against;

  @Option(
      names = "--predict",
      paramLabel = "X",
      arity = "0..1",
      fallbackValue = ASK,
      description = "Your guess of the speedup first, such as 3; without a number, you are asked.")
  private String prediction;

  @Option(
      names = "--naive",
      description = "Ten cold iterations in one process, as the original measured.")
  private boolean naive;

  @Option(
      names = "--warmup",
      description = "The first 200 iterations of a cold JVM instead, beside the baseline's.")
  private boolean warmUp;

  @Override
  public Integer call() {
    return measure(Errors.check(spec, () -> Suites.version(id)));
  }

  private <I, R> int measure(Suites.Found<I, R> found) {
    Suite<I, R> suite = found.suite();
    Version<I, R> reference = reference(suite);
    // Against itself, a version is measured under a second name.
    Version<I, R> version = id.equals(against) ? found.version().again() : found.version();
    id = version.id();
    Workload workload = WorkloadOptions.of(spec, suite);
    options.check();
    graphs.check();
    PrintWriter out = spec.commandLine().getOut();
    Double guess = Prediction.read(spec, prediction, ASK, id, reference.id());
    out.printf("Measuring `%s`%n", found.version().id());
    if (naive) {
      showNaive(naiveRun(suite, version, workload), out);
      return ExitCode.OK;
    }
    List<Version<I, R>> versions =
        id.equals(reference.id()) ? List.of(reference) : List.of(reference, version);
    if (warmUp) {
      showWarmUp(suite, versions, workload, out);
      return ExitCode.OK;
    }
    Rounds rounds = options.measure(suite, versions, workload, ROUNDS);
    options.write(new Report(suite, workload, rounds, Machine.current()));
    if (!rounds.failures().isEmpty()) {
      return ExitCode.SOFTWARE;
    }
    show(rounds, out);
    if (guess != null) {
      out.println(Prediction.compared(guess, rounds.speedup(reference.id(), id)));
    }
    return ExitCode.OK;
  }

  private <I, R> Version<I, R> reference(Suite<I, R> suite) {
    if (against == null) {
      return suite.baseline();
    }
    return Exercise.withOwn(suite, _ -> {}).stream()
        .filter(version -> version.id().equals(against))
        .findFirst()
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(),
                "--against is `%s`, which is no version of %s; `workshop list` shows them"
                    .formatted(against, suite.name())));
  }

  private void show(Rounds rounds, PrintWriter out) {
    String reference = rounds.baseline();
    boolean alone = reference.equals(id);
    out.printf(
        "Took an avg of %sms per iteration (%d forks%s)%n",
        Report.ms(rounds.ms(id)),
        rounds.count(),
        alone
            ? ""
            : ", in turn with " + reference + " at " + Report.ms(rounds.ms(reference)) + "ms");
    out.printf(
        "Speedup over %s: %s%n",
        reference, alone ? "1, as it is the baseline" : rounds.speedup(reference, id));
    out.printf(Locale.ROOT, "Allocates %,d bytes per iteration%n", Math.round(rounds.bytes(id)));
    if (rounds.prepareMs(id) >= SHOWN_PREPARE_MS) {
      out.printf(
          "Preparing, which is not in this time, takes %sms%n", Report.ms(rounds.prepareMs(id)));
    }
    rounds.notes().forEach(out::println);
  }

  private <I, R> void showWarmUp(
      Suite<I, R> suite, List<Version<I, R>> versions, Workload workload, PrintWriter out) {
    PrintWriter err = spec.commandLine().getErr();
    List<ColdStart> starts;
    try (MachineLock _ = options.turn().take(spec.commandLine())) {
      starts = ColdStart.of(suite, versions, workload, line -> Terminal.status(err, line));
    } finally {
      Terminal.status(err, "");
    }
    WarmUpReport.print(starts, out);
    Path picture = graphs.picture(suite, id + "_warmup.svg");
    WholeFile.write(
        picture, WarmUpPicture.svg("%s from a cold JVM".formatted(suite.name()), starts));
    out.printf("Picture: %s%n", Project.shown(picture));
  }

  private <I, R> NaiveRun naiveRun(Suite<I, R> suite, Version<I, R> version, Workload workload) {
    try {
      return NaiveRun.of(suite, version, workload);
    } catch (WorkshopException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      throw new WorkshopException("%s %s; correct it".formatted(id, Todo.described(e)));
    }
  }

  private void showNaive(NaiveRun run, PrintWriter out) {
    double[] ms = run.ms();
    out.printf(
        Locale.ROOT,
        "Took an avg of %sms per iteration (%d iterations)%n",
        Report.ms(run.averageMs()),
        ms.length);
    out.printf(
        "What this hides: the first took %sms, the last %sms. The JVM was still interpreting and%n"
            + "compiling, one process is one sample, and there is no interval. `measure %s` warms up,%n"
            + "uses several processes, and compares.%n",
        Report.ms(ms[0]), Report.ms(ms[ms.length - 1]), id);
  }
}
