package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import workshop.harness.*;
import workshop.harness.measure.ColdRun;
import workshop.harness.report.*;
import workshop.harness.results.ColdStart;

/** Measuring without a warm-up: as the original did, or iteration by iteration. */
final class ColdOptions {

  @Option(
      names = "--naive",
      description = "Ten cold iterations in one process, as the original measured.")
  private boolean naive;

  @Option(
      names = "--warmup",
      description = "The first 200 iterations of a cold JVM instead, beside the baseline's.")
  private boolean warmUp;

  /** Refuses the options that would have no effect. */
  void check(CommandSpec spec) {
    for (String option : List.of("--naive", "--warmup")) {
      Errors.refuseBoth(spec, option, "--json", "--csv", "--markdown", "--jmh-json");
      Errors.refuseBoth(spec, option, "--rounds", "--quick", "--rigorous");
    }
    Errors.refuseBoth(spec, "--naive", "-J", "--against"); // It runs one version in this process.
  }

  /** Whether one of them was given. */
  boolean isWanted() {
    return naive || warmUp;
  }

  /** Measures the last of the versions, and says what it showed. */
  <I, R> void measure(
      CommandSpec spec,
      Suites.Part<I, R> part,
      Workload workload,
      GraphOptions graphs,
      Optional<PrintStream> chatter) {
    Suite<I, R> suite = part.suite();
    Version<I, R> version = part.versions().getLast();
    PrintWriter out = spec.commandLine().getOut();
    if (naive) {
      VersionReport.cold(ColdRun.naive(suite, version, workload), version.id())
          .forEach(out::println);
      return;
    }
    PrintWriter err = spec.commandLine().getErr();
    List<ColdStart> starts;
    try {
      starts =
          ColdRun.of(suite, part.versions(), workload, line -> Terminal.status(err, line), chatter);
    } finally {
      Terminal.status(err, "");
    }
    WarmUpReport.lines(starts).forEach(out::println);
    String picture = WarmUpReport.svg("%s from a cold JVM".formatted(suite.name()), starts);
    out.printf("Picture: %s%n", graphs.write(suite, version.id() + "_warmup.svg", picture));
  }
}
