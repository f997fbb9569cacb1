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
  private Optional<Graphs> out = Optional.empty();

  @Mixin private AllFigures all;

  @Override
  public void run() {
    Graphs graphs = out.orElseGet(Graphs::published);
    WholeFile.checkWritable(graphs.page());
    List<MarkdownBlocks> chapters = out.isEmpty() ? MarkdownBlocks.ofProject() : List.of();
    if (all.areWanted()) {
      from = all.measure();
    }
    Publication results = results(parts());
    graphs.write(results);
    measuring.write(results);
    print(Publish.refresh(chapters, results));
    print("Page: %s (open it in a browser)%n", Project.shown(graphs.page()));
    if (all.areWanted()) {
      all.end();
    }
  }

  private List<Suites.Part<?, ?>> parts() {
    Stream<String> wanted =
        names.isEmpty() && from.isEmpty()
            ? Suites.all().flatMap(suite -> suite.lessons().stream())
            : names.stream();
    return wanted
        .<Suites.Part<?, ?>>map(name -> without(Suites.part(name), Version::availability))
        .toList();
  }

  /** What the files hold, and what is measured now. */
  private Publication results(List<Suites.Part<?, ?>> parts) {
    Measure measure = measuring.measure();
    Optional<Machine> here = parts.stream().findFirst().map(_ -> measure.machine());
    Publication results = Publish.read(from, here);
    if (!parts.isEmpty()) {
      Publish publish =
          new Publish(
              measure,
              profiling.sampler(Profile.Event.CPU),
              profiling.seconds(Publish.SECONDS),
              measuring.plan(Plan.SUITE_ROUNDS),
              out()::println);
      try (MachineLock _ = measuring.take()) {
        return publish.addTo(results, parts);
      }
    }
    if (results.measured().isEmpty()) {
      throw new IllegalArgumentException(
          "there is no suite's measurement for the page; name a suite, or give --from one");
    }
    return results;
  }
}
