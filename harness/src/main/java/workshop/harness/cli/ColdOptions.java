package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.Option;
import workshop.harness.*;
import workshop.harness.measure.ColdRun;
import workshop.harness.report.*;
import workshop.harness.results.ColdStart;

/** Measuring without a warm-up: as the original did, or iteration by iteration. */
final class ColdOptions extends SharedOptions {

  @Option(
      names = "--naive",
      description = "Ten cold iterations in one process, as the original measured.")
  private boolean naive;

  @Option(
      names = "--warmup",
      description = "The first 200 iterations of a cold JVM instead, beside the baseline's.")
  private boolean warmUp;

  /** Refuses the options that would have no effect. */
  @Override
  void check() {
    for (String option : List.of("--naive", "--warmup")) {
      Errors.refuseBoth(spec, option, "--json", "--csv", "--markdown", "--jmh-json");
      Errors.refuseBoth(spec, option, "--rounds", "--quick", "--rigorous");
    }
    // It runs one version in this process.
    Errors.refuseBoth(spec, "--naive", "--warmup", "-J", "--against");
  }

  /** Whether one of them was given. */
  boolean isWanted() {
    return naive || warmUp;
  }

  /** Measures the last of the versions, and says what it showed. */
  <I, R> void measure(
      Suites.Part<I, R> part, Workload workload, GraphOptions graphs, MeasuringOptions measuring) {
    Suite<I, R> suite = part.suite();
    List<Version<I, R>> versions = part.versions().stream().map(measuring.measure()::with).toList();
    Version<I, R> version = versions.getLast();
    if (naive) {
      VersionReport.cold(ColdRun.naive(suite, version, workload), version.id())
          .forEach(out()::println);
      return;
    }
    List<ColdStart> starts;
    try {
      Consumer<String> progress = line -> Terminal.status(err(), line);
      starts = ColdRun.of(part.with(versions), workload, progress, measuring.chatter());
    } finally {
      Terminal.status(err(), "");
    }
    WarmUpReport.lines(starts).forEach(out()::println);
    String picture = WarmUpReport.svg("%s from a cold JVM".formatted(suite.name()), starts);
    out().printf("Picture: %s%n", graphs.write(suite, version.id() + "_warmup.svg", picture));
  }
}
