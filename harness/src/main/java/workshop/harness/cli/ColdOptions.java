package workshop.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workshop.harness.Suite;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.io.Project;
import workshop.harness.io.WholeFile;
import workshop.harness.measure.ColdStart;
import workshop.harness.measure.NaiveRun;
import workshop.harness.report.Graphs;
import workshop.harness.report.VersionReport;
import workshop.harness.report.WarmUpPicture;
import workshop.harness.report.WarmUpReport;

/** Measuring without a warm-up: as the original did, or iteration by iteration. */
final class ColdOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @ArgGroup private Way way = new Way();

  private static final class Way {
    @Option(
        names = "--naive",
        description = "Ten cold iterations in one process, as the original measured.")
    private boolean naive;

    @Option(
        names = "--warmup",
        description = "The first 200 iterations of a cold JVM instead, beside the baseline's.")
    private boolean warmUp;
  }

  /** Refuses the options that would have no effect. */
  void check() {
    for (String option : List.of("--naive", "--warmup")) {
      Errors.refuseBoth(spec, option, "--json", "--rounds", "--quick", "--rigorous");
    }
    Errors.refuseBoth(spec, "--naive", "-J", "--against"); // It runs one version in this process.
  }

  /** Whether one of them was given. */
  boolean isWanted() {
    return way.naive || way.warmUp;
  }

  /** Measures the last of the versions, and says what it showed. */
  <I, R> void measure(
      Suite<I, R> suite,
      List<Version<I, R>> versions,
      Workload workload,
      Graphs graphs,
      TurnOptions turn) {
    Version<I, R> version = versions.getLast();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (TurnOptions.Turn _ = turn.take()) {
      if (way.naive) {
        NaiveRun run = NaiveRun.of(suite, version, workload);
        VersionReport.lines(run, version.id()).forEach(out::println);
        return;
      }
      List<ColdStart> starts =
          ColdStart.of(suite, versions, workload, line -> Terminal.status(err, line));
      Terminal.status(err, "");
      WarmUpReport.lines(starts).forEach(out::println);
      Path picture = graphs.file(suite, version.id() + "_warmup.svg");
      WholeFile.write(
          picture, WarmUpPicture.svg("%s from a cold JVM".formatted(suite.name()), starts));
      out.printf("Picture: %s%n", Project.shown(picture));
    } finally {
      Terminal.status(err, "");
    }
  }
}
