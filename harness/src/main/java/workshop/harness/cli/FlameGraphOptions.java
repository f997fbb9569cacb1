package workshop.harness.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workshop.harness.Suite;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.io.Project;
import workshop.harness.profile.ProfileEvent;
import workshop.harness.profile.Sampler;
import workshop.harness.report.Graphs;
import workshop.harness.report.ProfileReport;

/** The flame graphs that a measurement ends with, from a process of their own each. */
final class FlameGraphOptions {

  /** Enough for a picture; `profile` takes longer. */
  private static final double SECONDS = 1.8;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private GraphOptions graphs;
  @Mixin private ProfilingOptions profiling;

  @Option(names = "--no-graphs", description = "Without flame graphs at the end.")
  private boolean none;

  /** Refuses what is wrong with the options, before anything is done. */
  void check() {
    graphs.check();
    profiling.check();
  }

  /** Where pictures go. */
  Graphs graphs() {
    return graphs.graphs();
  }

  /** Draws versions that were measured, and says where their time is; not after a quick look. */
  <I, R> void draw(
      Suite<I, R> suite,
      List<Version<I, R>> versions,
      Workload workload,
      MeasuringOptions measuring) {
    if (none || measuring.isQuick()) {
      return;
    }
    PrintWriter out = spec.commandLine().getOut();
    Sampler sampler = profiling.sampler(ProfileEvent.CPU);
    out.printf("%nWhere the time is (a profile each, of a process that was not timed):%n");
    for (Version<I, R> version : measuring.jvm().appliedTo(versions)) {
      if (version.isProgram()) {
        continue; // The profiler reads JVMs.
      }
      ProfileReport report =
          new ProfileReport(
              suite,
              version,
              profiling.profile(sampler, suite, version, workload, 1, SECONDS, measuring.turn()),
              sampler);
      out.printf("  %s  %s%n", version.id(), Project.shown(report.draw(graphs()).page()));
      out.printf("      %s%n", report.sentence());
    }
  }
}
