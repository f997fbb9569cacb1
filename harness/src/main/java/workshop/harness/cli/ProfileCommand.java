package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.*;
import workshop.harness.app.*;
import workshop.harness.io.Project;
import workshop.harness.measure.*;
import workshop.harness.report.ProfileReport;
import workshop.harness.results.*;

@Command(
    name = "profile",
    description = "Shows where a version's time goes: in the terminal, and as a flame graph.")
final class ProfileCommand extends WorkshopCommand implements Runnable, WorkloadOptions.Taken {

  private static final double SECONDS = 3;
  private static final int MOST_PROCESSES = 100;

  @Mixin private VersionsOption.Profiled choice;
  @Mixin private GraphOptions graphs;
  @Mixin private ProfilingOptions profiling;
  @Mixin private ForkOptions.OfJvms forks;

  @Option(
      names = "--event",
      paramLabel = "EVENT",
      defaultValue = "cpu",
      description = "cpu, alloc (allocated bytes) or wall (waiting included) (default: cpu).")
  private Profile.Event event;

  @Option(
      names = "--processes",
      paramLabel = "N",
      defaultValue = "2",
      description = "Sample as many (default: ${DEFAULT-VALUE}).")
  private int processes;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      defaultValue = "html,svg",
      description = "html, svg, collapsed (stacks) or jfr (default: ${DEFAULT-VALUE}).")
  private EnumSet<Graphs.Format> formats;

  @Override
  public void run() {
    Errors.refuseIf(
        spec,
        processes < 1 || processes > MOST_PROCESSES,
        "--processes is %d; give a whole number from 1 to %d",
        processes,
        MOST_PROCESSES);
    profiling.check();
    graphs.check();
    profile(choice.chosen());
  }

  private <I, R> void profile(Suites.Part<I, R> part) {
    Suite<I, R> suite = part.suite();
    Workload workload = WorkloadOptions.of(spec, suite);
    Sampler sampler = profiling.sampler(event);
    Measure measure = forks.measure(1);
    try (MachineLock _ = forks.take()) {
      for (Version<I, R> version : part.versions()) {
        ByteArrayOutputStream recordings = new ByteArrayOutputStream();
        Profiler profiler =
            new Profiler(sampler, processes, profiling.seconds(SECONDS), recordings);
        ProfiledVersion profile =
            measure.profile(new Suites.Found<>(suite, version), workload, profiler);
        new ProfileReport(profile).lines().forEach(out()::println);
        List<Path> files =
            graphs.graphs().write(profile, formats, recordings.toByteArray(), sampler);
        out().printf("Flame graph: %s%n%n", shown(files));
      }
    }
  }

  private static String shown(List<Path> files) {
    return files.stream()
        .map(file ->
            Project.shown(file)
                + (file.toString().endsWith("html") ? " (open it in a browser)" : ""))
        .collect(Collectors.joining(", "));
  }
}
