package workshop.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import workshop.harness.io.Project;
import workshop.harness.io.WholeFile;
import workshop.harness.measure.Machine;
import workshop.harness.profile.FlameGraph;
import workshop.harness.profile.Hotspots;
import workshop.harness.profile.ProfileEvent;
import workshop.harness.profile.Profiler;
import workshop.harness.profile.Sampler;
import workshop.harness.report.MarkdownBlocks;

/** {@code workshop profile}. */
@Command(
    name = "profile",
    description = "Shows where a version's time goes: in the terminal, and as a flame graph.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ProfileCommand implements Runnable, TakesWorkload {

  @Spec private CommandSpec spec;
  @Mixin private GraphsFolder graphs;
  @Mixin private ProfilingOptions options;
  @Mixin private TurnOptions turn;

  @Parameters(
      paramLabel = "VERSION",
      arity = "0..1",
      description = "A version, as `workshop list` shows it; with --all, a suite.")
  private String name;

  @Option(names = "--all", description = "Every version of a suite (default: poly-match).")
  private boolean all;

  @Option(
      names = "--event",
      paramLabel = "EVENT",
      defaultValue = "cpu",
      description = "cpu, alloc (allocated bytes) or wall (waiting included) (default: cpu).")
  private ProfileEvent event;

  @Option(
      names = "--update",
      paramLabel = "FILE",
      description = "Refresh the `profile` blocks of a Markdown file.")
  private Path update;

  @Override
  public void run() {
    if (all) {
      String suite = name == null ? "poly-match" : name;
      profileAll(Errors.check(spec, () -> Suites.suite(suite)));
      return;
    }
    if (name == null) {
      throw new ParameterException(
          spec.commandLine(), "no version given; name one, such as v0, or pass --all");
    }
    Suites.Found<?, ?> found = Errors.check(spec, () -> Suites.version(name));
    profile(found);
  }

  private <I, R> void profile(Suites.Found<I, R> found) {
    profile(found.suite(), List.of(found.version()));
  }

  private <I, R> void profileAll(Suite<I, R> suite) {
    profile(suite, suite.versions());
  }

  private <I, R> void profile(Suite<I, R> suite, List<Version<I, R>> versions) {
    Workload workload = WorkloadOptions.of(spec, suite);
    options.check();
    graphs.check();
    MarkdownBlocks file = update == null ? null : Errors.check(spec, this::blocks);
    Map<String, String> blocks = new HashMap<>();
    Sampler sampler = options.sampler(event);
    for (Version<I, R> version : versions) {
      Profiler.Samples samples =
          options.profile(sampler, suite, version, workload, 1, turn).getFirst();
      show(version, samples, sampler);
      draw(suite, version, samples, sampler.event());
      blocks.put("profile " + version.id(), block(version, samples));
    }
    if (file != null) {
      file.replace(name -> Optional.ofNullable(blocks.get(name)));
    }
  }

  private MarkdownBlocks blocks() {
    MarkdownBlocks file = new MarkdownBlocks(update);
    file.require("profile ");
    return file;
  }

  private static String block(Version<?, ?> version, Profiler.Samples samples) {
    return String.format(
        Locale.ROOT,
        "Profiled: %s %,d samples, %s, on %s.",
        new Hotspots(samples.profile(), version.type().getName()).sentence(),
        samples.samples(),
        LocalDate.now(),
        Machine.current());
  }

  private void show(Version<?, ?> version, Profiler.Samples samples, Sampler sampler) {
    PrintWriter out = spec.commandLine().getOut();
    Hotspots hotspots = new Hotspots(samples.profile(), version.type().getName());
    out.printf(
        Locale.ROOT,
        "Profiled `%s`: %,d samples (%s)%n%n",
        version.id(),
        samples.samples(),
        sampler.name());
    out.printf("   self   total  method, and what it calls elsewhere%n");
    for (Hotspots.Row row : hotspots.rows()) {
      out.printf(
          Locale.ROOT,
          "%5.1f %%  %5.1f %%  %s%s%n",
          100 * row.self(),
          100 * row.total(),
          "  ".repeat(row.level()),
          row.name());
    }
    out.printf("%n%s%n", hotspots.sentence());
  }

  private void draw(
      Suite<?, ?> suite, Version<?, ?> version, Profiler.Samples samples, ProfileEvent seen) {
    String suffix = seen == ProfileEvent.CPU ? "" : "_" + seen;
    FlameGraph graph =
        new FlameGraph(
            "%s %s, %s".formatted(suite.name(), version.id(), seen),
            seen.unit(),
            samples.profile());
    Path html = graphs.picture(suite, version.id() + suffix + ".html");
    Path svg = graphs.picture(suite, version.id() + suffix + ".svg");
    WholeFile.write(html, graph.html());
    WholeFile.write(svg, graph.svg());
    spec.commandLine()
        .getOut()
        .printf(
            "Flame graph: %s (open it in a browser), %s%n%n",
            Project.shown(html), Project.shown(svg));
  }
}
