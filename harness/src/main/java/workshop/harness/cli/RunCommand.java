package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.*;
import workshop.harness.io.Project;
import workshop.harness.measure.SingleRun;

@Command(name = "run", description = "Runs a version once and shows its result.")
final class RunCommand extends WorkshopCommand implements Runnable, WorkloadOptions.Taken {

  private static final int ROWS_SHOWN = 3;
  private static final Path STANDARD_OUT = Path.of("-");

  @Parameters(
      paramLabel = "VERSION",
      completionCandidates = CompletionCommand.Versions.class,
      description = "A version, as `workshop list --all` shows it.")
  private String version;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write the result there (- prints it).")
  private Path csv;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Draw the result there (- prints it).")
  private Path svg;

  @Override
  public void run() {
    run(Errors.check(spec, () -> Suites.version(version)));
  }

  private <I, R> void run(Suites.Found<I, R> found) {
    Workload workload = WorkloadOptions.of(spec, found.suite());
    checkWritable(csv);
    checkWritable(svg);
    found.version().availability().require("");
    I input = found.suite().input(workload);
    R result = SingleRun.of(found.suite(), found.version(), workload, input);
    write(csv, () -> found.suite().csv(input, result));
    write(svg, () -> found.suite().svg(input, result));
    if (!STANDARD_OUT.equals(csv) && !STANDARD_OUT.equals(svg)) {
      show(found, found.suite().summary(input, result), found.suite().csv(input, result));
    }
  }

  private void checkWritable(Path file) {
    if (!STANDARD_OUT.equals(file)) {
      Output.checkWritable(spec, file);
    }
  }

  private void write(Path file, Supplier<String> text) {
    if (STANDARD_OUT.equals(file)) {
      out().print(text.get());
    } else {
      Output.write(file, text);
    }
  }

  /** Something to hold other versions' results against, and where more of it is. */
  private void show(Suites.Found<?, ?> found, String summary, String rows) {
    out().println(summary);
    rows.lines().limit(1 + ROWS_SHOWN).forEach(out()::println);
    long more = rows.lines().count() - 1 - ROWS_SHOWN;
    if (more > 0) {
      out().printf("... and %d more; `--csv -` prints all.%n", more);
    }
    Stream.of(csv, svg)
        .filter(Objects::nonNull)
        .forEach(file -> out().printf("Wrote %s%n", Project.shown(file)));
    if (svg == null && !(found.suite() instanceof Job)) {
      out().printf("A picture: `--svg %s.svg` draws it.%n", found.version().id());
    }
  }
}
