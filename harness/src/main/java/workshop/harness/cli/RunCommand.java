package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.*;
import workshop.harness.io.Project;
import workshop.harness.measure.SingleRun;

@Command(name = "run", description = "Runs a version once and shows its result.")
final class RunCommand extends WorkshopCommand.OfVersion implements Runnable {

  private static final int ROWS_SHOWN = 3;

  @Mixin private WorkloadOptions settings;

  @Option(names = "--csv", paramLabel = "FILE", description = "Write the result (- prints it).")
  private Optional<OutputFile> csv = Optional.empty();

  @Option(names = "--svg", paramLabel = "FILE", description = "Draw the result (- prints it).")
  private Optional<OutputFile> svg = Optional.empty();

  @Override
  public void run() {
    run(found);
  }

  private <I, R> void run(Suites.Found<I, R> found) {
    Suite<I, R> suite = found.suite();
    Workload workload = settings.of(suite);
    found.version().availability().require("");
    I input = suite.input(workload);
    R result = SingleRun.of(suite, found.version(), workload, input);
    String rows = suite.csv(input, result);
    csv.ifPresent(file -> file.write(rows));
    svg.ifPresent(file -> file.write(suite.svg(input, result)));
    List<OutputFile> files = Stream.of(csv, svg).flatMap(Optional::stream).toList();
    if (files.stream().anyMatch(OutputFile::isStandardOut)) {
      return;
    }
    out().println(suite.summary(input, result));
    rows.lines().limit(1 + ROWS_SHOWN).forEach(out()::println);
    long more = rows.lines().count() - 1 - ROWS_SHOWN;
    if (more > 0) {
      print("... and %d more; `--csv -` prints all.%n", more);
    }
    files.forEach(file -> print("Wrote %s%n", Project.shown(file.path())));
    if (svg.isEmpty() && !(suite instanceof Job)) {
      print("A picture: `--svg %s.svg` draws it.%n", found.version().id());
    }
  }
}
