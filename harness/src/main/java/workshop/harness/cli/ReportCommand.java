package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.*;
import workshop.harness.app.*;
import workshop.harness.io.*;
import workshop.harness.measure.*;
import workshop.harness.results.*;

@Command(
    name = "report",
    description = "Makes the page for the classroom, and refreshes the tables in the chapters.")
final class ReportCommand extends WorkshopCommand implements Runnable {

  @Mixin private MeasuringOptions measuring;
  @Mixin private ProfilingOptions profiling;

  @Parameters(
      paramLabel = "SUITE",
      completionCandidates = CompletionCommand.SuitesAndParts.class,
      description = "Suites or parts, the front page's first (default: all lessons, if no --from).")
  private List<String> names = List.of();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "Take results from a file that --json has written; may be repeated.")
  private List<Path> from = List.of();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description =
          "Where the page goes (default: graphs/published/, and the chapters are refreshed).")
  private Optional<Graphs> out = Optional.empty();

  @Mixin private AllFigures all;

  @Override
  public void run() {
    Graphs graphs = out.orElseGet(Graphs::published);
    WholeFile.checkWritable(graphs.page());
    List<MarkdownBlocks> chapters = out.isEmpty() ? MarkdownBlocks.ofProject() : List.of();
    if (all.areWanted()) {
      from = all.measure();
    } else if (names.isEmpty() && from.isEmpty()) {
      names = Suites.all().flatMap(suite -> suite.lessons().stream()).toList();
    }
    Publication results = results();
    graphs.write(results);
    measuring.write(results);
    print(Publish.refresh(chapters, results));
    print("Page: %s (open it in a browser)%n", Project.shown(graphs.page()));
    if (all.areWanted()) {
      all.end();
    }
  }

  /** What the files hold, and what is measured now. */
  private Publication results() {
    Publication stored = Publish.read(from);
    if (names.isEmpty() && stored.measured().isEmpty()) {
      throw new IllegalArgumentException(
          "there is no suite's measurement for the page; name a suite, or give --from one");
    } else if (names.isEmpty()) {
      return stored;
    }
    List<Suites.Part<?, ?>> parts = new ArrayList<>();
    names.forEach(name -> parts.add(available(Suites.part(name), Version::availability)));
    Measure measure = measuring.measure();
    stored.requireMachine(measure.machine());
    Sampler sampler = profiling.sampler(Profile.Event.CPU);
    double seconds = profiling.seconds();
    Plan plan = measuring.plan(Plan.SUITE_ROUNDS);
    try (MachineLock _ = measuring.take()) {
      return new Publish(measure, sampler, seconds, plan, out()::println).addTo(stored, parts);
    }
  }
}
