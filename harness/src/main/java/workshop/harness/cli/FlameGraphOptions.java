package workshop.harness.cli;

import picocli.CommandLine.Option;
import workshop.harness.*;
import workshop.harness.app.Graphs;
import workshop.harness.io.Project;
import workshop.harness.measure.*;
import workshop.harness.results.*;

/** The flame graphs that a measurement ends with, from a process of their own each. */
final class FlameGraphOptions extends ProfilingOptions {

  /** Enough for a picture; `profile` takes longer. */
  private static final double SECONDS = 1.8;

  @Option(names = "--no-graphs", description = "Without flame graphs at the end.")
  private boolean none;

  /** Draws versions that were measured, and says where their time is; not after a quick look. */
  void draw(Suites.Part<?, ?> part, Workload workload, MeasuringOptions measuring, Graphs graphs) {
    if (none || measuring.isQuick()) {
      return;
    }
    Profiler profiler = new Profiler(sampler(Profile.Event.CPU), 1, given.orElse(SECONDS));
    print("%nWhere the time is (a profile each, of a process that was not timed):%n");
    for (Suites.Found<?, ?> found : part.found()) {
      if (!found.version().isProgram()) { // The profiler reads JVMs.
        ProfiledVersion profile = measuring.measure().profile(found, workload, profiler);
        print("  %s  %s%n", profile.version(), Project.shown(graphs.draw(profile)));
        print("      %s%n", profile.hotspots().sentence());
      }
    }
  }
}
