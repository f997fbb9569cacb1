package workshop.harness.cli;

import picocli.CommandLine.Option;
import workshop.harness.measure.Sampler;
import workshop.harness.results.Profile;

/** The options of the profiling commands. */
class ProfilingOptions extends SharedOptions {

  @Option(names = "--seconds", paramLabel = "S", description = "How long to sample each process.")
  private Double seconds;

  @Option(names = "--jfr", hidden = true, description = "Without async-profiler.")
  private boolean onlyJfr;

  @Override
  void check() {
    if (seconds != null && !(seconds > 0 && seconds <= 600)) {
      throw Errors.refused(spec, "--seconds is %s; give more than 0 and at most 600", seconds);
    }
  }

  /** Finds the means to sample, and tells if it is not the best. */
  Sampler sampler(Profile.Event event) {
    Sampler sampler = Sampler.find(event, onlyJfr);
    sampler.drawback().ifPresent(err()::println);
    return sampler;
  }

  /** How long to sample each process, in seconds. */
  double seconds(double defaultSeconds) {
    return seconds != null ? seconds : defaultSeconds;
  }
}
