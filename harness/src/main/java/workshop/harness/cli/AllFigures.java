package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.*;
import workshop.harness.exercise.Exercise;
import workshop.harness.io.*;

/**
 * Measures everything that the pages show, one command after the other. The results of each are
 * stored until all is done, so that an interrupted run goes on.
 */
final class AllFigures extends CommandPart {

  private final Path folder = Project.root().resolve("target").resolve("figures");

  @Option(
      names = "--measure-all",
      description =
          "Measure all that the pages show, and run the notebooks; continues if interrupted.")
  private boolean areWanted;

  boolean areWanted() {
    return areWanted;
  }

  /** Measures what is not stored yet, and returns the files with the results of all. */
  List<Path> measure() {
    if (spec.commandLine().getParseResult().matchedArgs().size() > 1) {
      throw new IllegalArgumentException(
          "--measure-all measures every suite in the same way; leave the other arguments out");
    }
    List<String> own =
        Suites.onClassPath().flatMap(suite -> Exercise.written(suite).stream()).toList();
    if (!own.isEmpty()) {
      throw new WorkshopException(
          "your own versions would be in the tables (%s); measure in a clone without them"
              .formatted(String.join(", ", own)));
    }
    folder.toFile().mkdirs(); // If that fails, the first command says why.
    List<String> commands = commands();
    for (String command : commands) {
      boolean isStored = Files.exists(results(command));
      int number = commands.indexOf(command) + 1;
      String stored = isStored ? " (stored)" : "";
      print("%d of %d: workshop %s%s%n", number, commands.size(), command, stored);
      if (!isStored) {
        run(command);
      }
    }
    return commands.stream().map(this::results).toList();
  }

  /** The lessons come first: of two measurements that could fill a block, the first one does. */
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

  private void run(String command) {
    Path results = results(command);
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

  /** Runs the notebooks, which keep what they print and draw; and deletes the stored results. */
  void end() {
    String script = Project.root().resolve("scripts").resolve("notebooks").toString();
    ProcessBuilder notebooks = new ProcessBuilder("python3", script, "--check", "--write");
    try {
      if (!Processes.run(notebooks.inheritIO()).isGood()) {
        throw new IOException("see above");
      }
    } catch (IOException e) {
      throw new WorkshopException(
          "the notebooks stay as they were (%s); `scripts/notebooks --check --write` runs them alone"
              .formatted(e.getMessage()));
    }
    commands().forEach(command -> results(command).toFile().delete());
  }
}
