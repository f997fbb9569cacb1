package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.*;
import workshop.harness.app.*;
import workshop.harness.io.Project;
import workshop.harness.measure.*;
import workshop.harness.results.*;

@Command(
    name = "report",
    description = "Makes the page for the classroom, and refreshes the tables in the chapters.")
final class ReportCommand extends WorkshopCommand implements Callable<Integer> {

  @Mixin private MeasuringOptions measuring;
  @Mixin private ProfilingOptions profiling;

  @Parameters(
      paramLabel = "SUITE",
      completionCandidates = CompletionCommand.SuitesAndParts.class,
      description =
          "Suites or parts to measure, the one for the front first (default: all that are lessons;"
              + " with --from none).")
  private List<String> names = List.of();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "Take results from a file that this command or another one's --json has written. May be"
              + " given more than once.")
  private List<Path> from = List.of();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description =
          "Where the page and the results go; the chapters stay as they are (default: the project's"
              + " graphs/published/, and the chapters are refreshed).")
  private Path out;

  @Mixin private AllFigures all;

  @Override
  public Integer call() {
    all.check(names);
    measuring.check();
    profiling.check();
    if (out != null) {
      Output.checkFolder(spec, "--out", out);
    }
    Graphs graphs = out == null ? Graphs.published() : new Graphs(out);
    Output.checkWritable(spec, graphs.page());
    List<Suites.Part<?, ?>> parts = Errors.check(spec, this::parts);
    List<MarkdownBlocks> chapters =
        out == null ? Errors.check(spec, MarkdownBlocks::ofProject) : List.of();
    if (all.areWanted()) {
      all.publish(data -> publish(data, graphs, chapters));
    } else {
      publish(results(parts), graphs, chapters);
    }
    return ExitCode.OK;
  }

  /** What the files hold, and what is measured now. */
  private Publication results(List<Suites.Part<?, ?>> parts) {
    Optional<Machine> here = parts.stream().findFirst().map(_ -> measuring.measure().machine());
    Publication data = Errors.check(spec, () -> Publish.read(from, here));
    if (!parts.isEmpty()) {
      try (MachineLock _ = measuring.take()) {
        data = publishing().addTo(data, parts);
      }
    }
    Errors.refuseIf(
        spec,
        data.measured().isEmpty(),
        "there is no suite's measurement for the page; name a suite, or give --from one");
    return data;
  }

  private Publish publishing() {
    return new Publish(
        measuring.measure(),
        profiling.sampler(Profile.Event.CPU),
        profiling.seconds(Publish.SECONDS),
        measuring.plan(Plan.SUITE_ROUNDS),
        out()::println);
  }

  private List<Suites.Part<?, ?>> parts() {
    List<String> wanted =
        names.isEmpty() && from.isEmpty()
            ? Suites.all().stream().flatMap(suite -> suite.lessons().stream()).toList()
            : names;
    return wanted.stream()
        .map(Suites::part)
        .<Suites.Part<?, ?>>map(part -> Errors.without(spec, part, Version::availability))
        .toList();
  }

  private void publish(Publication data, Graphs graphs, List<MarkdownBlocks> chapters) {
    graphs.write(data);
    measuring.write(data);
    Publish.refresh(chapters, data).forEach(out()::println);
    out().printf("Page: %s (open it in a browser)%n", Project.shown(graphs.page()));
  }
}
