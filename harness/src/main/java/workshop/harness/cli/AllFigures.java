package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import picocli.CommandLine.Model.CommandSpec;
import workshop.harness.*;
import workshop.harness.exercise.StudentVersions;
import workshop.harness.io.*;
import workshop.harness.results.Publication;

/**
 * Measures everything that the pages show, one command after the other. The results of each are
 * stored until all is done, so that an interrupted run goes on.
 */
final class AllFigures {

  /** A command that measures, and the file that it writes. */
  private record Step(List<String> words, Path results) {}

  /** What this decides itself. */
  private static final String ALONE =
      "--from --out --json --quick --rigorous --rounds -J --schedule-seed --seconds --verbose --wait"
          + " --jfr";

  private final Path folder = Project.root().resolve("target").resolve("figures");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--measure-all",
      description =
          "Measure all that the pages show, in about an hour, and run the notebooks. Given again"
              + " after an interruption, it continues.")
  private boolean areWanted;

  boolean areWanted() {
    return areWanted;
  }

  /** Refuses what would have no effect, such as names of suites. */
  void check(List<String> names) {
    Errors.refuseBoth(spec, "--measure-all", ALONE.split(" "));
    Errors.refuseIf(
        spec,
        areWanted && !names.isEmpty(),
        "--measure-all measures every suite; leave `%s` out",
        String.join(" ", names));
  }

  /** Measures what is not stored yet, publishes all, and runs the notebooks again. */
  void publish(Consumer<Publication> publishing) {
    List<String> own =
        Suites.onClassPath().flatMap(suite -> StudentVersions.written(suite).stream()).toList();
    if (!own.isEmpty()) {
      throw new WorkshopException(
          "your own versions would be in the tables (%s); measure in a clone without them"
              .formatted(String.join(", ", own)));
    }
    publishing.accept(measure());
    runNotebooks();
    steps().forEach(step -> step.results().toFile().delete());
  }

  /** Ends with the first command that fails. */
  private Publication measure() {
    Publication data = Publication.EMPTY;
    List<Step> steps = steps();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      boolean isStored = Files.exists(step.results());
      spec.commandLine()
          .getOut()
          .printf(
              "%d of %d: workshop %s%s%n",
              i + 1, steps.size(), String.join(" ", step.words()), isStored ? " (stored)" : "");
      if (!isStored) {
        run(step);
      }
      data = data.and(Publication.read(step.results()));
    }
    return data;
  }

  /** The lessons come first: where two measurements fill the same block, the first one counts. */
  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    List<? extends Suite<?, ?>> suites = Suites.onClassPath().toList(); // No jobs of one's own.
    for (Suite<?, ?> suite : suites) {
      if (!suite.lessons().isEmpty()) {
        Path own = folder.resolve(suite.name());
        List<String> words = new ArrayList<>(List.of("report"));
        words.addAll(suite.lessons());
        words.addAll(List.of("--out", own.toString()));
        steps.add(new Step(words, own.resolve("results.json")));
      }
    }
    for (Suite<?, ?> suite : suites) {
      for (String command : suite.measurements()) {
        Path results = folder.resolve(command.replace(' ', '_') + ".json");
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("--json", results.toString()));
        steps.add(new Step(words, results));
      }
    }
    return steps;
  }

  private void run(Step step) {
    try {
      Files.createDirectories(step.results().getParent());
      int exitCode =
          Workshop.commandLine()
              .setOut(spec.commandLine().getOut())
              .setErr(spec.commandLine().getErr())
              .execute(step.words().toArray(String[]::new));
      if (exitCode != ExitCode.OK) {
        Files.deleteIfExists(step.results());
        throw new WorkshopException(
            "`%s` failed, so the pages stay as they were; remove the cause, and give `report --measure-all` again: it continues there"
                .formatted(String.join(" ", step.words())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** They keep what they print and draw. */
  private static void runNotebooks() {
    Path script = Project.root().resolve("scripts").resolve("notebooks");
    try {
      ProcessBuilder command =
          new ProcessBuilder("python3", script.toString(), "--check", "--write").inheritIO();
      if (!Processes.run(command).isGood()) {
        throw new WorkshopException(
            "the notebooks stay as they were; `scripts/notebooks --check --write` runs them alone");
      }
    } catch (IOException e) {
      throw new WorkshopException("the notebooks can't be run (%s); install Python".formatted(e));
    }
  }
}
