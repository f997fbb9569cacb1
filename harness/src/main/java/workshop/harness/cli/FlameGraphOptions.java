package workshop.harness.cli;

import java.io.PrintWriter;
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
  <I, R> void draw(
      Suites.Part<I, R> part, Workload workload, MeasuringOptions measuring, Graphs graphs) {
    if (none || measuring.isQuick()) {
      return;
    }
    PrintWriter out = spec.commandLine().getOut();
    Sampler sampler = sampler(Profile.Event.CPU);
    out.printf("%nWhere the time is (a profile each, of a process that was not timed):%n");
    for (Version<I, R> version : part.versions()) {
      if (version.isProgram()) {
        continue; // The profiler reads JVMs.
      }
      ProfiledVersion profile =
          measuring
              .measure()
              .profile(
                  new Suites.Found<>(part.suite(), version),
                  workload,
                  new Profiler(sampler, 1, seconds(SECONDS)));
      out.printf("  %s  %s%n", version.id(), Project.shown(graphs.draw(profile)));
      out.printf("      %s%n", profile.hotspots().sentence());
    }
  }
}
