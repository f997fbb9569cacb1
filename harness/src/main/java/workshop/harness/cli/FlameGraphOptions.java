package workshop.harness.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.io.Project;
import workshop.harness.profile.ProfileEvent;
import workshop.harness.profile.Sampler;
import workshop.harness.report.Graphs;
import workshop.harness.report.ProfileReport;

/** The flame graphs that a measurement ends with, from a process of their own each. */
final class FlameGraphOptions extends ProfilingOptions {

  /** Enough for a picture; `profile` takes longer. */
  private static final double SECONDS = 1.8;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--no-graphs", description = "Without flame graphs at the end.")
  private boolean none;

  /** Draws versions that were measured, and says where their time is; not after a quick look. */
  <I, R> void draw(
      Suites.Part<I, R> part, Workload workload, MeasuringOptions measuring, Graphs graphs) {
    if (none || measuring.isQuick()) {
      return;
    }
    PrintWriter out = spec.commandLine().getOut();
    Sampler sampler = sampler(ProfileEvent.CPU);
    out.printf("%nWhere the time is (a profile each, of a process that was not timed):%n");
    for (Version<I, R> version : measuring.appliedTo(part.versions())) {
      if (version.isProgram()) {
        continue; // The profiler reads JVMs.
      }
      ProfileReport report =
          new ProfileReport(
              part.suite(),
              version,
              profile(sampler, part.suite(), version, workload, 1, SECONDS, measuring),
              sampler);
      out.printf("  %s  %s%n", version.id(), Project.shown(report.draw(graphs).page()));
      out.printf("      %s%n", report.sentence());
    }
  }
}
