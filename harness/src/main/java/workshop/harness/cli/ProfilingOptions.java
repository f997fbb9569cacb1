package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.Option;
import workshop.harness.measure.Sampler;
import workshop.harness.results.Profile;

/** The options of the profiling commands. */
class ProfilingOptions extends CommandPart {

  /** The seconds that the user gave. */
  OptionalDouble given = OptionalDouble.empty();

  @Option(names = "--jfr", hidden = true, description = "Without async-profiler.")
  private boolean onlyJfr;

  @Option(names = "--seconds", paramLabel = "S", description = "How long to sample each process.")
  private void set(double seconds) {
    if (!(seconds > 0 && seconds <= 600)) {
      throw new IllegalArgumentException(
          "--seconds is %s; give more than 0 and at most 600".formatted(seconds));
    }
    given = OptionalDouble.of(seconds);
  }

  /** Finds the means to sample, and tells if it is not the best. */
  Sampler sampler(Profile.Event event) {
    Sampler sampler = Sampler.find(event, onlyJfr);
    sampler.drawback().ifPresent(err()::println);
    return sampler;
  }

  /** How long to sample each process. */
  double seconds() {
    return given.orElse(3);
  }
}
