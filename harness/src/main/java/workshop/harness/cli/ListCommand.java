package workshop.harness.cli;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.Standing;
import workshop.harness.measure.Build;

/** {@code workshop list}. */
@Command(
    name = "list",
    description = "Lists the suites and their versions, and where you stand.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Runnable {

  @Spec private CommandSpec spec;
  @Mixin private CompletionOptions completion;

  @Option(
      names = "--json",
      description =
          "List the versions as JSON, with the class path that measures them, as `compare` asks for"
              + " it.")
  private boolean json;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Build.here().json());
      return;
    }
    Optional<List<String>> words = completion.words();
    if (words.isPresent()) {
      words.get().forEach(out::println);
      return;
    }
    Set<String> told = new HashSet<>();
    Suites.all().forEach(suite -> print(suite, told, out));
    List<Standing> standings = Exercise.all().stream().map(Standing::new).toList();
    standings.stream()
        .flatMap(standing -> standing.next().stream())
        .findFirst()
        .ifPresent(next -> out.printf("Next: %s.%n", next));
  }

  private static <I, R> void print(Suite<I, R> suite, Set<String> told, PrintWriter out) {
    out.println(suite.name() + ": " + suite.description());
    List<Version<I, R>> news =
        suite.versions().stream().filter(version -> !told.contains(version.id())).toList();
    suite.versions().stream()
        .map(Version::id)
        .filter(id -> !told.add(id))
        .reduce((ids, id) -> ids + " " + id)
        .ifPresent(ids -> out.printf("  %s  as above%n", ids));
    int width = news.stream().mapToInt(v -> v.id().length()).max().orElse(0);
    List<Exercise<I, R>> exercises = Exercise.of(suite);
    for (Version<I, R> version : news) {
      Optional<Standing> standing =
          exercises.stream()
              .filter(exercise -> exercise.id().equals(version.id()))
              .map(Standing::new)
              .findFirst();
      String box =
          exercises.isEmpty()
              ? ""
              : standing.map(each -> each.isPassed() ? "[x] " : "[ ] ").orElse("    ");
      String where = standing.map(Standing::text).filter(text -> !text.isEmpty()).orElse("");
      out.printf(
          ("  %s%-" + width + "s  %s%s%s%n"),
          box,
          version.id(),
          version.idea(),
          where.isEmpty() ? "" : ": " + where,
          version.obstacle().map(why -> " (not here: %s)".formatted(why)).orElse(""));
    }
    suite.parts().entrySet().stream()
        .filter(part -> !part.getKey().equals(suite.name()))
        .forEach(part ->
            out.printf("  part %s: %s%n", part.getKey(), String.join(" ", part.getValue())));
    exercises.stream()
        .filter(Exercise::isStarted)
        .forEach(exercise -> out.printf("  %s  yours%n", exercise.versionId()));
  }
}
