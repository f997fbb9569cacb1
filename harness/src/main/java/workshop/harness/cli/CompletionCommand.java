package workshop.harness.cli;

import module java.base;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import workshop.harness.*;
import workshop.harness.exercise.Exercise;

/** {@code workshop completion}, for scripts/activate, and the names that a shell completes. */
@Command(
    name = "completion",
    description = "Prints the completion script for bash and zsh.",
    hidden = true)
final class CompletionCommand extends WorkshopCommand implements Runnable {

  @Override
  public void run() {
    out().println(AutoComplete.bash("workshop", spec.root().commandLine()));
  }

  /** The versions of all suites, and the students' own. */
  static final class Versions implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      Stream<String> listed = Suites.all().flatMap(suite -> suite.ids().stream()).distinct();
      Stream<String> own = Exercise.all().stream().map(Exercise::versionId);
      return Stream.concat(listed, own).iterator();
    }
  }

  static final class Exercises implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Exercise.all().stream().<String>map(Exercise::id).iterator();
    }
  }

  static final class SuitesAndParts implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Suites.all().flatMap(Suite::names).iterator();
    }
  }
}
