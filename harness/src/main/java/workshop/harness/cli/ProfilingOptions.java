package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import workshop.harness.Suite;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.profile.Profile;
import workshop.harness.profile.ProfileEvent;
import workshop.harness.profile.Profiler;
import workshop.harness.profile.Sampler;

/** The options of the profiling commands. */
class ProfilingOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--seconds", paramLabel = "S", description = "How long to sample each process.")
  private Double seconds;

  @Option(names = "--jfr", hidden = true, description = "Without async-profiler.")
  private boolean onlyJfr;

  /** Refuses what is wrong with the options, before anything is done. */
  void check() {
    if (seconds != null && !(seconds > 0 && seconds <= 600)) {
      throw new ParameterException(
          spec.commandLine(),
          "--seconds is %s; give more than 0 and at most 600".formatted(seconds));
    }
  }

  /** Finds the means to sample, and tells if it is not the best. */
  Sampler sampler(ProfileEvent event) {
    Sampler sampler = Sampler.find(event, onlyJfr);
    if (sampler.drawback() != null) {
      spec.commandLine().getErr().println(sampler.drawback());
    }
    return sampler;
  }

  /**
   * Profiles a version.
   *
   * @param processes how many JVMs to sample
   * @param defaultSeconds how long to sample each, where the user doesn't say
   */
  <I, R> List<Profile> profile(
      Sampler sampler,
      Suite<I, R> suite,
      Version<I, R> version,
      Workload workload,
      int processes,
      double defaultSeconds,
      ForkOptions forks) {
    double length = seconds != null ? seconds : defaultSeconds;
    try (ForkOptions.Turn _ = forks.take()) {
      Terminal.status(
          spec.commandLine().getErr(),
          String.format(
              Locale.ROOT,
              "Profiling %s, about %.0f s",
              version.id(),
              processes * (2 + length * sampler.length())));
      try {
        return new Profiler(sampler, length, forks.chatter())
            .profile(suite, version, workload, processes);
      } finally {
        Terminal.status(spec.commandLine().getErr(), "");
      }
    }
  }
}
