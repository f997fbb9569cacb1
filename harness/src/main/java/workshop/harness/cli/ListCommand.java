package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.*;
import workshop.harness.exercise.*;
import workshop.harness.measure.Build;

@Command(
    name = "list",
    description = "Lists the lesson's versions, your own ones, your progress, and what is next.")
final class ListCommand extends WorkshopCommand implements Runnable {

  @Option(names = "--all", description = "List all suites and versions, and what can't run here.")
  private boolean all;

  @Option(names = "--json", description = "List the versions as JSON, as `compare` asks for it.")
  private boolean json;

  @Override
  public void run() {
    if (json) {
      out().println(Build.here().json());
      return;
    }
    if (all) {
      Set<String> listed = new HashSet<>(); // Suites share versions.
      Suites.all().forEach(suite -> printAll(suite, listed));
    } else {
      printVersions(VersionsOption.part(null));
    }
    List<String> own =
        Stream.concat(
                Suites.all().flatMap(suite -> Exercise.written(suite).stream()),
                new JobFiles().suites().stream().flatMap(job -> job.ids().stream()))
            .toList();
    if (!own.isEmpty()) {
      print("Your own: %s%n", String.join(" ", own));
    }
    if (!all) {
      out().println("`workshop list --all` lists all suites and versions.");
    }
    JobFiles.problems("").forEach(this::warn);
    Exercise.all().stream()
        .flatMap(exercise -> new ProgressFile(exercise).next().stream())
        .findFirst()
        .ifPresent(next -> print("Next: %s.%n", next));
  }

  private <I, R> void printAll(Suite<I, R> suite, Set<String> listed) {
    printVersions(
        new Suites.Part<>(suite, suite.versions()).only(version -> listed.add(version.id())));
    suite.parts().forEach((name, ids) -> print("  part %s: %s%n", name, String.join(" ", ids)));
  }

  private <I, R> void printVersions(Suites.Part<I, R> part) {
    print("%s: %s%n", part.name(), part.suite().description());
    int width = part.versions().stream().mapToInt(version -> version.id().length()).max().orElse(0);
    Map<String, ProgressFile> progress = new HashMap<>();
    Exercise.of(part.suite()).forEach(each -> progress.put(each.id(), new ProgressFile(each)));
    for (Version<I, R> version : part.versions()) {
      Optional<ProgressFile> own = Optional.ofNullable(progress.get(version.id()));
      print(
          "  %s%-" + width + "s  %s%s%s%n",
          progress.isEmpty()
              ? ""
              : own.map(file -> file.isPassed() ? "[x] " : "[ ] ").orElse("    "),
          version.id(),
          version.idea(),
          own.map(ProgressFile::text).filter(text -> !text.isEmpty()).map(": "::concat).orElse(""),
          version.availability().reason().map(" (not here: %s)"::formatted).orElse(""));
    }
  }
}
