package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.*;
import workshop.harness.exercise.*;
import workshop.harness.measure.Build;

@Command(
    name = "list",
    description =
        "Lists the versions of the lesson, your own ones, your progress, and what is next.")
final class ListCommand extends WorkshopCommand implements Runnable {

  @Option(
      names = "--all",
      description = "List all suites and versions, and why some can't run here.")
  private boolean all;

  @Option(
      names = "--json",
      description =
          "List the versions as JSON, with the class path that measures them, as `compare` asks for"
              + " it.")
  private boolean json;

  @Override
  public void run() {
    if (json) {
      out().println(Build.here().json());
      return;
    }
    if (all) {
      Set<String> listed = new HashSet<>();
      Suites.all().forEach(suite -> printAll(suite, listed));
    } else {
      printLesson(Suites.part(Suites.first().name()));
    }
    JobFiles.problems("").forEach(problem -> Errors.print(spec, problem));
    Exercise.all().stream()
        .flatMap(exercise -> new ProgressFile(exercise).next().stream())
        .findFirst()
        .ifPresent(next -> out().printf("Next: %s.%n", next));
  }

  private <I, R> void printLesson(Suites.Part<I, R> part) {
    out().println(part.name() + ": " + part.suite().description());
    printVersions(part.suite(), part.versions());
    List<String> own =
        new ArrayList<>(
            Suites.all().stream().flatMap(each -> StudentVersions.written(each).stream()).toList());
    new JobFiles().suites().forEach(job -> own.addAll(job.ids()));
    if (!own.isEmpty()) {
      out().printf("Your own: %s%n", String.join(" ", own));
    }
    out().println("`workshop list --all` lists all suites and versions.");
  }

  private <I, R> void printAll(Suite<I, R> suite, Set<String> listed) {
    out().println(suite.name() + ": " + suite.description());
    List<Version<I, R>> news =
        suite.versions().stream().filter(version -> !listed.contains(version.id())).toList();
    suite.versions().stream()
        .map(Version::id)
        .filter(id -> !listed.add(id))
        .reduce((ids, id) -> ids + " " + id)
        .ifPresent(ids -> out().printf("  %s  as above%n", ids));
    printVersions(suite, news);
    suite.parts().entrySet().stream()
        .filter(part -> !part.getKey().equals(suite.name()))
        .forEach(part ->
            out().printf("  part %s: %s%n", part.getKey(), String.join(" ", part.getValue())));
    StudentVersions.written(suite).forEach(id -> out().printf("  %s  yours%n", id));
  }

  private <I, R> void printVersions(Suite<I, R> suite, List<Version<I, R>> versions) {
    int width = versions.stream().mapToInt(v -> v.id().length()).max().orElse(0);
    Map<String, ProgressFile> standings = new HashMap<>();
    Exercise.of(suite)
        .forEach(exercise -> standings.put(exercise.id(), new ProgressFile(exercise)));
    for (Version<I, R> version : versions) {
      ProgressFile standing = standings.get(version.id());
      String box = standing == null ? "    " : standing.isPassed() ? "[x] " : "[ ] ";
      String progress = standing == null || standing.text().isEmpty() ? "" : ": " + standing.text();
      out()
          .printf(
              ("  %s%-" + width + "s  %s%s%s%n"),
              standings.isEmpty() ? "" : box,
              version.id(),
              version.idea(),
              progress,
              version.availability().reason().map(" (not here: %s)"::formatted).orElse(""));
    }
  }
}
