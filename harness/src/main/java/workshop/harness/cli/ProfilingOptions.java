package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import picocli.CommandLine.Model.CommandSpec;
import workshop.harness.measure.Sampler;
import workshop.harness.results.Profile;

/** The options of the profiling commands. */
class ProfilingOptions {

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  @Option(names = "--seconds", paramLabel = "S", description = "How long to sample each process.")
  private Double seconds;

  @Option(names = "--jfr", hidden = true, description = "Without async-profiler.")
  private boolean onlyJfr;

  /** Refuses what is wrong with the options, before anything is done. */
  void check() {
    Errors.refuseIf(
        spec,
        seconds != null && !(seconds > 0 && seconds <= 600),
        "--seconds is %s; give more than 0 and at most 600",
        seconds);
  }

  /** Finds the means to sample, and tells if it is not the best. */
  Sampler sampler(Profile.Event event) {
    Sampler sampler = Sampler.find(event, onlyJfr);
    sampler.drawback().ifPresent(spec.commandLine().getErr()::println);
    return sampler;
  }

  /** How long to sample each process, in seconds. */
  double seconds(double defaultSeconds) {
    return seconds != null ? seconds : defaultSeconds;
  }
}
