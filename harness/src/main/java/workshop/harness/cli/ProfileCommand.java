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
final class ProfileCommand extends WorkshopCommand implements Runnable {

  private static final int PROCESSES = Plan.IS_BRIEF ? 1 : 2;

  @Mixin private WorkloadOptions input;
  @Mixin private GraphOptions graphs;
  @Mixin private ProfilingOptions profiling;
  @Mixin private ForkOptions.OfJvms forks;

  @Parameters(
      paramLabel = "VERSION",
      arity = "0..1",
      completionCandidates = CompletionCommand.Versions.class,
      description = "A version, as `workshop list --all` shows it; with --all, a suite or a part.")
  private String name;

  @Option(names = "--all", description = "Every version of a suite (default: the first).")
  private boolean all;

  @Option(
      names = "--event",
      paramLabel = "EVENT",
      defaultValue = "cpu",
      description = "cpu, alloc (allocated bytes) or wall (waiting included) (default: cpu).")
  private Profile.Event event;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      defaultValue = "html,svg",
      description = "html, svg, collapsed (stacks) or jfr (default: ${DEFAULT-VALUE}).")
  private EnumSet<Graphs.Format> formats;

  @Override
  public void run() {
    if (name == null && !all) {
      throw new IllegalArgumentException("no version given; name one, such as v0, or pass --all");
    }
    Suites.Part<?, ?> part =
        all
            ? available(VersionsOption.part(name), Profiler::profiling)
            : Suites.chosen(List.of(name));
    Workload workload = input.of(part.suite());
    Sampler sampler = profiling.sampler(event);
    try (MachineLock _ = forks.take()) {
      part.found().forEach(found -> profile(found, workload, sampler));
    }
  }

  private void profile(Suites.Found<?, ?> found, Workload workload, Sampler sampler) {
    ByteArrayOutputStream recordings = new ByteArrayOutputStream();
    Profiler profiler = new Profiler(sampler, PROCESSES, profiling.seconds(), recordings);
    ProfiledVersion profile = forks.measure(1).profile(found, workload, profiler);
    print(new ProfileReport(profile).lines());
    List<Path> files = graphs.graphs().write(profile, formats, recordings.toByteArray(), sampler);
    String shown =
        files.stream().map(file -> "" + Project.shown(file)).collect(Collectors.joining(", "));
    print("Flame graph: %s%n%n", shown.replace(".html", ".html (open it in a browser)"));
  }
}
