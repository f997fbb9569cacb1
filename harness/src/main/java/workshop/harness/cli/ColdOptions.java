package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.Option;
import workshop.harness.*;
import workshop.harness.app.Measure;
import workshop.harness.measure.ColdRun;
import workshop.harness.report.*;
import workshop.harness.results.ColdStart;

/** Measuring without a warm-up: as the original did, or iteration by iteration. */
final class ColdOptions extends CommandPart {

  @Option(names = "--naive", description = "Ten cold iterations, as the original measured.")
  private boolean naive;

  @Option(names = "--warmup", description = "The first 200 iterations of a cold JVM instead.")
  private boolean warmUp;

  /** Whether one of them was given; refuses the options that would have no effect then. */
  boolean areWanted() {
    for (String option : List.of("--naive", "--warmup")) {
      refuseBoth(option, "--json", "--csv", "--markdown", "--jmh-json");
      refuseBoth(option, "--rounds", "--quick", "--rigorous");
    }
    refuseBoth("--naive", "--warmup", "--against");
    return naive || warmUp;
  }

  /** Measures the versions, or the last of them in the naive way, and says what it showed. */
  <I, R> void measure(
      Suites.Part<I, R> part, Workload workload, GraphOptions graphs, MeasuringOptions measuring) {
    Measure measure = measuring.measure();
    List<Version<I, R>> versions = part.versions().stream().map(measure::with).toList();
    List<ColdStart> starts =
        (naive ? ColdRun.NAIVE : ColdRun.WARM_UP)
            .run(
                part.with(naive ? List.of(versions.getLast()) : versions),
                workload,
                measure.listener(),
                measure.chatter());
    if (naive) {
      print(WarmUpReport.naive(starts.getFirst()));
      return;
    }
    print(WarmUpReport.lines(starts));
    Suite<I, R> suite = part.suite();
    String picture = WarmUpReport.svg("%s from a cold JVM".formatted(suite.name()), starts);
    String file = versions.getLast().id() + "_warmup.svg";
    print("Picture: %s%n", graphs.write(suite, file, picture));
  }
}
