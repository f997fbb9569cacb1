package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.*;
import workshop.harness.exercise.StudentVersions;
import workshop.harness.io.*;
import workshop.harness.results.Publication;

/**
 * Measures everything that the pages show, one command after the other. The results of each are
 * stored until all is done, so that an interrupted run goes on.
 */
final class AllFigures extends SharedOptions {

  private final Path folder = Project.root().resolve("target").resolve("figures");

  @Option(
      names = "--measure-all",
      description =
          "Measure all that the pages show, in about an hour, and run the notebooks. Given again"
              + " after an interruption, it continues.")
  private boolean areWanted;

  boolean areWanted() {
    return areWanted;
  }

  @Override
  void check() {
    if (areWanted && spec.commandLine().getParseResult().matchedArgs().size() > 1) {
      throw Errors.refused(
          spec,
          "--measure-all measures every suite in the same way; leave the other arguments out");
    }
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
    commands().forEach(command -> results(command).toFile().delete());
  }

  private Publication measure() {
    folder.toFile().mkdirs(); // If that fails, the first command says why.
    Publication all = Publication.EMPTY;
    List<String> commands = commands();
    for (String command : commands) {
      Path results = results(command);
      boolean isStored = Files.exists(results);
      int number = commands.indexOf(command) + 1;
      String stored = isStored ? " (stored)" : "";
      out().printf("%d of %d: workshop %s%s%n", number, commands.size(), command, stored);
      if (!isStored) {
        run(command, results);
      }
      all = all.and(Publication.read(results));
    }
    return all;
  }

  /** The lessons come first: where two measurements fill the same block, the first one counts. */
  private static List<String> commands() {
    List<Suite<?, ?>> suites = Suites.onClassPath().toList(); // No jobs of one's own.
    return Stream.concat(
            suites.stream()
                .filter(suite -> !suite.lessons().isEmpty())
                .map(suite -> "report " + String.join(" ", suite.lessons())),
            suites.stream().flatMap(suite -> suite.measurements().stream()))
        .toList();
  }

  private Path results(String command) {
    return folder.resolve(command.replace(' ', '_') + ".json");
  }

  private void run(String command, Path results) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of("--json", results.toString()));
    if (words.getFirst().equals("report")) {
      words.addAll(List.of("--out", folder.toString()));
    }
    int exitCode =
        Workshop.commandLine().setOut(out()).setErr(err()).execute(words.toArray(String[]::new));
    if (exitCode != ExitCode.OK) {
      results.toFile().delete(); // A measurement is written even if a version failed.
      throw new WorkshopException(
          "`%s` failed, so the pages stay as they were; remove the cause, and give `report --measure-all` again: it continues there"
              .formatted(command));
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
