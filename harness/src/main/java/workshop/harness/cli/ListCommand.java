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
      printLesson();
    }
    JobFiles.problems("").forEach(problem -> Errors.print(spec, problem));
    Exercise.all().stream()
        .flatMap(exercise -> new ProgressFile(exercise).next().stream())
        .findFirst()
        .ifPresent(next -> print("Next: %s.%n", next));
  }

  private void printLesson() {
    Suites.Part<?, ?> part = VersionsOption.part(null);
    print("%s: %s%n", part.name(), part.suite().description());
    printVersions(part.suite(), part.versions());
    List<String> own =
        Stream.concat(
                Suites.all().flatMap(suite -> StudentVersions.written(suite).stream()),
                new JobFiles().suites().stream().flatMap(job -> job.ids().stream()))
            .toList();
    if (!own.isEmpty()) {
      print("Your own: %s%n", String.join(" ", own));
    }
    out().println("`workshop list --all` lists all suites and versions.");
  }

  private void printAll(Suite<?, ?> suite, Set<String> listed) {
    print("%s: %s%n", suite.name(), suite.description());
    List<String> again = suite.ids().stream().filter(listed::contains).toList();
    if (!again.isEmpty()) {
      print("  %s  as above%n", String.join(" ", again));
    }
    printVersions(
        suite, suite.versions().stream().filter(version -> listed.add(version.id())).toList());
    suite
        .parts()
        .forEach((name, ids) -> {
          if (!name.equals(suite.name())) {
            print("  part %s: %s%n", name, String.join(" ", ids));
          }
        });
    StudentVersions.written(suite).forEach(id -> print("  %s  yours%n", id));
  }

  private void printVersions(Suite<?, ?> suite, List<? extends Version<?, ?>> versions) {
    int width = versions.stream().mapToInt(version -> version.id().length()).max().orElse(0);
    Map<String, ProgressFile> progress = new HashMap<>();
    Exercise.of(suite).forEach(each -> progress.put(each.id(), new ProgressFile(each)));
    for (Version<?, ?> version : versions) {
      Optional<ProgressFile> own = Optional.ofNullable(progress.get(version.id()));
      String box = own.map(file -> file.isPassed() ? "[x] " : "[ ] ").orElse("    ");
      String text = own.map(ProgressFile::text).filter(each -> !each.isEmpty()).orElse("");
      print(
          "  %s%s  %s%s%s%n",
          progress.isEmpty() ? "" : box,
          version.id() + " ".repeat(width - version.id().length()),
          version.idea(),
          text.isEmpty() ? "" : ": " + text,
          version.availability().reason().map(" (not here: %s)"::formatted).orElse(""));
    }
  }
}
