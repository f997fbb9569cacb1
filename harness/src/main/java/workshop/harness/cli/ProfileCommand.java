package workshop.harness.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.profile.ProfileEvent;
import workshop.harness.profile.Profiler;
import workshop.harness.profile.Sampler;
import workshop.harness.report.Graphs;
import workshop.harness.report.MarkdownBlocks;
import workshop.harness.report.ProfileReport;

/** {@code workshop profile}. */
@Command(
    name = "profile",
    description = "Shows where a version's time goes: in the terminal, and as a flame graph.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ProfileCommand implements Runnable, TakesWorkload {

  private static final double SECONDS = 3;
  private static final int MOST_PROCESSES = 100;

  @Spec private CommandSpec spec;
  @Mixin private VersionsOption choice;
  @Mixin private GraphOptions graphs;
  @Mixin private ProfilingOptions profiling;
  @Mixin private TurnOptions turn;
  @Mixin private JvmOption jvm;

  @Parameters(
      paramLabel = "VERSION",
      arity = "0..1",
      description = "A version, as `workshop list` shows it; with --all, a suite or a part.")
  private String name;

  @Option(names = "--all", description = "Every version of a suite (default: the first).")
  private boolean all;

  @Option(
      names = "--event",
      paramLabel = "EVENT",
      defaultValue = "cpu",
      description = "cpu, alloc (allocated bytes) or wall (waiting included) (default: cpu).")
  private ProfileEvent event;

  @Option(
      names = "--processes",
      paramLabel = "N",
      defaultValue = "2",
      description = "Sample as many; where their shares differ, the spread is told (default: 2).")
  private int processes;

  @Option(
      names = "--update",
      paramLabel = "FILE",
      description = "Refresh the `profile` blocks of a Markdown file.")
  private Path update;

  @Override
  public void run() {
    all |= spec.commandLine().getParseResult().hasMatchedOption("--versions");
    if (!all && name == null) {
      throw new ParameterException(
          spec.commandLine(), "no version given; name one, such as v0, or pass --all");
    }
    if (processes < 1 || processes > MOST_PROCESSES) {
      throw new ParameterException(
          spec.commandLine(),
          "--processes is %d; give a whole number from 1 to %d"
              .formatted(processes, MOST_PROCESSES));
    }
    if (all) {
      profileAll(choice.chosen(name));
    } else {
      profileOne(Errors.check(spec, () -> Suites.version(name)));
    }
  }

  private <I, R> void profileOne(Suites.Found<I, R> found) {
    profile(found.suite(), List.of(found.version()));
  }

  private <I, R> void profileAll(Suites.Part<I, R> part) {
    profile(
        part.suite(),
        part.versions().stream().filter(version -> version.obstacle().isEmpty()).toList());
  }

  private <I, R> void profile(Suite<I, R> suite, List<Version<I, R>> versions) {
    Workload workload = WorkloadOptions.of(spec, suite);
    profiling.check();
    graphs.check();
    Optional<MarkdownBlocks> file =
        Errors.check(
            spec, () -> Optional.ofNullable(update).map(it -> MarkdownBlocks.with("profile ", it)));
    List<ProfileReport> reports = new ArrayList<>();
    Sampler sampler = profiling.sampler(event);
    for (Version<I, R> version : jvm.appliedTo(versions)) {
      List<Profiler.Samples> samples =
          profiling.profile(sampler, suite, version, workload, processes, SECONDS, turn);
      ProfileReport report = new ProfileReport(suite, version, samples, sampler);
      Graphs.Drawn drawn =
          graphs.graphs().draw(suite, version, Profiler.Samples.together(samples), sampler.event());
      report.lines().forEach(spec.commandLine().getOut()::println);
      spec.commandLine().getOut().printf("Flame graph: %s%n%n", drawn);
      reports.add(report);
    }
    file.ifPresent(each -> each.replace(block -> ProfileReport.content(reports, block)));
  }
}
